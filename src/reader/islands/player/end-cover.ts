/**
 * A still picture over the last moments of an excerpt. The browser presents frames by itself; whoever wants to stop it
 * at one must answer in time, and a busy page answers late. So the end is shown on a canvas instead, onto which
 * only frames of the excerpt are ever drawn: late or not, nothing after the last is seen.
 */
export class EndCover {
  readonly canvas = document.createElement("canvas");
  readonly #video: HTMLVideoElement;
  readonly #pen = this.canvas.getContext("2d", { alpha: false });

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    this.canvas.hidden = true;
    this.canvas.setAttribute("aria-hidden", "true");
  }

  /** Without this the video itself must be stopped in time. */
  get works(): boolean {
    return this.#pen !== null && typeof VideoFrame === "function";
  }

  get isOn(): boolean {
    return !this.canvas.hidden;
  }

  /** Draws the frame that the video shows now, if it is one that may be seen (its media time in seconds). */
  draw(mayBeSeen: (mediaTime: number) => boolean): void {
    this.#withFrame((frame) => {
      if (mayBeSeen(frame.timestamp / 1e6)) this.#put(frame);
    });
  }

  /** The media time, in seconds, of the frame that the video shows now; null where that cannot be known. */
  get frameTime(): number | null {
    let time: number | null = null;
    this.#withFrame((frame) => (time = frame.timestamp / 1e6));
    return time;
  }

  /** The frame brings its own time along: what a callback is told may be older than what is on the screen by now. */
  #withFrame(use: (frame: VideoFrame) => void): void {
    if (!this.works || this.#video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    const frame = new VideoFrame(this.#video);
    try {
      use(frame);
    } finally {
      frame.close();
    }
  }

  off(): void {
    this.canvas.hidden = true;
  }

  #put(frame: VideoFrame): void {
    const { canvas } = this;
    const scale = Math.min(1, (this.#video.clientWidth * devicePixelRatio) / frame.displayWidth || 1);
    const width = Math.max(1, Math.round(frame.displayWidth * scale));
    const height = Math.max(1, Math.round(frame.displayHeight * scale));
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    this.#pen?.drawImage(frame, 0, 0, width, height);
    canvas.hidden = false;
  }
}
