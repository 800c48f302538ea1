import { expect, test } from "vitest";
import { readJsonCaptions } from "./json.ts";

const read = (value: unknown): unknown => {
  const found = readJsonCaptions(JSON.stringify(value));
  return found.ok ? found.value : found.problem;
};

test("aeneas' fragments: seconds in words, lines, language", () => {
  expect(
    read({
      fragments: [
        { begin: "0.000", end: "2.680", id: "f1", language: "en", lines: ["one", "two"], children: [] },
      ],
    }),
  ).toEqual({
    format: "json",
    cues: [{ id: "f1", start: 0, end: 2680, text: "one\ntwo" }],
    lines: [0],
    problems: [],
    language: "en",
  });
});

test("segments and bare lists, in seconds or by the clock", () => {
  expect(read({ segments: [{ start: 1.2345, end: 2, text: " a " }] })).toMatchObject({
    cues: [{ start: 1235, end: 2000, text: "a" }],
  });
  expect(read([{ from: "00:00:01,500", to: "1:02:03.004", content: "a" }])).toMatchObject({
    cues: [{ start: 1500, end: 3_723_004 }],
  });
});

test("entries that are no cue are named by their place; a list of none is refused", () => {
  expect(read([{ start: 0, end: 1, text: "a" }, { start: "x", end: 1, text: "b" }, 7])).toMatchObject({
    cues: [{ text: "a" }],
    problems: [
      { message: expect.stringContaining("Entry 2") },
      { message: expect.stringContaining("Entry 3") },
    ],
  });
  expect(read([7])).toContain("none of its entries");
  expect(read({ a: 1 })).toContain("no captions");
});
