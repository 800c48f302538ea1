import { idFrom } from "../../src/kit/id.ts";
import { type Chance, chanceFrom, zipf } from "./random.ts";
import { english, german, type Vocabulary } from "./vocabulary.ts";

/** What the generated archive is; change anything here and the bench makes it anew. */
export const shape = {
  seed: 20_261,
  words: 10_000_000,
  recordings: 1000,
  speakers: 300,
  topics: 40,
  /** Frequency falls as 1 / rank ** exponent: of ten million words, 8 in 100 are "the". */
  exponent: 1,
  vocabulary: 120_000,
  shortest: 4,
  longest: 40,
  /** Of 100 recordings, so many are in German; drafts; withdrawn. */
  german: 8,
  drafts: 4,
  withdrawn: 2,
  /** Of 100 words that are no function words, so many come from the recording's topic. */
  topical: 12,
} as const;

export interface Person {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Topic {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Recording {
  readonly id: string;
  readonly cutId: string;
  readonly kind: "film" | "interview" | "episode";
  readonly slug: string;
  readonly title: string;
  readonly language: "en" | "de";
  readonly state: "published" | "draft" | "withdrawn";
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly topics: readonly Topic[];
  readonly speakers: readonly Person[];
  readonly words: number;
}

export interface SpokenSentence {
  readonly number: number;
  readonly turn: number;
  readonly speaker: Person;
  readonly words: readonly string[];
}

export interface Archive {
  readonly english: Vocabulary;
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly recordings: readonly Recording[];
  /** Always the same for the same recording. */
  readonly sentencesOf: (recording: Recording) => readonly SpokenSentence[];
}

export const makeArchive = (): Archive => {
  const chance = chanceFrom(shape.seed);
  const vocabularies = {
    en: english(shape.vocabulary, shape.seed + 1),
    de: german(shape.vocabulary, shape.seed + 2),
  };
  const people = makePeople(chance, vocabularies.en);
  const topics = Array.from({ length: shape.topics }, (_, at) => makeTopic(chance, vocabularies.en, at));
  const recordings = Array.from({ length: shape.recordings }, (_, at) =>
    makeRecording(chance, people, topics, at),
  );
  const draw = zipf(shape.vocabulary, shape.exponent);
  const drawTopical = zipf(400, shape.exponent);
  return {
    english: vocabularies.en,
    people,
    topics,
    recordings,
    sentencesOf: (recording) => {
      const source = chanceFrom(Number.parseInt(recording.slug.slice(1), 10) + shape.seed * 7);
      const { words } = vocabularies[recording.language];
      return speak(source, recording, () => drawWord(source, words, recording, draw, drawTopical, topics));
    },
  };
};

const firstNames =
  "Anna Boris Clara David Elena Frank Grace Hugo Irene James Katya Louis Maria Nikolai Olga Peter Rosa Samuel Tanya Victor".split(
    " ",
  );

/** Surnames are names that are spoken too. */
const makePeople = (chance: Chance, { words, names }: Vocabulary): Person[] =>
  Array.from({ length: shape.speakers }, (_, at) => {
    const surname = words[names[at * 3 + 20] ?? 0] ?? "";
    return {
      id: idFrom("person", at),
      slug: `${surname.toLowerCase()}-${at}`,
      name: `${chance.pick(firstNames)} ${surname}`,
    };
  });

const makeTopic = (chance: Chance, { words }: Vocabulary, at: number): Topic => {
  const name = words[chance.between(400, 4000)] ?? "";
  return { id: idFrom("topic", at), slug: `topic-${at}`, name: `${name} ${at}` };
};

const makeRecording = (
  chance: Chance,
  people: readonly Person[],
  topics: readonly Topic[],
  at: number,
): Recording => {
  const kindAt = chance.next();
  const stateAt = chance.next() * 100;
  const speaker = zipf(people.length, 0.7);
  // Two in a hundred more, so that chance does not leave too few.
  const mean = (1.02 * shape.words) / shape.recordings;
  return {
    id: idFrom("recording", at),
    cutId: idFrom("cut", at),
    kind: kindAt < 0.25 ? "film" : kindAt < 0.85 ? "interview" : "episode",
    slug: `r${at}`,
    title: `Recording ${at}`,
    language: chance.next() * 100 < shape.german ? "de" : "en",
    state:
      stateAt < shape.drafts ? "draft" : stateAt < shape.drafts + shape.withdrawn ? "withdrawn" : "published",
    day: `${chance.between(1991, 2025)}-${String(chance.between(1, 12)).padStart(2, "0")}-${String(chance.between(1, 28)).padStart(2, "0")}`,
    topics: [...new Set([chance.pick(topics), chance.pick(topics)])],
    speakers: Array.from(
      { length: chance.between(1, 6) },
      () => people[speaker(chance)] ?? chance.pick(people),
    ),
    words: Math.round(mean * (0.2 + 1.6 * chance.next())),
  };
};

const functionWords = 150;

const drawWord = (
  chance: Chance,
  words: readonly string[],
  recording: Recording,
  draw: (chance: Chance) => number,
  drawTopical: (chance: Chance) => number,
  topics: readonly Topic[],
): string => {
  const rank = draw(chance);
  if (rank < functionWords || chance.next() * 100 >= shape.topical) return words[rank] ?? "";
  const topic = topics.indexOf(chance.pick(recording.topics));
  // A topic's own words lie 400 to a topic behind the commonest.
  return words[functionWords + 500 + topic * 400 + drawTopical(chance)] ?? "";
};

const speak = (chance: Chance, recording: Recording, word: () => string): SpokenSentence[] => {
  const sentences: SpokenSentence[] = [];
  let said = 0;
  let turn = 1;
  let speaker = chance.pick(recording.speakers);
  while (said < recording.words) {
    if (chance.next() < 0.2) {
      turn += 1;
      speaker = chance.pick(recording.speakers);
    }
    const length = chance.between(shape.shortest, shape.longest);
    sentences.push({ number: sentences.length + 1, turn, speaker, words: written(chance, length, word) });
    said += length;
  }
  return sentences;
};

/** A capital at the beginning, a full stop at the end, a comma here and there. */
const written = (chance: Chance, length: number, word: () => string): string[] => {
  const words = Array.from({ length }, () => (chance.next() < 0.06 ? `${word()},` : word()));
  const [first = "", ...rest] = words;
  const last = rest.pop() ?? "";
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest, `${last.replace(",", "")}.`];
};
