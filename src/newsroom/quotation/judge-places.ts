import { wordJoint } from "../../kit/text.ts";
import { judge } from "./judge.ts";
import type { VersionedSource } from "./spoken-source.store.ts";
import { spotMisheard } from "./spot-misheard.ts";
import type { SpeakerName, SpokenWord } from "./spoken.ts";
import type { Judgement, QuotedPlace } from "./verdict.ts";

/** A quotation against the words of one place. */
export interface JudgedPlace {
  readonly cutId: string;
  readonly transcriptVersion: number;
  readonly judgement: Judgement & { readonly place: QuotedPlace };
  /** The words spoken there, from the first to the last of the place. */
  readonly spoken: string;
  readonly words: readonly SpokenWord[];
  /** Who says its first word. */
  readonly speaker: SpeakerName;
  /** Numbers of the sentences that hold its first and its last word. */
  readonly sentences: { readonly first: number; readonly last: number };
  /** What is said in these sentences before and after the place, and a sentence more on both sides. */
  readonly before: string;
  readonly after: string;
}

/** What is quoted; the shape that `judge` takes. */
interface Quoted {
  readonly pieces: readonly string[];
  readonly speaker: SpeakerName | null;
  readonly language: string;
}

/** Every place of a part of a cut where the quotation stands best, each judged by itself. */
export const judgePlaces = (quoted: Quoted, source: VersionedSource, cutId: string): JudgedPlace[] => {
  const whole = judge(quoted, source);
  if (whole.place === null) return [];
  const { alsoAt = [], ...place } = whole.place;
  if (alsoAt.length === 0) return described(whole, place, source, cutId);
  return [place, ...alsoAt].flatMap((each) => {
    const alone = judge(quoted, { ...source, words: wordsOf(source.words, each) });
    return alone.place === null ? [] : described(alone, alone.place, source, cutId);
  });
};

/** The place where it probably stands, badly recognised; none where it is nowhere. */
export const misheardPlace = (
  { pieces }: Pick<Quoted, "pieces">,
  source: VersionedSource,
  cutId: string,
): JudgedPlace[] => {
  const misheard = spotMisheard(pieces, source.words);
  return misheard === null ? [] : described(misheard, misheard.place, source, cutId);
};

const indexOf = (words: readonly SpokenWord[], number: number): number =>
  words.findIndex((word) => word.number === number);

const wordsOf = (
  words: readonly SpokenWord[],
  { firstWord, lastWord }: Pick<QuotedPlace, "firstWord" | "lastWord">,
): readonly SpokenWord[] => words.slice(indexOf(words, firstWord), indexOf(words, lastWord) + 1);

const described = (
  judgement: Judgement,
  place: QuotedPlace,
  { words, version, language }: VersionedSource,
  cutId: string,
): JudgedPlace[] => {
  const [from, to] = [indexOf(words, place.firstWord), indexOf(words, place.lastWord)];
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined) return [];
  const join = (some: readonly SpokenWord[]): string =>
    some.map(({ text }) => text).join(wordJoint(language));
  return [
    {
      cutId,
      transcriptVersion: version,
      judgement: { ...judgement, place },
      spoken: join(words.slice(from, to + 1)),
      words: words.slice(from, to + 1),
      speaker: first.speaker,
      sentences: { first: first.sentence, last: last.sentence },
      before: join(words.slice(startOf(words, startOf(words, from) - 1), from)),
      after: join(words.slice(to + 1, endOf(words, endOf(words, to) + 1) + 1)),
    },
  ];
};

/** The first word of the sentence in which a word stands. */
const startOf = (words: readonly SpokenWord[], at: number): number => {
  let first = Math.max(0, at);
  while (first > 0 && words[first - 1]?.sentence === words[first]?.sentence) first -= 1;
  return first;
};

/** The last word of the sentence in which a word stands. */
const endOf = (words: readonly SpokenWord[], at: number): number => {
  let last = Math.min(words.length - 1, at);
  while (last + 1 < words.length && words[last + 1]?.sentence === words[last]?.sentence) last += 1;
  return last;
};
