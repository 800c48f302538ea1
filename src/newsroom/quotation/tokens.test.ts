import { describe, expect, test } from "vitest";
import { soundsAlike } from "./sound.ts";
import { foldSpelling } from "./spelling.ts";
import { speechTokens } from "./tokens.ts";

const tokensOf = (text: string, language = "en"): string =>
  speechTokens(text.split(" "), language)
    .map((token) => token.text)
    .join(" ");

describe("words as a verdict compares them", () => {
  test.each([
    ["It’s Jan. 5, No. 1.", "it is january 5 number 1"],
    ["I was twenty. Five men came", "i was 20 5 men came"],
    ["a hundred ships, $5m, ½", "100 ships 5000000 dollars 1 half"],
    ["Zoë's café", "zoe's cafe"],
    ["didnt gimme", "did not give me"],
  ])("%s", (text, tokens) => {
    expect(tokensOf(text)).toBe(tokens);
  });

  test("accents stay outside English, and what can be written out is", () => {
    expect(tokensOf("Würde Straße", "de")).toBe("wuerde strasse");
    expect(tokensOf("está cœur", "es")).toBe("está coeur");
  });

  test("each knows its words", () => {
    expect(
      speechTokens(["We", "don't", "nineteen", "sixty-nine."], "en").map(({ first, last }) => [first, last]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [2, 3],
    ]);
  });
});

test.each([
  ["colour", "color"],
  ["neighbourhoods", "neighborhoods"],
  ["organisation", "organization"],
  ["analysed", "analyzed"],
  ["centred", "centered"],
  ["metres", "meters"],
  ["travelling", "traveling"],
  ["marvellous", "marvelous"],
  ["defence", "defense"],
  ["manoeuvred", "maneuvered"],
])("%s is %s", (british, american) => {
  expect(foldSpelling(british)).toBe(foldSpelling(american));
});

test.each([
  ["four", "for"],
  ["patience", "patients"],
  ["storm", "store"],
  ["counsel", "council"],
  ["lever", "liver"],
])("%s is not %s", (one, other) => {
  expect(foldSpelling(one)).not.toBe(foldSpelling(other));
});

test.each([
  [["kowalski"], ["kovalsky"], true],
  [["catherine"], ["katharine"], true],
  [["cow", "alski"], ["kowalski"], true],
  [["wright"], ["right"], true],
  [["peterson"], ["kovalsky"], false],
  [["jones"], ["johns"], true],
  [["ann"], ["bob"], false],
])("%s, %s: %s", (one, other, areAlike) => {
  expect(soundsAlike(one, other)).toBe(areAlike);
});
