import { describe, expect, test } from "vitest";
import type { Cue } from "../../src/media/captions/cue.ts";
import { readCaptions } from "../../src/media/captions/read.ts";
import { writeCaptions } from "../../src/media/captions/write.ts";
import { fixture, hasFixtures } from "./captions-fixtures.ts";

const formats = ["srt", "vtt", "sbv", "ttml", "dfxp", "json"] as const;

const read = (bytes: Uint8Array, name: string): Cue[] => {
  const found = readCaptions(bytes, name);
  if (!found.ok) throw new Error(found.problem);
  expect(found.value.problems).toEqual([]);
  return found.value.cues;
};

const timesAndText = (cues: readonly Cue[]): [number, number, string][] =>
  cues.map((cue) => [cue.start, cue.end, cue.text]);

describe.skipIf(!hasFixtures)("one sonnet, six formats", () => {
  const given = (format: string): Cue[] =>
    read(fixture(`captions/sonnet001/sonnet001.${format}`), `sonnet001.${format}`);

  test("all six files say the same", () => {
    const first = timesAndText(given("srt"));
    expect(first.length).toBe(15);
    expect(first[1]).toEqual([2680, 5880, "From fairest creatures we desire increase,"]);
    for (const format of formats) expect([format, timesAndText(given(format))]).toEqual([format, first]);
  });

  for (const from of formats)
    for (const to of formats)
      test(`${from} to ${to}: no word and no time is lost`, () => {
        const cues = given(from);
        const again = read(
          new TextEncoder().encode(writeCaptions(cues, to, { language: "en" })),
          `again.${to}`,
        );
        expect(timesAndText(again)).toEqual(timesAndText(cues));
      });
});
