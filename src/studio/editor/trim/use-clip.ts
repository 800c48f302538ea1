import { type RefObject, useEffect, useRef, useState } from "react";
import { type Rate, unitAt, unitsToSeconds } from "../../../kit/rate.ts";
import { openMedia, whenReached } from "./play-stretch.ts";
import type { Trim } from "./trim.ts";

interface Clip {
  readonly isPlaying: boolean;
  readonly hasFailed: boolean;
  /** From its first frame to its last. */
  readonly play: (trim: Trim) => void;
  /** On from a unit, without an end. */
  readonly playFrom: (unit: number) => void;
  readonly stop: () => void;
  /** The unit that is shown. */
  readonly now: () => number;
}

/** A player of a cut that knows frames; without an address it plays nothing. It shows the unit `first` until it plays; `moved` is called as
 * it goes, with the unit that is shown. */
export const useClip = (
  place: RefObject<HTMLVideoElement | null>,
  address: string | null,
  rate: Rate,
  first: number,
  moved: (unit: number) => void,
): Clip => {
  const [isPlaying, setPlaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const unwatch = useRef<() => void>(() => undefined);
  const told = useRef(moved);
  told.current = moved;
  const begin = useRef(unitsToSeconds(first + 0.5, rate));
  useEffect(() => {
    const video = place.current;
    if (video === null || address === null) return () => undefined;
    const letGo = openMedia(video, address, { isSmall: false, failed: () => setFailed(true) });
    const tell = (): void => {
      setPlaying(!video.paused);
      told.current(unitAt(video.currentTime * 1000, rate));
    };
    const toFirst = (): void => {
      video.currentTime = begin.current;
    };
    video.addEventListener("loadedmetadata", toFirst, { once: true });
    const names = ["play", "pause", "timeupdate", "seeked"] as const;
    for (const name of names) video.addEventListener(name, tell);
    return () => {
      for (const name of names) video.removeEventListener(name, tell);
      video.removeEventListener("loadedmetadata", toFirst);
      unwatch.current();
      letGo();
    };
  }, [place, address, rate]);

  const frame = unitsToSeconds(1, rate);
  const from = (unit: number): HTMLVideoElement | null => {
    unwatch.current();
    const video = place.current;
    if (video === null) return null;
    video.currentTime = unitsToSeconds(unit, rate) + frame / 2;
    void video.play().catch(() => undefined);
    return video;
  };
  return {
    isPlaying,
    hasFailed,
    play: ({ start, end }) => {
      const video = from(start);
      if (video === null) return;
      const last = unitsToSeconds(end, rate);
      unwatch.current = whenReached(video, last, frame, () => {
        video.pause();
        video.currentTime = last - frame / 2;
      });
    },
    playFrom: (unit) => void from(unit),
    stop: () => {
      unwatch.current();
      place.current?.pause();
    },
    now: () => unitAt((place.current?.currentTime ?? 0) * 1000, rate),
  };
};
