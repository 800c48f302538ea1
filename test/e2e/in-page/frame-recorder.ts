/**
 * Runs inside the page under test, before its own code: writes down every frame that the browser presents in a player,
 * by the number that the frame itself shows, and whether a reader could see it.
 */
interface SeenFrame {
  /** As drawn in the picture; -1 where it cannot be read. */
  readonly number: number;
  /** Seconds. */
  readonly mediaTime: number;
  /** The browser's own count, so that a frame between two callbacks is found out. */
  readonly presented: number;
  /** The poster was out of the way. */
  readonly visible: boolean;
  /** Milliseconds since the last press on the page. */
  readonly sincePress: number;
}

interface Recorder {
  frames: SeenFrame[];
  /** The number in the picture that stands there now. */
  current: () => number;
  video: HTMLVideoElement | null;
}

const bits = 16;
const canvas = document.createElement("canvas");
canvas.width = bits * 8;
canvas.height = 72;
const pen = canvas.getContext("2d", { willReadFrequently: true });

/** Draws the picture small and reads the blocks (test/support/frame-film.ts). */
const readNumber = (picture: HTMLVideoElement | HTMLCanvasElement): number => {
  if (pen === null) return -1;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const lightAt = (x: number, y: number): number => pen.getImageData(x, y, 1, 1).data[0] ?? 0;
  let number = 0;
  for (let bit = 0; bit < bits; bit += 1) {
    const top = lightAt(bit * 8 + 4, 4);
    const below = lightAt(bit * 8 + 4, 12);
    if (Math.abs(top - below) < 100) return -1;
    number = number * 2 + (top > below ? 1 : 0);
  }
  return number;
};

/** The canvas that stands over the video near the end, where there is one now. */
const coverOf = (video: HTMLVideoElement): HTMLCanvasElement | null => {
  const root = video.getRootNode();
  const cover = root instanceof ShadowRoot ? root.querySelector("canvas") : null;
  return cover === null || cover.hidden ? null : cover;
};

let pressed = 0;
addEventListener("click", () => (pressed = performance.now()), { capture: true });

const recorder: Recorder = {
  frames: [],
  current: () => (recorder.video === null ? -1 : readNumber(coverOf(recorder.video) ?? recorder.video)),
  video: null,
};

const watch = (host: Element): void => {
  const video = host.shadowRoot?.querySelector("video");
  if (!video || recorder.video === video) return;
  recorder.video = video;
  const shown = (): boolean => host.closest(".screen")?.hasAttribute("data-shown") ?? false;
  const note = (number: number, mediaTime: number, presented: number, visible: boolean): void => {
    recorder.frames.push({ number, mediaTime, presented, visible, sincePress: performance.now() - pressed });
  };
  const next = (): void => {
    video.requestVideoFrameCallback((_now, frame) => {
      next();
      note(readNumber(video), frame.mediaTime, frame.presentedFrames, shown() && coverOf(video) === null);
    });
  };
  next();
  // The poster goes while a frame stands: that is the first one seen.
  const screen = host.closest(".screen");
  if (screen !== null) {
    new MutationObserver(() => {
      if (shown()) note(recorder.current(), video.currentTime, Number.NaN, true);
    }).observe(screen, { attributeFilter: ["data-shown"] });
  }
  // Under a cover it is the cover that is seen: it is read at every repaint.
  const repaint = (): void => {
    const cover = coverOf(video);
    if (cover !== null) note(readNumber(cover), Number.NaN, Number.NaN, shown());
    requestAnimationFrame(repaint);
  };
  requestAnimationFrame(repaint);
};

new MutationObserver(() => {
  const host = document.querySelector("newsreel-video");
  if (host !== null) watch(host);
}).observe(document, { childList: true, subtree: true });

Object.assign(globalThis, { recorder });
