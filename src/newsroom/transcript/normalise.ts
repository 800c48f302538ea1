import { joinPoints, readNumbers } from "./normalise-numbers.ts";
import type { Token } from "./normalise-token.ts";

/** Spoken forms that stand for the same words. */
const contractions = new Map(
  Object.entries({
    "ain't": "is not",
    "can't": "can not",
    cannot: "can not",
    "won't": "will not",
    "shan't": "shall not",
    "let's": "let us",
    "i'm": "i am",
    "y'all": "you all",
    "ma'am": "madam",
    "'cause": "because",
    "'til": "until",
    "'em": "them",
    "o'clock": "oclock",
    gonna: "going to",
    wanna: "want to",
    gotta: "got to",
    kinda: "kind of",
    sorta: "sort of",
    dunno: "do not know",
    okay: "ok",
    mister: "mr",
    missus: "mrs",
    doctor: "dr",
    versus: "vs",
    "%": "percent",
    "&": "and",
  }).map(([from, to]) => [from, to.split(" ")] as const),
);

/** "it's" is "it is" or "it has": both are heard as "it is" here. A possessive ("America's") stays one word. */
const isWords = new Set(
  "it he she that this there here what who where when how why everybody everyone nobody somebody".split(" "),
);

const endings: readonly [ending: string, word: string][] = [
  ["n't", "not"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'d", "would"],
];

/**
 * Words as they compare: without case, punctuation, quotation marks and the form of dashes; contractions written out;
 * numbers as digits, whether they were digits or words (English). NFKC. Each token remembers the words it came from.
 */
export const normaliseWords = (words: readonly string[], language = "en"): Token[] => {
  const isEnglish = /^en\b/i.test(language) || language === "";
  const tokens: Token[] = [];
  words.forEach((word, index) => {
    for (const part of partsOf(word))
      for (const text of isEnglish ? expand(part) : [part]) tokens.push({ text, first: index, last: index });
  });
  return isEnglish ? readNumbers(joinPoints(unitsLast(tokens))) : tokens;
};

const isScale = (text: string | undefined): boolean =>
  /^(?:hundred|thousand|million|billion|trillion)$/.test(text ?? "");

/** "$5 million" is said "five million dollars". */
const unitsLast = (tokens: Token[]): Token[] => {
  for (let at = 1; at + 1 < tokens.length; at += 1) {
    const [number, unit, scale] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (number === undefined || unit === undefined || scale === undefined) break;
    if (unit.first !== number.first || unit.first === scale.first || !isScale(scale.text)) continue;
    if (!/^\d/.test(number.text) || !Object.values(currencies).includes(unit.text)) continue;
    tokens[at] = scale;
    tokens[at + 1] = { ...unit, first: scale.first, last: scale.last };
  }
  return tokens;
};

const quotes = /[\u2018\u2019\u201A\u201B\u02BC\u00B4`\u2032\uFF07]/g;

const partsOf = (word: string): string[] =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(quotes, "'")
    .split(/[^\p{L}\p{M}\p{N}'.,$€£%&]+/u)
    .flatMap((part) => part.match(pieces) ?? [])
    .flatMap(trimPart);

/** What is longer is no word of any language; the patterns below would look at it for seconds. */
const pieces = /.{1,500}/gsu;

/** Points and commas count only inside a number ("1,500.5"), apostrophes only inside a word or where known. */
const trimPart = (part: string): string[] => {
  const money = /^([$€£])?(\d[\d.,]*?)(%)?[.,']*$/.exec(part.replace(/^[.,']+/, ""));
  if (money !== null) return amount(money);
  if (contractions.has(part)) return [part];
  return part
    .split(/[.,$€£]+(?=\p{L}{2})|[,$€£]+/u)
    .map((piece) => piece.replaceAll(".", "").replaceAll(/^'+|'+$/g, ""))
    .filter((piece) => piece !== "");
};

const currencies: Readonly<Record<string, string>> = { $: "dollars", "€": "euros", "£": "pounds" };

const amount = ([, sign, digits = "", percent]: RegExpExecArray): string[] => {
  const number = digits.replace(/[.,]+$/, "").replaceAll(/,(?=\d{3}(?!\d))/g, "");
  const unit = sign === undefined ? percent && "percent" : currencies[sign];
  return unit ? [number, unit] : [number];
};

const expand = (part: string): readonly string[] => {
  const whole = contractions.get(part);
  if (whole !== undefined) return whole;
  const ending = endings.find(([text]) => part.endsWith(text) && part.length > text.length);
  if (ending !== undefined) return [part.slice(0, -ending[0].length), ending[1]];
  const before = part.endsWith("'s") ? part.slice(0, -2) : "";
  return isWords.has(before) ? [before, "is"] : [part];
};
