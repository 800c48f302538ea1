import { type Archive, shape } from "../archive/archive.ts";
import { type Chance, chanceFrom, zipf } from "../archive/random.ts";

export interface Question {
  readonly kind: string;
  readonly text: string;
  /** Hits before the page asked for. */
  readonly after: string | null;
  readonly typing: boolean;
}

/** What people ask, in parts of 100; words are drawn from all of a rank's range alike, so common ones are over-asked. */
const mix: readonly (readonly [share: number, kind: string])[] = [
  [10, "one common word"],
  [9, "one middling word"],
  [8, "one rare word"],
  [13, "two words"],
  [5, "two common words"],
  [10, "three words, one a stop word"],
  [9, "phrase of stop words"],
  [8, "phrase that was said"],
  [5, "beginning of a word"],
  [5, "still typing, one or two letters"],
  [4, "misspelt name"],
  [4, "common word of one speaker"],
  [4, "words in one kind, some years or a topic"],
  [3, "common word without another"],
  [3, "further pages of common words"],
];

export const makeQuestions = (archive: Archive, count: number, seed: number): Question[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => {
    const kind = pickKind(chance);
    return {
      kind,
      text: questionOf(kind, archive, chance),
      after: kind.startsWith("further") ? String(20 * chance.between(1, 8)) : null,
      typing: kind.startsWith("still"),
    };
  });
};

const pickKind = (chance: Chance): string => {
  let aim = chance.next() * 100;
  for (const [share, kind] of mix) {
    aim -= share;
    if (aim < 0) return kind;
  }
  return mix[0]?.[1] ?? "";
};

const functionWords = 150;
const drawContent = zipf(20_000, 0.8);

const questionOf = (kind: string, archive: Archive, chance: Chance): string => {
  const word = (low: number, high: number): string => archive.english.words[chance.between(low, high)] ?? "";
  const stop = (): string => word(0, 40);
  const common = (): string => word(0, functionWords);
  const content = (): string => archive.english.words[functionWords + drawContent(chance)] ?? "";
  switch (kind) {
    case "one middling word":
      return word(functionWords, 3000);
    case "one rare word":
      return word(3000, shape.vocabulary - 1);
    case "two words":
      return `${content()} ${content()}`;
    case "two common words":
      return `${common()} ${common()}`;
    case "three words, one a stop word":
      return `${content()} ${stop()} ${content()}`;
    case "phrase of stop words":
      return `"${Array.from({ length: chance.between(2, 4) }, stop).join(" ")}"`;
    case "phrase that was said":
      return `"${saidPhrase(archive, chance)}"`;
    case "beginning of a word":
      return `${content().slice(0, chance.between(3, 5))}*`;
    case "still typing, one or two letters":
      return `${content()} ${content().slice(0, chance.between(1, 2))}`;
    case "misspelt name":
      return misspelt(archive.english.words[chance.pick(archive.english.names.slice(0, 1500))] ?? "", chance);
    case "common word of one speaker":
      return `${common()} speaker:${chance.pick(archive.people).slug}`;
    case "words in one kind, some years or a topic":
      return `${chance.next() < 0.5 ? common() : content()} ${narrowed(archive, chance)}`;
    case "common word without another":
      return `${common()} -${stop()}`;
    default:
      return common();
  }
};

const saidPhrase = (archive: Archive, chance: Chance): string => {
  const recordings = archive.recordings.filter(
    ({ state, language }) => state === "published" && language === "en",
  );
  const { words } = chance.pick(archive.sentencesOf(chance.pick(recordings.slice(0, 40))));
  const from = chance.between(0, words.length - 3);
  return words.slice(from, from + chance.between(2, 5)).join(" ");
};

/** One letter left out, changed, or two swapped; not the first. */
const misspelt = (word: string, chance: Chance): string => {
  const at = chance.between(1, word.length - 2);
  const [before, letter, next, rest] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  return chance.pick([
    before + next + rest,
    `${before}${letter === "e" ? "i" : "e"}${next}${rest}`,
    before + next + letter + rest,
  ]);
};

const narrowed = (archive: Archive, chance: Chance): string => {
  const year = chance.between(1991, 2020);
  return chance.pick([
    "kind:interview",
    "kind:episode",
    `year:${year}`,
    `years:${year}-${year + 5}`,
    `topic:${chance.pick(archive.topics).slug}`,
    `film:${chance.pick(archive.recordings).slug}`,
  ]);
};

/** For the description of the figures. */
export const mixInWords = mix.map(([share, kind]) => `${share} ${kind}`).join(", ");
