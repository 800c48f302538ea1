import type { Archive, Recording } from "../archive/archive.ts";
import { type Chance, chanceFrom } from "../archive/random.ts";
import { misheard } from "./misheard.ts";

/** A quotation to be found, and where it was said. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  /** The cut that it is looked for in; null: all. */
  readonly within: string | null;
  /** Numbers of the first and last word; null: nobody said it. */
  readonly truth: { readonly cutId: string; readonly first: number; readonly last: number } | null;
}

/** What is asked, in parts of 100. */
const mix: readonly (readonly [share: number, kind: string])[] = [
  [25, "verbatim"],
  [15, "one word wrong"],
  [10, "elided"],
  [20, "badly recognised"],
  [10, "common words alone"],
  [10, "never said"],
  [5, "with its speaker"],
  [5, "within its film"],
];

export const mixInWords = mix.map(([share, kind]) => `${share} ${kind}`).join(", ");

export const makeQuestions = (archive: Archive, count: number, seed: number): Question[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => questionOf(pickKind(chance), archive, chance));
};

const pickKind = (chance: Chance): string => {
  let aim = chance.next() * 100;
  for (const [share, kind] of mix) {
    aim -= share;
    if (aim < 0) return kind;
  }
  return mix[0]?.[1] ?? "";
};

const questionOf = (kind: string, archive: Archive, chance: Chance): Question => {
  if (kind === "never said") return neverSaid(archive, chance);
  const said = kind === "common words alone" ? saidCommonly(archive, chance) : saidWords(archive, chance);
  const { recording, words, first, speaker } = said;
  return {
    kind,
    text: changed(kind, words, archive, chance).join(" "),
    speaker: kind === "with its speaker" ? speaker : null,
    within: kind === "within its film" ? recording.cutId : null,
    truth: { cutId: recording.cutId, first, last: first + words.length - 1 },
  };
};

const changed = (kind: string, words: readonly string[], archive: Archive, chance: Chance): string[] => {
  if (kind === "one word wrong")
    return words.with(chance.between(0, words.length - 1), wordOf(archive, chance));
  if (kind === "elided") return elided(words, chance);
  return kind === "badly recognised" ? misheard(words, chance) : [...words];
};

/** A third of it is left out of its middle. */
const elided = (words: readonly string[], chance: Chance): string[] => {
  const length = Math.floor(words.length / 3);
  const from = chance.between(length, words.length - 2 * length);
  return [...words.slice(0, from), "…", ...words.slice(from + length)];
};

interface Said {
  readonly recording: Recording;
  readonly words: readonly string[];
  /** The number of its first word. */
  readonly first: number;
  readonly speaker: { readonly id: string; readonly name: string };
}

const pickRecording = ({ recordings }: Archive, chance: Chance): Recording =>
  chance.pick(recordings.filter(({ state }) => state === "published"));

/** 6 to 40 words of one recording, wherever sentences and turns end. */
const saidWords = (archive: Archive, chance: Chance): Said => {
  const recording = pickRecording(archive, chance);
  const sentences = archive.sentencesOf(recording);
  const words = sentences.flatMap((sentence) => sentence.words);
  const length = chance.between(6, 40);
  const from = chance.between(0, words.length - length);
  return saidFrom(recording, sentences, words, from, length);
};

/** The first that so many words were said before is who says the next. */
const saidFrom = (
  recording: Recording,
  sentences: ReturnType<Archive["sentencesOf"]>,
  words: readonly string[],
  from: number,
  length: number,
): Said => {
  let before = 0;
  const sentence = sentences.find((one) => (before += one.words.length) > from);
  return {
    recording,
    words: words.slice(from, from + length),
    first: from + 1,
    speaker: sentence?.speaker ?? { id: "", name: "" },
  };
};

const common = 100;

/** At least six words in a row, all of them among the hundred that are said most. */
const saidCommonly = (archive: Archive, chance: Chance): Said => {
  const usual = new Set(archive.english.words.slice(0, common));
  for (;;) {
    const recording = pickRecording(archive, chance);
    if (recording.language !== "en") continue;
    const sentences = archive.sentencesOf(recording);
    const words = sentences.flatMap((sentence) => sentence.words);
    const isUsual = words.map((word) => usual.has(word.toLowerCase().replace(/[.,]$/, "")));
    const from = isUsual.findIndex((_, at) => isUsual.slice(at, at + 6).every(Boolean));
    if (from < 0 || from + 6 > words.length) continue;
    const end = isUsual.indexOf(false, from);
    return saidFrom(recording, sentences, words, from, (end < 0 ? words.length : end) - from);
  }
};

/** As frequent as in speech; the words of a sentence that nobody said. */
const wordOf = ({ english: { words } }: Archive, chance: Chance): string =>
  words[Math.floor(Math.exp(chance.next() * Math.log(words.length)))] ?? "";

const neverSaid = (archive: Archive, chance: Chance): Question => ({
  kind: "never said",
  text: Array.from({ length: chance.between(6, 40) }, () => wordOf(archive, chance)).join(" "),
  speaker: null,
  within: null,
  truth: null,
});
