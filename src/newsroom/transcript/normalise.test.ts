import { expect, test } from "vitest";
import { normaliseWords } from "./normalise.ts";

const normal = (text: string, language = "en"): string =>
  normaliseWords(text.split(" "), language)
    .map((token) => token.text)
    .join(" ");

test.each([
  ["“It’s” — the «End»,", "it is the end"],
  ["don't can’t I'm we'll they've cannot", "do not can not i am we will they have can not"],
  ["America's o'clock 'cause", "america's oclock because"],
  ["self-substantial and/or", "self substantial and or"],
  ["D.C. U.S. a.m.", "dc us am"],
  ["ﬁnd ＡＢＣ", "find abc"],
  ["twenty-one twenty first 21st", "21 21st 21st"],
  ["nineteen sixty-nine, nineteen oh five", "1969 1905"],
  ["two thousand and seventeen; twenty seventeen", "2017 2017"],
  ["one hundred and five thousand two hundred men", "105200 men"],
  ["5 million, five million", "5000000 5000000"],
  ["1,508 1.5 3,5", "1508 1.5 3,5"],
  ["$5 five dollars 7%", "5 dollars 5 dollars 7 percent"],
  ["$5 million, £1.2 billion", "5000000 dollars 1200000000 pounds"],
  ["three point one four, twenty-five point two percent", "3.14 25.2 percent"],
  ["at this point five men", "at this point 5 men"],
  ["one two three", "1 2 3"],
  ["ten and twenty", "10 and 20"],
  ["two hundred and 150", "200 and 150"],
])("%s is %s", (given, expected) => {
  expect(normal(given)).toBe(expected);
});

test("other languages keep their words", () => {
  expect(normal("One l’été, Straße", "fr")).toBe("one l'été straße");
});

test("a word without an end is read in pieces, and none of it is lost", () => {
  const endless = "言葉".repeat(20_000);
  const tokens = normaliseWords([endless], "ja");
  expect(tokens.map(({ text }) => text).join("")).toBe(endless);
  expect(Math.max(...tokens.map(({ text }) => text.length))).toBeLessThanOrEqual(1000);
});

test("each token remembers its words", () => {
  expect(normaliseWords(["In", "nineteen", "sixty-nine,", "we", "—", "don't"])).toEqual([
    { text: "in", first: 0, last: 0 },
    { text: "1969", first: 1, last: 2 },
    { text: "we", first: 3, last: 3 },
    { text: "do", first: 5, last: 5 },
    { text: "not", first: 5, last: 5 },
  ]);
});
