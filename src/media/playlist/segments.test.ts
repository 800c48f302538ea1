import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { RenditionIndex } from "../fragment-index.ts";
import { rangeBytes, rangeStart, segmentsTouching } from "./segments.ts";

/** Segments of these lengths, in units, one after another from 0. */
const indexWith = (durations: readonly number[], timescale: number): RenditionIndex => {
  const starts = durations.map((_, at) => durations.slice(0, at).reduce((sum, each) => sum + each, 0));
  const bytes = durations.map((duration) => duration + 7);
  const offsets = bytes.map((_, at) => 100 + bytes.slice(0, at).reduce((sum, each) => sum + each, 0));
  return { codecs: "avc1.640028", timescale, initBytes: 100, starts, durations, offsets, bytes };
};

const film = indexWith([120_120, 120_120, 120_120, 60_060], 30_000);

describe("the segments that touch a span", () => {
  it.each([
    [0, 4.004, 0, 1],
    [0, 4.005, 0, 2],
    [4.004, 8.008, 1, 2],
    [4.003, 8.009, 0, 3],
    [13.9, 14.014, 3, 4],
    [13.9, 99, 3, 4],
    [14.014, 20, 4, 4],
    [5, 5, 0, 0],
    [6, 5, 0, 0],
  ])("of %d s to %d s are %d to %d", (start, end, first, last) => {
    expect(segmentsTouching(film, start, end)).toEqual({ first, end: last });
  });

  it("are those and only those that carry a unit of it, and their bytes hang together", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 20 });
    const timescale = fc.constantFrom(24_000, 25_000, 30_000, 48_000);
    fc.assert(
      fc.property(lengths, timescale, fc.nat(), fc.nat(), (durations, scale, from, length) => {
        const index = indexWith(durations, scale);
        const total = durations.reduce((sum, each) => sum + each, 0);
        const start = from % total;
        const end = start + 1 + (length % total);
        const range = segmentsTouching(index, start / scale, end / scale);
        const touching = index.starts.flatMap((first, at) =>
          first < end && first + (durations[at] ?? 0) > start ? [at] : [],
        );
        expect([range.first, range.end]).toEqual([touching[0], (touching.at(-1) ?? 0) + 1]);
        const bytes = rangeBytes(index, range);
        const sum = index.bytes.slice(range.first, range.end).reduce((all, each) => all + each, 0);
        expect(bytes.end - bytes.start).toBe(sum);
        expect(rangeStart(index, range) * scale).toBeLessThanOrEqual(start + 1e-6);
      }),
    );
  });

  it("take no byte where there is nothing", () => {
    expect(rangeBytes(film, { first: 4, end: 4 })).toEqual({ start: 100, end: 100 });
  });
});
