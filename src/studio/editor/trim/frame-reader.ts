import { openMedia } from "./play-stretch.ts";

/** Shows single frames of a cut on canvases: the latest that is asked for on each, whatever was asked before. */
export interface FrameReader {
  /** @param seconds the middle of the frame */
  readonly show: (canvas: HTMLCanvasElement, seconds: number) => void;
  readonly close: () => void;
}

export const openFrames = (address: string): FrameReader => {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.preload = "auto";
  const letGo = openMedia(video, address, { isSmall: true, failed: () => undefined });
  const asked = new Map<HTMLCanvasElement, number>();
  let isBusy = false;
  let isClosed = false;
  const next = async (): Promise<void> => {
    const [first] = asked;
    if (isBusy || isClosed || first === undefined) return;
    const [canvas, seconds] = first;
    asked.delete(canvas);
    isBusy = true;
    await seek(video, seconds);
    if (!isClosed) draw(video, canvas);
    isBusy = false;
    void next();
  };
  return {
    show: (canvas, seconds) => {
      asked.set(canvas, seconds);
      void next();
    },
    close: () => {
      isClosed = true;
      asked.clear();
      letGo();
      video.removeAttribute("src");
    },
  };
};

/** Until the frame is there to be drawn; given up after five seconds. */
const seek = async (video: HTMLVideoElement, seconds: number): Promise<void> =>
  await new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      video.removeEventListener("seeked", done);
      resolve();
    };
    const timer = setTimeout(done, 5000);
    const begin = (): void => {
      video.addEventListener("seeked", done);
      video.currentTime = seconds;
    };
    if (video.readyState >= HTMLMediaElement.HAVE_METADATA) begin();
    else video.addEventListener("loadedmetadata", begin, { once: true });
  });

const draw = (video: HTMLVideoElement, canvas: HTMLCanvasElement): void => {
  if (video.videoWidth === 0) return;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
};
