import type Hls from "hls.js";

/** A cut's media on a video element; hls.js is loaded when it is first needed. @returns what lets it go */
export const openMedia = (
  video: HTMLVideoElement,
  address: string,
  { isSmall, failed }: { readonly isSmall: boolean; readonly failed: () => void },
): (() => void) => {
  const wanted = new AbortController();
  begin(video, address, isSmall, failed, wanted.signal).catch(failed);
  return () => wanted.abort();
};

const begin = async (
  video: HTMLVideoElement,
  address: string,
  isSmall: boolean,
  failed: () => void,
  wanted: AbortSignal,
): Promise<void> => {
  const { default: Player } = await import("hls.js");
  if (wanted.aborted) return;
  if (!Player.isSupported()) {
    video.src = address;
    return;
  }
  const hls: Hls = new Player({
    maxBufferLength: isSmall ? 4 : 20,
    ...(isSmall ? { startLevel: 0, autoStartLoad: true } : { capLevelToPlayerSize: true }),
  });
  if (isSmall)
    hls.on(Player.Events.MANIFEST_PARSED, () => {
      hls.autoLevelCapping = 0;
    });
  hls.on(Player.Events.ERROR, (_, { fatal }) => {
    if (fatal) failed();
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  wanted.addEventListener("abort", () => hls.destroy());
};

/**
 * Calls back at the last frame before a time, in seconds, while it plays; without frames (sound) as near as a timer comes.
 * @returns what stops it from looking
 */
export const whenReached = (
  video: HTMLVideoElement,
  end: number,
  frame: number,
  reached: () => void,
): (() => void) => {
  let isOver = false;
  const done = (): void => {
    isOver = true;
    reached();
  };
  const look = (_: number, { mediaTime }: { readonly mediaTime: number }): void => {
    if (isOver) return;
    if (mediaTime >= end - frame * 1.5) done();
    else video.requestVideoFrameCallback(look);
  };
  if (video.videoWidth > 0) video.requestVideoFrameCallback(look);
  const timer = setInterval(() => {
    if (!isOver && !video.paused && video.currentTime >= end) done();
  }, 10);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
};
