import { isEnglishTag } from "./language.ts";

const fractions = new Map<string, string>(
  Object.entries({
    "1/2": "one half",
    "½": "one half",
    "1/3": "one third",
    "⅓": "one third",
    "2/3": "two thirds",
    "⅔": "two thirds",
    "1/4": "one quarter",
    "¼": "one quarter",
    "3/4": "three quarters",
    "¾": "three quarters",
  }),
);
const months = "january february march april may june july august september october november december".split(
  " ",
);
const scale = /^(hundred|thousand|million|billion|trillion)\b/i;
const joined = new Map<string, string>(
  Object.entries({
    gimme: "give me",
    lemme: "let me",
    coulda: "could have",
    shoulda: "should have",
    woulda: "would have",
    mighta: "might have",
    musta: "must have",
    outta: "out of",
    lotta: "lot of",
    whatcha: "what are you",
    gotcha: "got you",
    hafta: "have to",
    cuz: "because",
    coz: "because",
    cos: "because",
    ol: "old",
    "'cuz": "because",
    "'bout": "about",
    alright: "all right",
  }),
);

/**
 * Short written forms as they are spoken (English): "½", "No. 5", "#5", "Jan. 20", "$5m", "a hundred", "gimme". As many
 * words come back as were given.
 */
export const writeOut = (words: readonly string[], language: string): string[] =>
  isEnglishTag(language) ? words.map((word, at) => writeWord(word, words[at + 1] ?? "")) : [...words];

/** As captions without apostrophes write them. */
const withoutApostrophe = /^(do|did|is|was|does|could|would|should|are|were|have|has|had|ca|wo)nt$/;

const writeWord = (word: string, next: string): string => {
  const bare = word.replaceAll(/^[^\p{L}\p{N}'’#$€£½⅓⅔¼¾]+|[^\p{L}\p{N}½⅓⅔¼¾]+$/gu, "");
  const lower = bare.toLowerCase().replaceAll("’", "'");
  if (withoutApostrophe.test(lower)) return `${lower.slice(0, -1)}'t`;
  const known = fractions.get(bare) ?? joined.get(lower);
  if (known !== undefined) return known;
  if (lower === "no" && word.includes(".") && /^\d/.test(next)) return "number";
  if (/^#\d/.test(bare)) return `number ${bare.slice(1)}`;
  if (lower === "a" && scale.test(next)) return "one";
  const month = monthOf(bare, next);
  return month ?? amountOf(bare) ?? decadeOf(lower) ?? word;
};

/** "Jan." alone may be somebody's name at the end of a sentence. */
const monthOf = (bare: string, next: string): string | null => {
  if (!/^\p{Lu}\p{Ll}{2,3}$/u.test(bare) || !/^\d/.test(next)) return null;
  return months.find((month) => month.length > 4 && month.startsWith(bare.toLowerCase().slice(0, 3))) ?? null;
};

const scales = new Map<string, string>(
  Object.entries({
    m: "million",
    mn: "million",
    bn: "billion",
    b: "billion",
    tn: "trillion",
    k: "thousand",
  }),
);
const currencies: Readonly<Record<string, string>> = { $: "dollars", "€": "euros", "£": "pounds" };

/** "$5m" and "5k"; "5m" alone may be metres. */
const amountOf = (bare: string): string | null => {
  const [, sign, digits, letter = ""] = /^([$€£])?(\d[\d.,]*)(m|mn|bn|b|tn|k)$/i.exec(bare) ?? [];
  const name = scales.get(letter.toLowerCase());
  if (digits === undefined || name === undefined) return null;
  if (sign === undefined) return /^(bn|tn|k)$/i.test(letter) ? `${digits} ${name}` : null;
  return `${digits} ${name} ${currencies[sign] ?? ""}`;
};

const decades = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

const decadeOf = (lower: string): string | null => {
  const at = decades.indexOf(lower);
  return at < 0 ? null : `${at + 2}0s`;
};
