import type { Scan } from "../probe.ts";

/** What the `idet` filter says of one frame. */
export interface FrameVerdict {
  readonly kind: "progressive" | "interlaced" | "undetermined";
  readonly first: "top" | "bottom" | null;
  /** The field that is the same as in the frame before. */
  readonly repeats: "top" | "bottom" | null;
}

/** Reads what `idet,metadata=mode=print:file=-` prints. */
export const readVerdicts = (text: string): FrameVerdict[] =>
  text
    .split(/^frame:/m)
    .slice(1)
    .map((frame) => {
      const seen = /idet\.multiple\.current_frame=(\w+)/.exec(frame)?.[1];
      const repeats = /idet\.repeated\.current_frame=(\w+)/.exec(frame)?.[1];
      const first = seen === "tff" ? "top" : seen === "bff" ? "bottom" : null;
      return {
        kind: first !== null ? "interlaced" : seen === "progressive" ? "progressive" : "undetermined",
        first,
        repeats: repeats === "top" || repeats === "bottom" ? repeats : null,
      };
    });

/**
 * How the frames were scanned, from idet's verdicts on a run of frames and what the file says of itself
 * (`fieldOrder` as ffprobe names it: tt, bb, tb, bt, progressive, unknown).
 */
export const decideScan = (
  verdicts: readonly FrameVerdict[],
  fieldOrder: string | undefined,
  framesPerSecond: number,
): Scan => {
  const combed = verdicts.filter((each) => each.kind === "interlaced");
  const decided = combed.length + verdicts.filter((each) => each.kind === "progressive").length;
  const said = saidOrder(fieldOrder);
  const order = seenOrder(combed) ?? said ?? "top-first";
  if (Math.abs(framesPerSecond - 29.97) < 0.05 && hasPulldown(verdicts))
    return order === "top-first" ? "telecine-top-first" : "telecine-bottom-first";
  if (decided < 5) return said ?? "progressive";
  // What says that it is interlaced is believed unless nearly every moving frame was seen whole; what says that it
  // is not, only when nearly all are combed: fine drawn detail looks like combs.
  const enough = said !== undefined ? 0.05 : fieldOrder === "progressive" ? 0.9 : 0.6;
  return combed.length / decided > enough ? order : "progressive";
};

/** Files are often wrong about which field comes first; many combed frames that agree are not. */
const seenOrder = (combed: readonly FrameVerdict[]): "top-first" | "bottom-first" | undefined => {
  const bottom = combed.filter((each) => each.first === "bottom").length;
  if (combed.length < 10 || (bottom > combed.length * 0.1 && bottom < combed.length * 0.9)) return undefined;
  return bottom > combed.length / 2 ? "bottom-first" : "top-first";
};

const saidOrder = (fieldOrder: string | undefined): "top-first" | "bottom-first" | undefined => {
  if (fieldOrder === "tt" || fieldOrder === "bt") return "top-first";
  return fieldOrder === "bb" || fieldOrder === "tb" ? "bottom-first" : undefined;
};

/**
 * Film at 24 on tape at 29.97 (2:3 pulldown): of each five frames one repeats its top field and one its bottom field,
 * at the same two places for seconds on end. Judged in windows of 25 frames, most of which must agree.
 */
const hasPulldown = (verdicts: readonly FrameVerdict[]): boolean => {
  const windows: boolean[] = [];
  for (let start = 0; start + 25 <= verdicts.length; start += 25)
    windows.push(isPulldown(verdicts.slice(start, start + 25)));
  return windows.length > 0 && windows.filter(Boolean).length >= windows.length * 0.6;
};

const isPulldown = (window: readonly FrameVerdict[]): boolean => {
  const places = (field: "top" | "bottom"): number[] => {
    const times = [0, 0, 0, 0, 0];
    for (const [at, each] of window.entries())
      if (each.repeats === field) times[at % 5] = (times[at % 5] ?? 0) + 1;
    return times.flatMap((count, place) => (count >= 3 ? [place] : []));
  };
  const [top, bottom] = [places("top"), places("bottom")];
  const repeats = window.filter((each) => each.repeats !== null).length;
  const apart = Math.abs((top[0] ?? 0) - (bottom[0] ?? 0));
  return top.length === 1 && bottom.length === 1 && (apart === 2 || apart === 3) && repeats <= 13;
};
