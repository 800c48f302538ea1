import { type Rate, unitAt, unitFrom, unitsToMilliseconds } from "../../kit/rate.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { wordJoint } from "../../kit/text.ts";
import type { Sentence, Word } from "../transcript/word.ts";

/** [start, end) in units of the cut, and the words it covers. */
export interface Span {
  readonly startUnits: number;
  readonly endUnits: number;
  /** Numbers of the first and last word inside; null where no word is. */
  readonly firstWord: number | null;
  readonly lastWord: number | null;
  readonly text: string;
}

/** A sentence with its language (BCP 47), where that is told. */
type SpokenSentence = Sentence & { readonly language?: string };

interface Timeline {
  readonly rate: Rate;
  readonly lengthUnits: number;
}

/** Shorter is no thought, longer is no excerpt. Milliseconds. */
export const shortest = 3000;
export const longest = 180_000;

/**
 * The moment of whole sentences from the one that holds the first word to the one that holds the last. It begins on the
 * frame that is on when they begin and ends after the frame that is on when they end. Under 3 s, sentences beside
 * it are taken in, of the same turn first; over 180 s it is refused.
 */
export const momentFromWords = (
  sentences: readonly SpokenSentence[],
  firstWord: number,
  lastWord: number,
  timeline: Timeline,
): Result<Span> => {
  const one = sentences.findIndex((sentence) => sentence.words.some((word) => word.number === firstWord));
  const other = sentences.findIndex((sentence) => sentence.words.some((word) => word.number === lastWord));
  if (one < 0 || other < 0)
    return fail("These words are not in the transcript (any more). Select them again.");
  return momentFromSentences(sentences, Math.min(one, other), Math.max(one, other), timeline);
};

/** The same, by place in the list (0-based, both included). */
export const momentFromSentences = (
  sentences: readonly SpokenSentence[],
  first: number,
  last: number,
  timeline: Timeline,
): Result<Span> => {
  const [from, to] = takeIn(sentences, first, last);
  const covered = sentences.slice(from, to + 1);
  const times = timesOf(covered);
  if (times === null) return fail("No time is known for these words, so they cannot be played.");
  if (times.end - times.start > longest) {
    return fail(
      `That is ${Math.round((times.end - times.start) / 1000)} seconds; a moment has at most 180. Select less.`,
    );
  }
  const startUnits = Math.min(unitAt(times.start, timeline.rate), timeline.lengthUnits - 1);
  const endUnits = Math.min(unitFrom(times.end, timeline.rate), timeline.lengthUnits);
  if (startUnits < 0 || endUnits <= startUnits)
    return fail("These words lie after the end of the recording.");
  const words = covered.flatMap((sentence) => sentence.words);
  return ok({
    startUnits,
    endUnits,
    firstWord: words[0]?.number ?? null,
    lastWord: words.at(-1)?.number ?? null,
    text: covered.map((sentence) => sentence.text).join(jointOf(covered)),
  });
};

const timesOf = (sentences: readonly Sentence[]): { start: number; end: number } | null => {
  const starts = sentences.flatMap((sentence) => (sentence.start === null ? [] : [sentence.start]));
  const ends = sentences.flatMap((sentence) => (sentence.end === null ? [] : [sentence.end]));
  const start = starts.length === 0 ? null : Math.min(...starts);
  const end = ends.length === 0 ? null : Math.max(...ends);
  return start === null || end === null || end <= start ? null : { start, end };
};

/** Widens by whole sentences while it is too short: forward in the turn, back in the turn, forward, back. */
const takeIn = (sentences: readonly Sentence[], first: number, last: number): [number, number] => {
  let [from, to] = [first, last];
  while (from > 0 || to < sentences.length - 1) {
    const times = timesOf(sentences.slice(from, to + 1));
    if (times === null || times.end - times.start >= shortest) break;
    const wider = neighbour(sentences, from, to, times);
    if (wider === null) break;
    [from, to] = wider;
  }
  return [from, to];
};

const neighbour = (
  sentences: readonly Sentence[],
  from: number,
  to: number,
  times: { readonly start: number; readonly end: number },
): [number, number] | null => {
  const before = sentences[from - 1];
  const after = sentences[to + 1];
  const fits = (sentence: Sentence | undefined): boolean =>
    sentence?.start !== undefined &&
    sentence.start !== null &&
    sentence.end !== null &&
    Math.max(times.end, sentence.end) - Math.min(times.start, sentence.start) <= longest;
  if (fits(after) && after?.turn === sentences[to]?.turn) return [from, to + 1];
  if (fits(before) && before?.turn === sentences[from]?.turn) return [from - 1, to];
  if (fits(after)) return [from, to + 1];
  return fits(before) ? [from - 1, to] : null;
};

/**
 * The moment of a stretch of time in milliseconds, for staff: its frames are those that are on from `start` until
 * `end`; its words are those of which at least half is inside. At least one frame, at most 180 s.
 */
export const momentFromSpan = (
  sentences: readonly SpokenSentence[],
  start: number,
  end: number,
  timeline: Timeline,
): Result<Span> => {
  const length = unitsToMilliseconds(timeline.lengthUnits, timeline.rate);
  if (end <= start) return fail("The end must be after the beginning.");
  if (start >= length) return fail(`The recording is only ${(length / 1000).toFixed(1)} seconds long.`);
  if (end - start > longest) return fail("A moment has at most 180 seconds.");
  const startUnits = unitAt(start, timeline.rate);
  const endUnits = Math.min(Math.max(unitFrom(end, timeline.rate), startUnits + 1), timeline.lengthUnits);
  const words = wordsBetween(sentences, start, end);
  return ok({
    startUnits,
    endUnits,
    firstWord: words[0]?.number ?? null,
    lastWord: words.at(-1)?.number ?? null,
    text: words.map((word) => word.text).join(jointOf(sentences)),
  });
};

const jointOf = ([first]: readonly SpokenSentence[]): string => wordJoint(first?.language ?? "en");

/** The words of which at least half is inside [start, end), in milliseconds. */
export const wordsBetween = (sentences: readonly Sentence[], start: number, end: number): Word[] =>
  sentences
    .flatMap((sentence) => sentence.words)
    .filter((word) => {
      if (word.start === null || word.end === null) return false;
      const middle = (word.start + word.end) / 2;
      return start <= middle && middle < end;
    });
