/**
 * Calls back with the media time (seconds) of every frame that the browser puts on the screen, playing or not, until
 * the returned function is called. Where the browser cannot tell, the time of the video stands in, at every repaint.
 */
export const watchFrames = (video: HTMLVideoElement, onFrame: (mediaTime: number) => void): (() => void) => {
  let stopped = false;
  if (typeof video.requestVideoFrameCallback === "function") {
    const next = (): number =>
      video.requestVideoFrameCallback((_now, frame) => {
        if (stopped) return;
        // Asked for first: a seek or a pause made by the callback may bring the next frame at once.
        next();
        onFrame(frame.mediaTime);
      });
    next();
  } else {
    const next = (): void => {
      if (stopped) return;
      if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.seeking)
        onFrame(video.currentTime);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }
  return () => {
    stopped = true;
  };
};

/** Runs when what has been changed on the page has been painted; soon, on a page that nobody sees. */
export const afterPaint = (run: () => void): void => {
  if (document.visibilityState === "hidden") setTimeout(run, 0);
  else requestAnimationFrame(() => requestAnimationFrame(run));
};
