import type { RenditionIndex } from "../fragment-index.ts";

/** Segments `[first, end)` of a rendition. */
export interface SegmentRange {
  readonly first: number;
  readonly end: number;
}

export const allSegments = (index: RenditionIndex): SegmentRange => ({ first: 0, end: index.starts.length });

/**
 * The segments that carry anything of `[startSeconds, endSeconds)`; empty (`first === end`) outside the rendition.
 * A time that was derived from a unit of the timescale counts as that unit: a millionth of a unit is forgiven.
 */
export const segmentsTouching = (
  index: RenditionIndex,
  startSeconds: number,
  endSeconds: number,
): SegmentRange => {
  const start = startSeconds * index.timescale + 1e-6;
  const end = endSeconds * index.timescale - 1e-6;
  if (!(end > start)) return { first: 0, end: 0 };
  const first = countWhile(index, (at) => endOf(index, at) <= start);
  return {
    first,
    end: Math.max(
      first,
      countWhile(index, (at) => startOf(index, at) < end),
    ),
  };
};

/** How many segments from the beginning this holds for; it must hold for none after one for which it does not. */
const countWhile = (index: RenditionIndex, holds: (at: number) => boolean): number => {
  let [low, high] = [0, index.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** In units of the timescale. */
const startOf = (index: RenditionIndex, at: number): number => index.starts[at] ?? 0;
const endOf = (index: RenditionIndex, at: number): number => startOf(index, at) + (index.durations[at] ?? 0);

/** When the first segment of the range begins, in seconds. */
export const rangeStart = (index: RenditionIndex, range: SegmentRange): number =>
  startOf(index, range.first) / index.timescale;

/** Bytes of a file, `[start, end)`. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

/** The bytes that the segments of the range take together. */
export const rangeBytes = (index: RenditionIndex, range: SegmentRange): ByteSpan => {
  const start = index.offsets[range.first] ?? index.initBytes;
  const last = range.end - 1;
  return {
    start,
    end: range.end > range.first ? (index.offsets[last] ?? 0) + (index.bytes[last] ?? 0) : start,
  };
};
