import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import { partCount, partOf, partRange, partSize, turnsOf } from "./transcript-part.ts";

describe("parts of a transcript", () => {
  test("each sentence is in exactly the part that says so", () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), (index) => {
        const { from, limit } = partRange(partOf(index));
        expect(index).toBeGreaterThanOrEqual(from);
        expect(index).toBeLessThan(from + limit);
        expect(partOf(index)).toBeLessThanOrEqual(partCount(index + 1));
      }),
    );
  });

  test.each([
    [0, 1],
    [1, 1],
    [partSize, 1],
    [partSize + 1, 2],
  ])("%i sentences are %i parts", (sentences, parts) => {
    expect(partCount(sentences)).toBe(parts);
  });
});

const said = (number: number, turn: number, name: string | null): PlacedSentence => ({
  number,
  turn,
  index: number - 1,
  speaker: { id: null, name },
  speakerSlug: null,
  language: "en",
  text: `Sentence ${number}.`,
  start: null,
  end: null,
  words: [],
});

test("a speaker is named where another begins to speak, not at each paragraph", () => {
  const turns = turnsOf([
    said(1, 1, "Ada"),
    said(2, 1, "Ada"),
    said(3, 2, "Ada"),
    said(4, 3, null),
    said(5, 4, "Ada"),
  ]);
  expect(turns.map((turn) => [turn.speaker, turn.sentences.map((sentence) => sentence.number)])).toEqual([
    ["Ada", [1, 2]],
    [null, [3]],
    ["", [4]],
    ["Ada", [5]],
  ]);
});
