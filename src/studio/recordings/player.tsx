import { useEffect, useRef, useState } from "react";
import { Notice } from "../components/notice.tsx";
import { recordings as said } from "../words/recordings.ts";
import type { Playhead } from "./playhead.ts";

interface Props {
  readonly recordingId: string;
  /** Another cut is another film. */
  readonly cutId: string;
  readonly title: string;
  readonly shape: { readonly width: number; readonly height: number } | null;
  readonly posterId: string | null;
  readonly playhead: Playhead;
}

/** Plays what is not published too: by the session of whoever looks. */
export const Player = ({ recordingId, cutId, title, shape, posterId, playhead }: Props) => {
  const place = useRef<HTMLVideoElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  const base = `/api/recordings/${recordingId}/media`;
  useEffect(() => {
    const video = place.current;
    if (video === null) return () => undefined;
    setIsBroken(false);
    playhead.attach(video);
    const letGo = play(video, `${base}/master.m3u8`, () => setIsBroken(true));
    return () => {
      playhead.attach(null);
      letGo();
    };
  }, [base, cutId, playhead]);
  return (
    <div className="desk-player">
      {/* Captions are in the playlist. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={place}
        controls
        playsInline
        preload="metadata"
        aria-label={`${said.player}: ${title}`}
        className={shape === null ? "sound" : ""}
        {...(posterId === null ? {} : { poster: `${base}/poster.jpg?${posterId}` })}
      />
      {isBroken ? (
        <Notice kind="bad" isNews>
          <p>{said.cannotPlay}</p>
        </Notice>
      ) : null}
    </div>
  );
};

/** By the browser itself where it can, else by hls.js, which is loaded then. @returns what lets it go */
const play = (video: HTMLVideoElement, address: string, failed: () => void): (() => void) => {
  const wanted = new AbortController();
  begin(video, address, failed, wanted.signal).catch(failed);
  return () => wanted.abort();
};

const begin = async (
  video: HTMLVideoElement,
  address: string,
  failed: () => void,
  wanted: AbortSignal,
): Promise<void> => {
  const { default: Hls } = await import("hls.js");
  if (wanted.aborted) return;
  if (!Hls.isSupported()) {
    video.src = address;
    return;
  }
  const hls = new Hls({ maxBufferLength: 20 });
  hls.on(Hls.Events.ERROR, (_, { fatal }) => {
    if (fatal) failed();
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  wanted.addEventListener("abort", () => hls.destroy());
};
