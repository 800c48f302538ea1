import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ProgressReader, type Progress } from "./progress.ts";

const read = (pieces: readonly string[], total: number | null): Progress[] => {
  const reports: Progress[] = [];
  const reader = new ProgressReader(total, (progress) => reports.push(progress));
  for (const piece of pieces) reader.push(piece);
  return reports;
};

const block = "frame=48\nout_time_us=2000000\nout_time=00:00:02.000000\nspeed=1.6x\nprogress=continue\n";

describe("ffmpeg's progress", () => {
  it("gives share, speed and seconds left", () => {
    expect(read([block], 10)).toEqual([{ share: 0.2, mediaSeconds: 2, speed: 1.6, secondsLeft: 5 }]);
  });

  it("is whole at the end, whatever the time says", () => {
    expect(read(["out_time_us=9900000\nspeed=2x\nprogress=end\n"], 10)).toEqual([
      { share: 1, mediaSeconds: 9.9, speed: 2, secondsLeft: 0 },
    ]);
  });

  it("knows nothing while ffmpeg does not", () => {
    const started = "out_time_us=N/A\nspeed=N/A\nprogress=continue\n";
    expect(read([started], 10)).toEqual([{ share: 0, mediaSeconds: 0, speed: null, secondsLeft: null }]);
    expect(read([block], null)[0]).toMatchObject({ share: 0, secondsLeft: null });
  });

  it("does not depend on where the pieces are cut, and stays between 0 and 1", () => {
    const cuts = fc.array(fc.nat(block.length * 3), { maxLength: 10 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: -10, max: 10 }), (places, total) => {
        const text = block + block + block;
        const sorted = [0, ...places.sort((a, b) => a - b), text.length];
        const pieces = sorted.slice(1).map((end, at) => text.slice(sorted[at], end));
        const reports = read(pieces, total);
        expect(reports).toEqual(read([text], total));
        expect(reports.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });
});
