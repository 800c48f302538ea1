import { expect, test } from "vitest";
import type { Cue } from "./cue.ts";
import { lintCaptions } from "./lint.ts";

const cue = (start: number, end: number, text = "Good evening."): Cue => ({ start, end, text });
const found = (...cues: Cue[]): string[] =>
  lintCaptions(cues).map(({ cue: at, severity, message }) => `${at} ${severity} ${message}`);

test("sound captions have nothing said of them", () => {
  expect(
    found(cue(0, 2000), cue(2000, 5000, "Two lines of words,\neach short enough."), cue(6500, 8500)),
  ).toEqual([]);
});

test.each([
  ["an end before the start", [cue(2000, 1000)], "1 error It does not end"],
  ["no words", [cue(0, 2000, " ")], "1 error It has no words"],
  ["an overlap", [cue(0, 2000), cue(1500, 3000)], "2 error It begins 0.5 s before the cue above it ends"],
  ["a wrong order", [cue(5000, 7000), cue(1000, 3000)], "2 error It begins before the cue above it"],
  ["a flickering gap", [cue(0, 2000), cue(2500, 4500)], "2 warning The screen is empty for 0.5 s"],
  ["three lines", [cue(0, 3000, "a\nb\nc")], "1 warning It has 3 lines"],
  ["a long line", [cue(0, 5000, "x".repeat(38))], "1 warning Line 1 has 38 characters"],
  ["an instant", [cue(0, 400)], "1 warning It is shown for 0.4 s"],
  ["an age", [cue(0, 12_000)], "1 warning It is shown for 12.0 s"],
  ["haste", [cue(0, 1000, "one two three four")], "1 warning It asks for 240 words a minute"],
])("%s", (_, cues, message) => {
  const messages = found(...cues);
  expect(messages.length).toBe(1);
  expect(messages[0]?.startsWith(message)).toBe(true);
});

test("a gap of three frames is none, and letters beyond ASCII count once", () => {
  expect(found(cue(0, 2000), cue(2100, 4000, "🚀".repeat(37)))).toEqual([]);
});
