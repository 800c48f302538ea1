import { wordJoint } from "../../kit/text.ts";
import type { Cue } from "../../media/captions/cue.ts";
import { captionLimits } from "../../media/captions/lint.ts";
import { breakLines, breakQuality, fits } from "./to-captions-lines.ts";
import type { Sentence, Word } from "./word.ts";

/** A pause after which a new cue begins even within a sentence: 1.5 s. */
const longPause = 1500;
/** The speech of one cue: 6 s. */
const mostTime = 6000;

interface TimedWord {
  text: string;
  start: number;
  end: number;
}

/**
 * Captions from a transcript: two lines of 37 characters, broken where the sense allows, on screen as long as they need
 * to be read where the next cue leaves the time. A cue never holds two sentences of different turns. Sentences without
 * times have none to be shown at and are left out: `left` are their numbers.
 */
export const captionsFromSentences = (
  sentences: readonly Sentence[],
  language: string,
): { cues: Cue[]; left: number[] } => {
  const joint = wordJoint(language);
  const left: number[] = [];
  const cues: Cue[] = [];
  for (const sentence of sentences) {
    const words = timedWords(sentence.words);
    if (words.length === 0) left.push(sentence.number);
    for (const group of splitSentence(words, joint)) cues.push(cueOf(group, sentence.speaker.name, joint));
  }
  return { cues: holdLonger(mergeShort(cues)), left };
};

/** A word without a time is shown with the one before it. */
const timedWords = (words: readonly Word[]): TimedWord[] => {
  const first = words.find((word) => word.start !== null)?.start ?? null;
  if (first === null) return [];
  let latest = first;
  return words.map((word) => {
    const start = Math.max(latest, word.start ?? latest);
    latest = Math.max(start, word.end ?? start);
    return { text: word.text, start, end: latest };
  });
};

/** The cheapest way to cut a sentence: cuts at points and before phrases cost little, stubs and crowded cues much. */
const splitSentence = (words: readonly TimedWord[], joint: string): TimedWord[][] => {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= words.length; to += 1) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0 && to - from <= 40; from -= 1) {
      const group = words.slice(from, to);
      if (group.length > 1 && !isShowable(group, joint)) break;
      const cost = (best[from]?.cost ?? 0) + costOf(group, words[to], joint);
      if (cost < cheapest.cost) cheapest = { cost, from };
    }
    best.push(cheapest);
  }
  const groups: TimedWord[][] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0)
    groups.push(words.slice(best[to]?.from ?? 0, to));
  return groups.reverse();
};

const textOf = (group: readonly TimedWord[], joint: string): string =>
  group.map((word) => word.text).join(joint);

const isShowable = (group: readonly TimedWord[], joint: string): boolean => {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || !fits(textOf(group, joint))) return false;
  const pauses = group.some((word, index) => word.start - (group[index - 1]?.end ?? word.start) >= longPause);
  return !pauses && last.end - first.start <= mostTime;
};

const costOf = (group: readonly TimedWord[], next: TimedWord | undefined, joint: string): number => {
  const length = textOf(group, joint).length;
  const stub = length < 20 && next !== undefined ? 20 - length : 0;
  const last = group.at(-1)?.text ?? "";
  return 20 + stub + (next === undefined ? 0 : breakQuality(last, next.text));
};

const cueOf = (group: readonly TimedWord[], speaker: string | null, joint: string): Cue => ({
  start: group[0]?.start ?? 0,
  end: group.at(-1)?.end ?? 0,
  text: breakLines(textOf(group, joint)),
  ...(speaker === null ? {} : { speaker }),
});

/** "Yes." and "Thank you." go together where one speaker says both in a breath. */
const mergeShort = (cues: readonly Cue[]): Cue[] => {
  const merged: Cue[] = [];
  for (const cue of cues) {
    const last = merged.at(-1);
    const text = `${last?.text.replaceAll("\n", " ") ?? ""} ${cue.text.replaceAll("\n", " ")}`;
    const isShort = last !== undefined && Math.min(last.text.length, cue.text.length) < 16;
    if (
      isShort &&
      last.speaker === cue.speaker &&
      cue.start - last.end < 500 &&
      fits(text) &&
      cue.end - last.start <= mostTime
    )
      Object.assign(last, { end: cue.end, text: breakLines(text) });
    else merged.push({ ...cue });
  }
  return merged;
};

/** A cue stays until it can be read, and until the next one where only a short pause lies between. */
const holdLonger = (cues: readonly Cue[]): Cue[] =>
  cues.map(({ start, end, text, ...rest }, index) => {
    const next = cues[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const words = text.split(/\s+/).length;
    const needed = Math.max(1000, (words * 60_000) / captionLimits.wordsAMinute);
    const read = Math.min(next, Math.max(end, start + Math.ceil(needed)));
    const closed = next - read < captionLimits.longGap ? next : read;
    return { start, end: Math.max(start + 1, Math.round(closed)), text, ...rest };
  });
