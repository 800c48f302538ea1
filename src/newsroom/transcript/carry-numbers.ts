import { alignTokens } from "./align-tokens.ts";
import { normaliseWords } from "./normalise.ts";
import type { Sentence, Word } from "./word.ts";

/**
 * A new text of what was transcribed before (a corrected text, another cut) keeps the addresses of what is still there:
 * a word that stands in both has its old number, a sentence the number of the old one with which it shares most words.
 * A speaker who was known stays known where the new text says nobody. What is new has the number 0.
 */
export const carryNumbers = (
  next: readonly Sentence[],
  old: readonly Sentence[],
  language: string,
): Sentence[] => {
  const olds = old.flatMap((sentence) => sentence.words.map((word) => ({ word, sentence })));
  const news = next.flatMap((sentence) => sentence.words);
  const matches = matchWords(
    news,
    olds.map(({ word }) => word),
    language,
  );
  let at = 0;
  const matched = next.map((sentence) => {
    const places = sentence.words.map(() => matches.get(at++));
    return { sentence, places };
  });
  const known = new Map(old.map((sentence) => [sentence.number, sentence]));
  const owners = chooseOwners(
    matched.map(({ places }) => places.map((place) => numberAt(olds, place))),
    known,
  );
  const turns = chooseTurns(
    next,
    owners.map((number) => known.get(number)?.turn),
  );
  return Array.from(matched, ({ sentence, places }, index) => {
    const owner = known.get(owners[index] ?? 0);
    const isUnnamed = sentence.speaker.id === null && sentence.speaker.name === null;
    return {
      ...sentence,
      number: owner?.number ?? 0,
      turn: turns.get(sentence.turn) ?? 0,
      speaker: isUnnamed && owner !== undefined ? owner.speaker : sentence.speaker,
      words: sentence.words.map((word, place) => carried(word, olds[places[place] ?? -1]?.word)),
    };
  });
};

/** For each new word that stands in the old text: where. No old word is taken twice. */
const matchWords = (news: readonly Word[], olds: readonly Word[], language: string): Map<number, number> => {
  const tokens = (words: readonly Word[]) =>
    normaliseWords(
      words.map((word) => word.text),
      language,
    );
  const [newTokens, oldTokens] = [tokens(news), tokens(olds)];
  const pairs = alignTokens(
    newTokens.map((token) => token.text),
    oldTokens.map((token) => token.text),
  );
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const { one, other } of pairs) {
    const [word, place] = [newTokens[one]?.first, oldTokens[other]?.first];
    if (word === undefined || place === undefined || matches.has(word) || taken.has(place)) continue;
    matches.set(word, place);
    taken.add(place);
  }
  return matches;
};

const numberAt = (
  olds: readonly { readonly sentence: Sentence }[],
  place: number | undefined,
): number | undefined => (place === undefined ? undefined : olds[place]?.sentence.number);

/**
 * The old sentence that each new one continues: by most words in common, and at least half of those of the shorter; each
 * old one has one heir. 0: none.
 */
const chooseOwners = (
  sentences: readonly (readonly (number | undefined)[])[],
  known: ReadonlyMap<number, Sentence>,
): number[] => {
  const claims = sentences.flatMap((numbers, index) => {
    const counts = new Map<number, number>();
    for (const number of numbers) if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    return [...counts]
      .map(([number, words]) => ({ index, number, words }))
      .filter(
        ({ number, words }) => words * 2 >= Math.min(numbers.length, known.get(number)?.words.length ?? 0),
      );
  });
  const owners = sentences.map(() => 0);
  const given = new Set<number>();
  for (const { index, number } of claims.sort((a, b) => b.words - a.words || a.index - b.index)) {
    if (owners[index] !== 0 || given.has(number)) continue;
    owners[index] = number;
    given.add(number);
  }
  return owners;
};

/** For each turn of the source: the old turn of its first sentence that was there, else one below 0: new. */
const chooseTurns = (
  next: readonly Sentence[],
  old: readonly (number | undefined)[],
): Map<number, number> => {
  const turns = new Map<number, number>();
  const given = new Set<number>();
  for (const [index, { turn }] of next.entries()) {
    const before = old[index];
    if (before === undefined || turns.has(turn) || given.has(before)) continue;
    turns.set(turn, before);
    given.add(before);
  }
  for (const { turn } of next) if (!turns.has(turn)) turns.set(turn, -1 - turn);
  return turns;
};

/** A word that was checked and is written the same is checked still. */
const carried = (word: Word, old: Word | undefined): Word =>
  old === undefined
    ? { ...word, number: 0 }
    : { ...word, number: old.number, checked: word.checked || (old.checked && old.text === word.text) };
