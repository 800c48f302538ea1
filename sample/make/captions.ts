import type { Cue } from "../../src/media/captions/cue.ts";
import type { TimedWord, WordsLine } from "./format.ts";

/** Characters in a line of captions, as the BBC has it. */
const lineLength = 37;
/** Milliseconds: a shorter gap than this between two cues is closed; a cue stays this long after its last word. */
const shortGap = 1900;
const linger = 900;

/** Captions from words whose times are known: at most two lines, a new cue for each sentence and speaker. */
export const captionsOf = (
  lines: readonly WordsLine[],
  nameOf: (line: WordsLine) => string,
  length: number,
): Cue[] => {
  const cues = joinShort(lines).flatMap((line) =>
    piecesOf(line.words).map((words): Cue => ({
      start: words[0]?.[1] ?? 0,
      end: words.at(-1)?.[2] ?? 0,
      text: twoLines(words.map((word) => word[0])),
      speaker: nameOf(line),
    })),
  );
  for (const [place, cue] of cues.entries()) {
    const next = cues[place + 1]?.start ?? length;
    cue.end = next - cue.end < shortGap ? next : Math.min(next, cue.end + linger);
  }
  return cues;
};

/** A sentence of a moment ("Roger.") goes into one cue with the next, where both fit. */
const joinShort = (lines: readonly WordsLine[]): WordsLine[] => {
  const joined: WordsLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const together = [...(before?.words ?? []), ...line.words];
    const soon = (line.words[0]?.[1] ?? 0) - (before?.words.at(-1)?.[2] ?? 0) < 600;
    if (
      before !== undefined &&
      before.turn === line.turn &&
      soon &&
      (isShort(before) || isShort(line)) &&
      fits(together)
    ) {
      joined[joined.length - 1] = { ...before, words: together };
    } else {
      joined.push(line);
    }
  }
  return joined;
};

const isShort = (line: WordsLine): boolean =>
  (line.words.at(-1)?.[2] ?? 0) - (line.words[0]?.[1] ?? 0) < 1300;

/** Cuts a sentence so that each piece fits two lines, where it can after a comma, and pieces are of like length. */
const piecesOf = (words: readonly TimedWord[]): TimedWord[][] => {
  if (fits(words)) {
    return [[...words]];
  }
  const middle = textLength(words) / 2;
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < words.length; cut += 1) {
    const pause = /[,;:.?!]$/.test(words[cut - 1]?.[0] ?? "");
    const weak = /^(the|a|an|of|to|in|and|on|for|with|at|from|by)$/i.test(words[cut - 1]?.[0] ?? "");
    const cost = Math.abs(textLength(words.slice(0, cut)) - middle) + (pause ? -16 : 0) + (weak ? 14 : 0);
    if (cost < bestCost) {
      best = cut;
      bestCost = cost;
    }
  }
  return [...piecesOf(words.slice(0, best)), ...piecesOf(words.slice(best))];
};

const textLength = (words: readonly TimedWord[]): number =>
  words.reduce((sum, word) => sum + word[0].length + 1, -1);

const fits = (words: readonly TimedWord[]): boolean => {
  const lines = twoLines(words.map((word) => word[0])).split("\n");
  return words.length === 1 || (lines.length <= 2 && lines.every((line) => line.length <= lineLength));
};

/** One line where it is enough, else two of like length. */
const twoLines = (words: readonly string[]): string => {
  const whole = words.join(" ");
  if (whole.length <= lineLength) {
    return whole;
  }
  let best = whole;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < words.length; cut += 1) {
    const upper = words.slice(0, cut).join(" ");
    const lower = words.slice(cut).join(" ");
    const cost = Math.max(upper.length, lower.length) + (/[,;:.?!]$/.test(upper) ? -4 : 0);
    if (cost < bestCost) {
      best = `${upper}\n${lower}`;
      bestCost = cost;
    }
  }
  return best;
};
