import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

test.each([
  ["bare", "We land at noon", ["We land at noon"]],
  ["straight", '"We land at noon."', ["We land at noon."]],
  ["broken by its attribution", '"We land," he said, "at noon."', ["We land,", "at noon."]],
  ["curly", "“We land,” he said, “at noon.”", ["We land,", "at noon."]],
  ["German", "„Wir landen“, sagte er, „am Mittag.“", ["Wir landen", "am Mittag."]],
  ["German, closed by the English mark", "„Wir landen”, sagte er.", ["Wir landen"]],
  ["French", "« Nous partons », dit-il, « à midi. »", ["Nous partons", "à midi."]],
  ["German in books", "»Wir landen«, sagte er, »am Mittag.«", ["Wir landen", "am Mittag."]],
  ["single", "‘We land,’ he said, ‘at noon.’", ["We land,", "at noon."]],
  ["nested single marks", "“He said ‘we land’ at noon.”", ["He said ‘we land’ at noon."]],
  ["nested double marks", "‘He said “we land” at noon.’", ["He said “we land” at noon."]],
  ["apostrophes", "'I don't know,' he said.", ["I don't know,"]],
  ["apostrophes in a bare one", "'Twas the captain's", ["'Twas the captain's"]],
  ["the attribution first", 'He said: "We land at noon."', ["We land at noon."]],
  [
    "marks inside a bare one",
    'They call it "the bay" and so do we all',
    ['They call it "the bay" and so do we all'],
  ],
  ["not closed", "“We land at noon", ["We land at noon"]],
  ["paragraphs that open anew", "“We land.\n\n“At noon.”", ["We land.\n\nAt noon."]],
  ["nothing", "  ", []],
  ["a mark alone", '"', ['"']],
])("%s", (_, text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
});

describe("whatever is typed", () => {
  const typed = fc
    .array(
      fc.constantFrom("We", "land,", '"', "“", "”", "„", "‘", "’", "'", "«", "»", " ", "\n", "said", "don't"),
    )
    .map((parts) => parts.join(""));

  test("some words come out if any went in, and none that were not there", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const pieces = piecesOf(text);
        expect(pieces.length > 0).toBe(text.trim() !== "");
        for (const piece of pieces) for (const word of piece.split(/\s+/)) expect(text).toContain(word);
      }),
    );
  });
});
