import { fail, ok, type Result } from "../../kit/result.ts";
import { splitWords, wordJoint } from "../../kit/text.ts";
import { mergeSentences, splitSentence, withWords } from "./correct-sentences.ts";
import { replaceWords } from "./correct-words.ts";
import type { Sentence } from "./word.ts";

export interface Speaker {
  readonly id: string | null;
  readonly name: string | null;
}

/** What a person does to a transcript. Words and sentences are named by number; ranges include both ends. */
export type Edit =
  /** Other words in place of these; none takes them out. Splits and joins words too. The words are of one sentence. */
  | { readonly do: "replace-words"; readonly first: number; readonly last: number; readonly text: string }
  /** A new sentence begins with this word. */
  | { readonly do: "split-sentence"; readonly word: number }
  /** This sentence and the one that follows it become one. */
  | { readonly do: "merge-sentences"; readonly sentence: number }
  /** These sentences were said by somebody else than is written. */
  | { readonly do: "set-speaker"; readonly first: number; readonly last: number; readonly speaker: Speaker }
  /** Everywhere that this speaker is written, it is this one. */
  | { readonly do: "rename-speaker"; readonly from: Speaker; readonly to: Speaker }
  /** A person has heard these words and they are right. */
  | { readonly do: "check-words"; readonly first: number; readonly last: number };

/**
 * The transcript after these edits, one after another. Refused, with the number that is wrong, where a word or
 * sentence is not there. The language (BCP 47) says what a word is, and what stands between two.
 */
export const correct = (
  sentences: readonly Sentence[],
  edits: readonly Edit[],
  language = "en",
): Result<readonly Sentence[]> => {
  let current: Result<readonly Sentence[]> = ok(sentences);
  for (const edit of edits) {
    if (!current.ok) return current;
    current = apply(current.value, edit, language);
  }
  return current;
};

const apply = (sentences: readonly Sentence[], edit: Edit, language: string): Result<readonly Sentence[]> => {
  if (edit.do === "replace-words") return replace(sentences, edit, language);
  if (edit.do === "split-sentence") return split(sentences, edit.word, wordJoint(language));
  if (edit.do === "merge-sentences") return merge(sentences, edit.sentence, wordJoint(language));
  if (edit.do === "set-speaker") return setSpeaker(sentences, edit);
  if (edit.do === "rename-speaker") return renameSpeaker(sentences, edit.from, edit.to);
  return checkWords(sentences, edit.first, edit.last);
};

const placeOfWord = (
  sentences: readonly Sentence[],
  number: number,
): { sentence: number; word: number } | null => {
  for (const [at, sentence] of sentences.entries()) {
    const word = sentence.words.findIndex((one) => one.number === number);
    if (word >= 0) return { sentence: at, word };
  }
  return null;
};

const noWord = (number: number) => fail(`There is no word ${number} in this version.`);
const noSentence = (number: number) => fail(`There is no sentence ${number} in this version.`);

const replace = (
  sentences: readonly Sentence[],
  edit: Extract<Edit, { do: "replace-words" }>,
  language: string,
): Result<readonly Sentence[]> => {
  const first = placeOfWord(sentences, edit.first);
  const last = placeOfWord(sentences, edit.last);
  if (first === null) return noWord(edit.first);
  if (last === null) return noWord(edit.last);
  const sentence = sentences[first.sentence];
  if (sentence === undefined || first.sentence !== last.sentence) {
    return fail(
      `Words ${edit.first} to ${edit.last} are not of one sentence: change one sentence at a time.`,
    );
  }
  if (last.word < first.word) return fail(`Word ${edit.last} stands before word ${edit.first}.`);
  const words = [
    ...sentence.words.slice(0, first.word),
    ...replaceWords(sentence.words, first.word, last.word + 1, splitWords(edit.text, language)),
    ...sentence.words.slice(last.word + 1),
  ];
  return ok(
    sentences.toSpliced(
      first.sentence,
      1,
      ...(words.length === 0 ? [] : [withWords(sentence, words, wordJoint(language))]),
    ),
  );
};

const split = (
  sentences: readonly Sentence[],
  number: number,
  joint: string,
): Result<readonly Sentence[]> => {
  const place = placeOfWord(sentences, number);
  const sentence = place === null ? undefined : sentences[place.sentence];
  if (place === null || sentence === undefined) return noWord(number);
  if (place.word === 0) return fail(`Word ${number} begins a sentence already.`);
  return ok(sentences.toSpliced(place.sentence, 1, ...splitSentence(sentence, place.word, joint)));
};

const merge = (
  sentences: readonly Sentence[],
  number: number,
  joint: string,
): Result<readonly Sentence[]> => {
  const at = sentences.findIndex((sentence) => sentence.number === number);
  const first = sentences[at];
  const second = sentences[at + 1];
  if (first === undefined) return noSentence(number);
  if (second === undefined) return fail(`No sentence follows sentence ${number}.`);
  return ok(sentences.toSpliced(at, 2, mergeSentences(first, second, joint)));
};

const setSpeaker = (
  sentences: readonly Sentence[],
  edit: Extract<Edit, { do: "set-speaker" }>,
): Result<readonly Sentence[]> => {
  const first = sentences.findIndex((sentence) => sentence.number === edit.first);
  const last = sentences.findIndex((sentence) => sentence.number === edit.last);
  if (first < 0) return noSentence(edit.first);
  if (last < 0) return noSentence(edit.last);
  if (last < first) return fail(`Sentence ${edit.last} stands before sentence ${edit.first}.`);
  return ok(
    withTurns(
      sentences.map((sentence, at) =>
        at < first || at > last ? sentence : { ...sentence, speaker: edit.speaker },
      ),
    ),
  );
};

const renameSpeaker = (
  sentences: readonly Sentence[],
  from: Speaker,
  to: Speaker,
): Result<readonly Sentence[]> => {
  let found = false;
  const renamed = sentences.map((sentence) => {
    if (!sameSpeaker(sentence.speaker, from)) return sentence;
    found = true;
    return { ...sentence, speaker: to };
  });
  return found ? ok(renamed) : fail(`Nobody called ${from.name ?? "(no name)"} speaks in this version.`);
};

/** A known person is the same by id, another by the name as written. */
export const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.id === null && b.id === null ? a.name === b.name : a.id === b.id;

/** Where a speaker changes inside what was one turn, a turn ends: later sentences of it get a turn from the store (0). */
const withTurns = (sentences: readonly Sentence[]): Sentence[] => {
  const result: Sentence[] = [];
  const opened = new Map<number, Speaker>();
  for (const sentence of sentences) {
    const speaker = opened.get(sentence.turn);
    if (speaker === undefined) opened.set(sentence.turn, sentence.speaker);
    result.push(
      speaker === undefined || sameSpeaker(speaker, sentence.speaker) ? sentence : { ...sentence, turn: 0 },
    );
  }
  return result;
};

const checkWords = (
  sentences: readonly Sentence[],
  first: number,
  last: number,
): Result<readonly Sentence[]> => {
  const [from, to] = [placeOfWord(sentences, first), placeOfWord(sentences, last)];
  if (from === null) return noWord(first);
  if (to === null) return noWord(last);
  if (to.sentence < from.sentence || (to.sentence === from.sentence && to.word < from.word))
    return fail(`Word ${last} stands before word ${first}.`);
  let inside = false;
  return ok(
    sentences.map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) => {
        inside ||= word.number === first;
        const checked = inside ? { ...word, checked: true, unsure: false } : word;
        if (word.number === last) inside = false;
        return checked;
      }),
    })),
  );
};
