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

/** Draws the video small and reads the blocks (test/support/frame-film.ts). */
const readNumber = (video: HTMLVideoElement): number => {
  if (pen === null || video.videoWidth === 0) return -1;
  pen.drawImage(video, 0, 0, canvas.width, canvas.height);
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

let pressed = 0;
addEventListener("click", () => (pressed = performance.now()), { capture: true });

const recorder: Recorder = {
  frames: [],
  current: () => (recorder.video === null ? -1 : readNumber(recorder.video)),
  video: null,
};

const watch = (host: Element): void => {
  const video = host.shadowRoot?.querySelector("video");
  if (!video || recorder.video === video) return;
  recorder.video = video;
  const next = (): void => {
    video.requestVideoFrameCallback((_now, frame) => {
      recorder.frames.push({
        number: readNumber(video),
        mediaTime: frame.mediaTime,
        presented: frame.presentedFrames,
        visible: host.closest(".screen")?.hasAttribute("data-shown") ?? false,
        sincePress: performance.now() - pressed,
      });
      next();
    });
  };
  next();
};

new MutationObserver(() => {
  const host = document.querySelector("newsreel-video");
  if (host !== null) watch(host);
}).observe(document, { childList: true, subtree: true });

Object.assign(globalThis, { recorder });
