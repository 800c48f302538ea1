import { problemOfStatus } from "./problem.ts";
import type { Source, SourceListener } from "./source.ts";

/** Whether the browser plays HLS by itself (Safari). */
export const nativeWorks = (video: HTMLVideoElement): boolean =>
  video.canPlayType("application/vnd.apple.mpegurl") !== "";

/**
 * Plays an HLS address by the browser's own means. It tells nothing of the playlist, so its start is read from the
 * text; sizes of the picture are its own business.
 */
export const openNative = (video: HTMLVideoElement, address: string, listener: SourceListener): Source => {
  const closed = new AbortController();
  const begin = async (): Promise<void> => {
    const answer = await fetch(address, { signal: closed.signal });
    if (!answer.ok) return listener.failed(problemOfStatus(answer.status));
    const start = listener.opened(startOffsetOf(await answer.text()));
    video.addEventListener("loadedmetadata", () => (video.currentTime = start), {
      signal: closed.signal,
      once: true,
    });
    video.src = address;
  };
  begin().catch(() => {
    if (!closed.signal.aborted) listener.failed("connection");
  });
  video.addEventListener("error", () => listener.failed(video.error?.code === 2 ? "connection" : "format"), {
    signal: closed.signal,
  });
  return {
    chooseRendition: () => {},
    chooseSound: () => {},
    close: () => {
      closed.abort();
      video.removeAttribute("src");
      video.load();
    },
  };
};

/** EXT-X-START (RFC 8216, section 4.3.5.2) in seconds; null where the playlist has none. */
export const startOffsetOf = (playlist: string): number | null => {
  const offset = /^#EXT-X-START:.*?TIME-OFFSET=(-?[\d.]+)/m.exec(playlist)?.[1];
  return offset === undefined ? null : Number(offset);
};
