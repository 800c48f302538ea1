import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/media/captions/encoding.ts";
import { readCaptions } from "../../src/media/captions/read.ts";
import { parseWebVtt, type WebVtt } from "../../src/media/captions/webvtt/parse.ts";
import { fixture, hasFixtures } from "./captions-fixtures.ts";
import { type Outcome, outcomes } from "./webvtt-outcomes.ts";

const parse = (name: string): WebVtt => {
  const decoded = decodeText(fixture(`captions/webvtt/${name}`));
  if (!decoded.ok) throw new Error(decoded.problem);
  return parseWebVtt(decoded.value.text);
};

const summaryOf = (parsed: WebVtt): Outcome => ({
  cues: parsed.cues.length,
  texts: parsed.cues.map((cue) => cue.text),
  ids: parsed.cues.map((cue) => cue.id),
  settings: parsed.cues.map((cue) => cue.settings),
  regions: parsed.regions.length,
  stylesheets: parsed.stylesheets.length,
});

describe.skipIf(!hasFixtures)("each file of the WebVTT tests gives what the standard says", () => {
  test("no file is left out", () => {
    const folder = fileURLToPath(new URL("../../../shared/fixtures/captions/webvtt/", import.meta.url));
    expect(Object.keys(outcomes).sort()).toEqual(readdirSync(folder).sort());
  });

  test.each(Object.entries(outcomes))("%s", (name, outcome) => {
    const parsed = parse(name);
    const { also, problemLines = [], ...expected } = outcome;
    expect(summaryOf(parsed)).toMatchObject(expected);
    expect(parsed.cues.every((cue) => cue.text !== "")).toBe(true);
    const lines = parsed.problems.map((problem) => problem.line);
    expect(problemLines === "some" ? lines.length > 0 : lines).toEqual(
      problemLines === "some" ? true : problemLines,
    );
    also?.(parsed);
  });

  test.each(Object.entries(outcomes))(
    "the reader of all formats finds the same cues in %s",
    (name, outcome) => {
      const read = readCaptions(fixture(`captions/webvtt/${name}`), name);
      expect(read.ok && read.value.cues.length).toBe(outcome.cues);
    },
  );
});
