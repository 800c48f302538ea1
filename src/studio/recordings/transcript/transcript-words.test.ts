import { expect, test } from "vitest";
import {
  chosenAt,
  foundAgain,
  nextDoubted,
  placeAt,
  type Sentence,
  speakersOf,
  stepWord,
  type Word,
} from "./transcript-words.ts";

const word = (number: number, start: number, known = 0): Word => [
  number,
  `w${number}`,
  start,
  start + 90,
  known,
];

const sentence = (number: number, name: string | null, words: Word[]): Sentence => ({
  number,
  turn: 0,
  speaker: { id: null, name },
  start: words[0]?.[2] ?? null,
  end: words.at(-1)?.[3] ?? null,
  words,
});

const sentences = [
  sentence(1, "Ana", [word(1, 0), word(2, 100, 2)]),
  sentence(2, "Ben", [word(3, 1000), word(4, 1100)]),
  sentence(3, "Ana", [word(5, 2000, 2)]),
];

test.each([
  [0, { sentence: 0, word: 0 }],
  [150, { sentence: 0, word: 1 }],
  [500, null],
  [1100, { sentence: 1, word: 1 }],
  [9000, null],
])("at %d ms the word said is %o", (time, place) => {
  expect(placeAt(sentences, time)).toEqual(place);
});

test("doubted words follow one another, and after the last comes the first", () => {
  const first = nextDoubted(sentences, { sentence: 0, word: 0 });
  expect(first).toEqual({ sentence: 0, word: 1 });
  expect(nextDoubted(sentences, { sentence: 0, word: 1 })).toEqual({ sentence: 2, word: 0 });
  expect(nextDoubted(sentences, { sentence: 2, word: 0 })).toEqual(first);
  expect(nextDoubted(sentences.slice(1, 2), { sentence: 0, word: 0 })).toBeNull();
});

test("a step goes through the ends of sentences, and stays at those of the whole", () => {
  expect(stepWord(sentences, { sentence: 0, word: 1 }, 1)).toEqual({ sentence: 1, word: 0 });
  expect(stepWord(sentences, { sentence: 1, word: 0 }, -1)).toEqual({ sentence: 0, word: 1 });
  expect(stepWord(sentences, { sentence: 0, word: 0 }, -1)).toEqual({ sentence: 0, word: 0 });
});

test("a chosen place stays with its sentence when others are joined or divided before it", () => {
  const chosen = chosenAt(sentences, { sentence: 1, word: 1 });
  const divided = [
    sentence(1, "Ana", [word(1, 0)]),
    sentence(9, "Ana", [word(2, 100)]),
    ...sentences.slice(1),
  ];
  expect(foundAgain(divided, chosen)).toEqual({ sentence: 2, word: 1 });
  expect(foundAgain(sentences.slice(1), chosen)).toEqual({ sentence: 0, word: 1 });
  expect(foundAgain(sentences, chosen)).toEqual({ sentence: 1, word: 1 });
  expect(foundAgain(sentences.slice(0, 1), chosen)).toEqual({ sentence: 0, word: 0 });
});

test("each speaker stands once, with how much they say", () => {
  expect(speakersOf(sentences).map(({ speaker, sentences: count }) => [speaker.name, count])).toEqual([
    ["Ana", 2],
    ["Ben", 1],
  ]);
});
