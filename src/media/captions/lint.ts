import type { Cue } from "./cue.ts";

export type Severity = "error" | "warning";

/** Something that a viewer would notice. `cue` counts from 1. */
export interface Finding {
  cue: number;
  severity: Severity;
  message: string;
}

/**
 * The house's measures, after the BBC's subtitle guidelines (160 to 180 words a minute, two lines of 37 characters,
 * no gap shorter than a second, none on screen for an instant) and 47 CFR 79.1(j)(2), by which captions are complete,
 * in step and readable. Milliseconds where not told otherwise.
 */
export const captionLimits = {
  wordsAMinute: 180,
  lines: 2,
  lineLength: 37,
  shortest: 700,
  longest: 8000,
  /** A pause shorter than `longGap` flickers; up to `noGap` (three frames) nobody sees it. */
  noGap: 120,
  longGap: 1000,
} as const;

/** What is wrong with captions, in the order of the cues: errors break them, warnings make them hard to read. */
export const lintCaptions = (cues: readonly Cue[]): Finding[] =>
  cues.flatMap((cue, index) => {
    const found: Finding[] = [];
    const say = (severity: Severity, message: string): void =>
      void found.push({ cue: index + 1, severity, message });
    checkTimes(cue, cues[index - 1], say);
    checkWords(cue, say);
    checkPace(cue, say);
    return found;
  });

type Say = (severity: Severity, message: string) => void;

const secondsOf = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(milliseconds % 100 === 0 ? 1 : 2)} s`;

const checkTimes = (cue: Cue, previous: Cue | undefined, say: Say): void => {
  if (cue.end <= cue.start) say("error", "It does not end after its start, so it is never shown.");
  if (previous === undefined) return;
  const gap = cue.start - previous.end;
  if (cue.start < previous.start) say("error", "It begins before the cue above it: the order is wrong.");
  else if (gap < 0) say("error", `It begins ${secondsOf(-gap)} before the cue above it ends: they overlap.`);
  else if (gap > captionLimits.noGap && gap < captionLimits.longGap)
    say(
      "warning",
      `The screen is empty for ${secondsOf(gap)} before it; close the gap, or leave at least 1 s.`,
    );
};

const checkWords = (cue: Cue, say: Say): void => {
  if (cue.text.trim() === "") {
    say("error", "It has no words.");
    return;
  }
  const lines = cue.text.split("\n");
  if (lines.length > captionLimits.lines)
    say("warning", `It has ${lines.length} lines; two are enough to read.`);
  for (const [index, line] of lines.entries()) {
    const length = Array.from(line).length;
    if (length > captionLimits.lineLength)
      say(
        "warning",
        `Line ${index + 1} has ${length} characters; ${captionLimits.lineLength} fit on every screen.`,
      );
  }
};

const checkPace = (cue: Cue, say: Say): void => {
  const length = cue.end - cue.start;
  if (length <= 0 || cue.text.trim() === "") return;
  if (length < captionLimits.shortest)
    say("warning", `It is shown for ${secondsOf(length)}; nobody can read it.`);
  if (length > captionLimits.longest) say("warning", `It is shown for ${secondsOf(length)}; split it.`);
  const words = countWords(cue.text);
  const pace = Math.round((words * 60_000) / length);
  // Two words need no reading time of their own: their shortest stay is measured above.
  if (words > 2 && pace > captionLimits.wordsAMinute)
    say("warning", `It asks for ${pace} words a minute; ${captionLimits.wordsAMinute} can be read.`);
};

/** In a language without spaces five characters are reckoned as a word. */
const countWords = (text: string): number => {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const unspaced = Array.from(
    text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu),
  ).length;
  return unspaced > 5 ? Math.ceil(unspaced / 5) : words.length;
};
