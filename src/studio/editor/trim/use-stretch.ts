import { useEffect, useState } from "react";
import { unitsToMilliseconds } from "../../../kit/rate.ts";
import type { Stretch } from "../newsroom.ts";
import type { Trim } from "./trim.ts";

/** [start, end) in milliseconds of a cut. */
export interface Times {
  readonly start: number;
  readonly end: number;
}

export type ReadStretch = (span: Times, signal: AbortSignal) => Promise<Stretch>;

/** Milliseconds that are looked up on either side of what is asked for. */
const around = 45_000;

/** The stretch around some times, and more of it when it is asked for. */
export const useStretch = (read: ReadStretch, first: Times) => {
  const [span, setSpan] = useState(first);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const asked = new AbortController();
    read({ start: Math.max(0, span.start - around), end: span.end + around }, asked.signal)
      .then((found) => {
        if (asked.signal.aborted) return null;
        setStretch(found);
        setFailed(false);
        return found;
      })
      .catch(() => {
        if (!asked.signal.aborted) setFailed(true);
      });
    return () => asked.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- who reads is the same thing under another name
  }, [span, tries]);
  /** Looks more of it up where a span comes near the ends of what is known. */
  const reach = ({ start, end }: Trim): void => {
    if (stretch === null) return;
    const { from, to, length, rate } = stretch;
    const [left, right] = [unitsToMilliseconds(start - from, rate), unitsToMilliseconds(to - end, rate)];
    const isNear = (left < around / 3 && from > 0) || (right < around / 3 && to < length);
    if (isNear) setSpan({ start: unitsToMilliseconds(start, rate), end: unitsToMilliseconds(end, rate) });
  };
  return { stretch, hasFailed, again: () => setTries(tries + 1), reach };
};
