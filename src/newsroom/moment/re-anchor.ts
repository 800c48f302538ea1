import { type Rate, unitAt, unitFrom, unitsToMilliseconds } from "../../kit/rate.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { wordJoint } from "../../kit/text.ts";
import { normaliseWords } from "../transcript/normalise.ts";
import type { Sentence, Word } from "../transcript/word.ts";
import type { Moment } from "./moment.store.ts";
import type { Span } from "./span.ts";

interface CutWords {
  readonly rate: Rate;
  readonly lengthUnits: number;
  readonly words: readonly Word[];
}

/** A stretch of a cut: [start, end) in milliseconds, and the numbers of its first and last word. */
type Anchored = Pick<Moment, "start" | "end" | "firstWord" | "lastWord">;

export const wordsOf = (sentences: readonly Sentence[]): Word[] =>
  sentences.flatMap((sentence) => sentence.words);

/**
 * Where a moment stands in a later cut: at the same words, begun and ended as long before and after them as it was. Fails,
 * for an editor to read, where its words are not there, or not the same any more: then it is not moved.
 */
export const reAnchor = (
  moment: Anchored,
  oldWords: readonly Word[],
  cut: CutWords,
  language: string,
): Result<Span> => {
  const before = between(oldWords, moment);
  if (before === null)
    return fail("No words are known for this moment, so it cannot be found in the new cut.");
  const after = between(cut.words, moment);
  if (after === null) return fail("Its words are not in the new cut, or not in the same order.");
  if (!sameWords(before, after, language))
    return fail("Words between its first and its last have changed in the new cut.");
  const start = shifted(moment.start, before[0]?.start, after[0]?.start);
  const end = shifted(moment.end, before.at(-1)?.end, after.at(-1)?.end);
  if (start === null || end === null) return fail("No time is known for its words in the new cut.");
  const startUnits = Math.max(0, unitAt(start, cut.rate));
  const endUnits = Math.min(unitFrom(end, cut.rate), cut.lengthUnits);
  const kept = unitsToMilliseconds(endUnits - startUnits, cut.rate) / (moment.end - moment.start);
  if (endUnits <= startUnits || kept < 0.7 || kept > 1.5)
    return fail("It is much shorter or longer in the new cut.");
  return ok({
    startUnits,
    endUnits,
    firstWord: moment.firstWord,
    lastWord: moment.lastWord,
    text: after.map((word) => word.text).join(wordJoint(language)),
  });
};

const between = (words: readonly Word[], { firstWord, lastWord }: Anchored): readonly Word[] | null => {
  const first = words.findIndex((word) => word.number === firstWord);
  const last = words.findIndex((word) => word.number === lastWord);
  return first < 0 || last < first ? null : words.slice(first, last + 1);
};

const sameWords = (one: readonly Word[], other: readonly Word[], language: string): boolean => {
  const plain = (words: readonly Word[]): string =>
    normaliseWords(
      words.map((word) => word.text),
      language,
    )
      .map((token) => token.text)
      .join(" ");
  return plain(one) === plain(other);
};

const shifted = (
  time: number,
  old: number | null | undefined,
  now: number | null | undefined,
): number | null => (typeof old === "number" && typeof now === "number" ? time - old + now : null);
