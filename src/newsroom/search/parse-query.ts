import { readFilter } from "./parse-filter.ts";
import { noFilters, type SearchFilters, type SearchQuery, type Term } from "./query.ts";
import { standsAlone, tokensOf } from "./tokens.ts";

/** More is cut off: nobody types it, and its work must be bounded. UTF-16 units, terms. */
const longest = 600;
const mostTerms = 32;

/**
 * Reads what a person typed. Any text gives a query:
 *
 *     moon landing            both, in any of their forms
 *     "to the moon"           exactly these words, one after the other
 *     gagar*                  every word that begins so
 *     -rocket  -"so to say"   without
 *     speaker:gagarin  kind:interview  film:noon  topic:space  years:1961-1969  language:ru
 *
 * @param typing the person is still typing: the last word may be its beginning only
 */
export const parseQuery = (text: string, { typing = false }: { typing?: boolean } = {}): SearchQuery => {
  const pieces = piecesOf(text.slice(0, longest));
  const terms: Term[] = [];
  const excluded: Term[] = [];
  let filters: SearchFilters = noFilters;
  for (const piece of pieces) {
    const narrowed =
      piece.name === "" || piece.excluded ? undefined : readFilter(filters, piece.name, piece.text);
    if (narrowed !== undefined) filters = narrowed;
    else (piece.excluded ? excluded : terms).push(...termsOf(piece));
  }
  return {
    terms: (typing ? lastAsPrefix(terms, text) : terms).slice(0, mostTerms),
    excluded: excluded.slice(0, mostTerms),
    filters,
  };
};

/** What stands between two spaces, or between two quotation marks. */
interface Piece {
  readonly excluded: boolean;
  /** Of a filter, in lower case; empty: none. */
  readonly name: string;
  readonly quoted: boolean;
  readonly text: string;
}

/** A piece may begin with a minus and a filter's name; a quotation that is never closed goes on to the end. */
const piecePattern =
  /(?<minus>[-−–](?=\S))?(?<name>\p{L}+:(?=\S))?(?:["“”„«»「『](?<quoted>[^"“”„«»」』]*)["“”„«»」』]?|(?<plain>[^\s"“”„«»「『]+))/gu;

const piecesOf = (text: string): Piece[] =>
  Array.from(text.matchAll(piecePattern), ({ groups = {} }) => ({
    excluded: groups["minus"] !== undefined,
    name: (groups["name"] ?? "").slice(0, -1).toLowerCase(),
    quoted: groups["quoted"] !== undefined,
    text: groups["quoted"] ?? groups["plain"] ?? "",
  }));

const termsOf = ({ name, quoted, text }: Piece): Term[] => {
  // A name that no filter bears is a word like another ("Houston:we").
  const before = wordOf(name);
  const tokens = tokensOf(text);
  if (tokens.length === 0) return before;
  if (quoted) return [...before, { kind: "phrase", tokens }];
  if (/[*＊]$/u.test(text)) return [...before, { kind: "prefix", tokens }];
  return [...before, ...wordsOf(text)];
};

const hasCharacters = (tokens: readonly string[]): boolean => tokens.some(standsAlone);

/**
 * "Vostok-1" is one word of two tokens, "Gagarin's" and "l'espace" are two words, as they are where they are spoken;
 * a run of Chinese or Japanese is parted into its words.
 */
const wordsOf = (text: string): Term[] => {
  if (!hasCharacters(tokensOf(text))) return text.split(/['’ʼ`´]/u).flatMap(wordOf);
  const language = /[\u3040-\u30ff]/u.test(text) ? "ja" : "zh";
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text.normalize("NFKC"));
  return Array.from(segments).flatMap(({ segment }) => wordOf(segment));
};

const wordOf = (text: string): Term[] => {
  const tokens = tokensOf(text);
  return tokens.length === 0 ? [] : [{ kind: "word", tokens }];
};

const lastAsPrefix = (terms: readonly Term[], text: string): Term[] => {
  const last = terms.at(-1);
  const stillTyping =
    /[\p{L}\p{N}\p{M}]$/u.test(text) && last?.kind === "word" && !hasCharacters(last.tokens);
  return stillTyping ? [...terms.slice(0, -1), { kind: "prefix", tokens: last.tokens }] : [...terms];
};
