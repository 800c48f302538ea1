import type { NewWord } from "./word.ts";

/** Unhurried speech, milliseconds a letter: a word whose end nothing tells is not held longer. */
const slowest = 110;

/** Even a one-letter word takes the time of about three letters. */
const weightOf = (text: string): number => 2 + text.replaceAll(/[^\p{L}\p{N}]/gu, "").length;

/** Spreads words over [start, end) milliseconds by their length, from the start, not slower than people speak. */
export const spreadWords = (
  texts: readonly string[],
  start: number,
  end: number,
): { start: number; end: number }[] => {
  const weights = texts.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pace = Math.min(slowest, Math.max(0, end - start) / Math.max(1, total));
  let before = 0;
  return weights.map((weight) => {
    const from = Math.round(start + before * pace);
    before += weight;
    return { start: from, end: Math.round(start + before * pace) };
  });
};

/** How long these words take, spoken unhurriedly: milliseconds. */
export const slowLength = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + weightOf(text), 0) * slowest;

/** Where speech is known to be though its words are not: milliseconds. */
export interface SpeechSpan {
  start: number;
  end: number;
}

/**
 * Gives times to the words that have none, from their neighbours, and marks them guessed. `speechAt` tells, for the
 * index of the first word of such a run, where its sound lies, if that is known. Words keep their order in time.
 */
export const guessTimes = (
  words: readonly NewWord[],
  speechAt: (first: number) => SpeechSpan | null = () => null,
): NewWord[] => {
  const timed = words.map((word): NewWord => ({ ...word }));
  for (let at = 0; at < timed.length; at += 1) {
    if (timed[at]?.start !== null) continue;
    const first = at;
    while (at < timed.length && timed[at]?.start === null) at += 1;
    guessRun(timed, first, at, speechAt(first));
  }
  return timed;
};

const guessRun = (words: NewWord[], first: number, next: number, speech: SpeechSpan | null): void => {
  const texts = words.slice(first, next).map((word) => word.text);
  const earliest = words[first - 1]?.end ?? null;
  const latest = words[next]?.start ?? null;
  if (earliest === null && latest === null) return;
  const span =
    speech === null ? besideNeighbour(words[first - 1], latest, texts) : within(speech, earliest, latest);
  spreadWords(texts, span.start, span.end).forEach((time, index) => {
    Object.assign(words[first + index] ?? {}, time, { guessed: true });
  });
};

const within = (speech: SpeechSpan, earliest: number | null, latest: number | null): SpeechSpan => {
  const start = Math.max(speech.start, earliest ?? 0);
  return { start, end: Math.max(start, Math.min(speech.end, latest ?? Number.POSITIVE_INFINITY)) };
};

/** In a long silence words stand with the sentence they belong to: after the word before, or before the word after. */
const besideNeighbour = (
  before: NewWord | undefined,
  latest: number | null,
  texts: readonly string[],
): SpeechSpan => {
  const earliest = before?.end ?? null;
  const length = slowLength(texts);
  const start = earliest ?? Math.max(0, (latest ?? 0) - length);
  const end = latest ?? start + length;
  const endsSentence = before === undefined || /[.?!]["'”’)\]]*$/u.test(before.text);
  return endsSentence && latest !== null ? { start: Math.max(start, end - length), end } : { start, end };
};

/** Times of a typed text from those that stand before its paragraphs: each paragraph's words lie from its time on. */
export const timesFromMarks = (words: readonly NewWord[]): NewWord[] => {
  const marks = words.flatMap((word, index) => (word.start === null ? [] : [{ index, start: word.start }]));
  const timed = words.map((word): NewWord => ({ ...word }));
  marks.forEach((mark, order) => {
    const next = marks[order + 1];
    const texts = words.slice(mark.index, next?.index).map((word) => word.text);
    const end = next?.start ?? mark.start + slowLength(texts);
    spreadWords(texts, mark.start, Math.max(mark.start, end)).forEach((time, index) => {
      Object.assign(timed[mark.index + index] ?? {}, time, { guessed: true });
    });
  });
  return timed;
};
