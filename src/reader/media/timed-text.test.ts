import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipCues, timedText } from "./timed-text.ts";

const cue = (start: number, end: number, text = "Words.") => ({ start, end, text });

describe("captions of an excerpt", () => {
  test("keep what shows inside and are cut to it", () => {
    const cues = [cue(0, 1000), cue(500, 2500), cue(2000, 3000), cue(2900, 9000), cue(9000, 9500)];
    expect(clipCues(cues, { start: 1000, end: 3000.4 })).toEqual([
      cue(1000, 2500),
      cue(2000, 3000),
      cue(2900, 3000),
    ]);
  });

  test("never show a word outside it", () => {
    const spans = fc
      .tuple(fc.nat(100_000), fc.nat(5000))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(spans), spans, (cues, stretch) => {
        for (const one of clipCues(
          cues.map(({ start, end }) => cue(start, end)),
          stretch,
        )) {
          expect(one.start).toBeGreaterThanOrEqual(stretch.start);
          expect(one.end).toBeLessThanOrEqual(stretch.end);
          expect(one.end).toBeGreaterThan(one.start);
        }
      }),
    );
  });

  test("say that their times are the film's", () => {
    expect(timedText([cue(61_000, 62_500)], "en").split("\n")).toEqual(
      expect.arrayContaining([
        "WEBVTT",
        "X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000",
        "00:01:01.000 --> 00:01:02.500",
      ]),
    );
  });
});
