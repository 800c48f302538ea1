import { expect, test } from "vitest";
import { wordsOfPath } from "./words-of-path.ts";

test.each([
  ["/film/the-harbour-letter", "the harbour letter"],
  ["/person/In%C3%AAs_Vidal", "Inês Vidal"],
  ["/film/the-harbour-letter/transcript/4", "the harbour letter"],
  ["/embed/film/the-harbour-letter", "the harbour letter"],
  ["/the-harbour-letter", "the harbour letter"],
  ["/wp-login.php", ""],
  ["/film/%E0%A4%A", ""],
  ["/film/%00", ""],
  ["/", ""],
])("the words of %s are “%s”", (path, words) => {
  expect(wordsOfPath(path)).toBe(words);
});
