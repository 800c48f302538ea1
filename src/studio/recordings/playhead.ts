/** The player of a screen, as what stands beside it uses it. Milliseconds on the cut's timeline. */
export interface Playhead {
  readonly time: () => number;
  readonly playFrom: (milliseconds: number) => void;
  /** Shows a time, and stands still. */
  readonly showAt: (milliseconds: number) => void;
  readonly toggle: () => void;
  /** Called while it plays, some times a second, and when it is moved. */
  readonly watch: (watcher: (milliseconds: number) => void) => () => void;
  readonly attach: (element: HTMLVideoElement | null) => void;
}

export const createPlayhead = (): Playhead => {
  let media: HTMLVideoElement | null = null;
  const watchers = new Set<(milliseconds: number) => void>();
  const now = (): number => (media?.currentTime ?? 0) * 1000;
  const tell = (): void => {
    for (const watcher of watchers) watcher(now());
  };
  return {
    time: now,
    playFrom: (milliseconds) => {
      if (media === null) return;
      // A hair later, so that the frame is the word's and not the one before it.
      media.currentTime = milliseconds / 1000 + 0.001;
      void media.play().catch(() => undefined);
    },
    showAt: (milliseconds) => {
      if (media === null) return;
      media.pause();
      media.currentTime = milliseconds / 1000;
    },
    toggle: () => {
      if (media === null) return;
      if (media.paused) void media.play().catch(() => undefined);
      else media.pause();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    attach: (element) => {
      for (const name of ["timeupdate", "seeked"]) {
        media?.removeEventListener(name, tell);
        element?.addEventListener(name, tell);
      }
      media = element;
    },
  };
};
