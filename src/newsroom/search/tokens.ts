import type { TextRange } from "./results.ts";

/** Scripts whose words are not parted by spaces: each character stands alone, as in `search.plain` of the database. */
const alone =
  "\\u3005-\\u3007\\u3040-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";

const tokenPattern = new RegExp(`(?=[\\p{L}\\p{N}])[${alone}]|[[\\p{L}\\p{N}\\p{M}]--[${alone}]]+`, "gv");

const alonePattern = new RegExp(`^[${alone}]$`, "u");

/** A character that is a token by itself (Chinese, Japanese). */
export const standsAlone = (token: string): boolean => alonePattern.test(token);

/** Where the words of a text stand, as ranges of UTF-16 units; marks and spaces belong to none. */
export const tokenRanges = (text: string): TextRange[] =>
  Array.from(text.matchAll(tokenPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The words of a text, in lower case and composed (Unicode NFKC); accents are kept, the database takes them off. */
export const tokensOf = (text: string): string[] =>
  Array.from(text.normalize("NFKC").toLowerCase().matchAll(tokenPattern), ([token]) => token);

/** A token without accents, near enough to what the database keeps, for comparing by hand. */
export const folded = (token: string): string =>
  token
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss");
