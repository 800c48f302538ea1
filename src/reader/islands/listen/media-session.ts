import type { ListenFacts } from "./facts.ts";
import { type DockAsks, skips } from "./dock.ts";

/** Tells the system what is heard, and takes what its keys and headphones ask for. */
export const tellSystem = (facts: ListenFacts, asks: DockAsks): void => {
  if (!("mediaSession" in navigator)) return;
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({
    title: facts.title,
    artist: facts.show,
    ...(facts.picture === null ? {} : { artwork: [{ src: facts.picture, sizes: "480x480" }] }),
  });
  mediaSession.setActionHandler("play", asks.toggle);
  mediaSession.setActionHandler("pause", asks.toggle);
  mediaSession.setActionHandler("seekbackward", ({ seekOffset }) => asks.skip(-(seekOffset ?? -skips.back)));
  mediaSession.setActionHandler("seekforward", ({ seekOffset }) => asks.skip(seekOffset ?? skips.on));
  mediaSession.setActionHandler("seekto", ({ seekTime }) => asks.seek(seekTime ?? 0));
};

export const tellSystemTime = (position: number, duration: number, playbackRate: number): void => {
  if (!("mediaSession" in navigator) || !Number.isFinite(duration) || duration <= 0) return;
  navigator.mediaSession.setPositionState({
    position: Math.min(position, duration),
    duration,
    playbackRate,
  });
};
