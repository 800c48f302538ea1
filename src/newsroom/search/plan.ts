import type { Lexeme, Lexicon } from "./lexicon.store.ts";
import type { SearchQuery, Term } from "./query.ts";
import type { SpokenHit } from "./results.ts";
import { all, any, inRow, none } from "./tsquery.ts";

/** What a sentence must be; every text is a tsquery, and empty where it asks for nothing. */
export interface Condition {
  /** On the words as they are said. */
  readonly exact: string;
  /** On their stems. */
  readonly stems: string;
  /**
   * For the index, in the place of `exact` where that asks for words in a row (which an index of words can only guess at):
   * the pairs of words that stand in a row, each "one two", and the words beside them. They let all answers through.
   */
  readonly pairs: readonly string[];
  readonly beside: string;
  /** Words that must stand near each other; the tsquery that tells how near. */
  readonly near: string;
}

/** How good a hit is. */
export interface Level {
  readonly match: SpokenHit["match"];
  readonly condition: Condition;
}

export interface Plan {
  /** Best first. Each holds the one before it; the last is the condition of every hit. */
  readonly levels: readonly Level[];
  /** What every hit has: the terms but for stop words. */
  readonly needed: readonly PlannedTerm[];
  /** What is marked in a hit. */
  readonly marks: readonly PlannedTerm[];
}

/** Asks for nothing: every sentence fulfils it. */
const anything: Condition = { exact: "", stems: "", pairs: [], beside: "", near: "" };

/** What every hit of these levels fulfils. */
export const widest = (levels: readonly Level[]): Condition => levels.at(-1)?.condition ?? anything;

export interface PlannedTerm {
  readonly kind: Term["kind"];
  readonly lexemes: readonly Lexeme[];
}

/** Decides how a query is answered. A query of filters alone is answered by every sentence. */
export const planSearch = (query: SearchQuery, lexicon: Lexicon): Plan => {
  const typed = query.terms.map((term) => planned(term, lexicon));
  const language = query.filters.language ?? lexicon.mainLanguage;
  const needed = withoutStopWords(typed, stopLanguageOf(typed, language));
  const excluded = query.excluded.map((term) => planned(term, lexicon));
  const inFull: PlannedTerm = { kind: fullKind(typed), lexemes: typed.flatMap(({ lexemes }) => lexemes) };
  const match = conditionOf(needed, excluded);
  const exactly = conditionOf(needed.map(asTyped), excluded);
  const levels: Level[] = [];
  if (typed.length > 1) levels.push({ match: "phrase", condition: conditionOf([inFull], excluded) });
  if (needed.length > 1) levels.push({ match: "near", condition: { ...exactly, near: exactly.exact } });
  if (needed.some(isInflected)) levels.push({ match: "words", condition: exactly });
  return {
    levels: [...levels, { match: lastMatch(needed), condition: match }],
    needed,
    marks: needed.length < typed.length ? [...needed, inFull] : needed,
  };
};

const lastMatch = (needed: readonly PlannedTerm[]): SpokenHit["match"] => {
  if (needed.some(isInflected)) return "forms";
  return needed.length === 1 && needed[0]?.kind === "phrase" ? "phrase" : "words";
};

const conditionOf = (needed: readonly PlannedTerm[], excluded: readonly PlannedTerm[]): Condition => {
  const asSaid = needed.filter((term) => !isInflected(term));
  const stems = all(...needed.filter(isInflected).map(stemText));
  const pairs = asSaid.flatMap(pairsOf);
  return {
    exact: all(
      ...asSaid.map(exactText),
      none(...excluded.filter((term) => !isInflected(term)).map(exactText)),
    ),
    stems: all(stems, none(...excluded.filter(isInflected).map(stemText))),
    pairs,
    beside: besideText(asSaid, stems !== "" || pairs.length > 0),
    near: "",
  };
};

const asTyped = (term: PlannedTerm): PlannedTerm => (isInflected(term) ? { ...term, kind: "phrase" } : term);

const planned = (term: Term, { lexemes }: Lexicon): PlannedTerm => ({
  kind: term.kind,
  lexemes: term.tokens.map((token) => lexemes.get(token) ?? { exact: token, stems: [token], stopIn: [] }),
});

/** A single word answers in all its forms; a phrase, a beginning, and a word of several tokens as they are. */
const isInflected = ({ kind, lexemes }: PlannedTerm): boolean => kind === "word" && lexemes.length === 1;

/**
 * The language whose stop words do not count: the archive's own (or the one chosen), unless the query has at least two
 * more stop words of another ("die Landung auf dem Mond"). For "war" is a stop word in German, and none in English.
 */
const stopLanguageOf = (terms: readonly PlannedTerm[], main: string | null): string | null => {
  const counts = new Map<string, number>();
  for (const language of terms.flatMap(({ lexemes }) => lexemes.flatMap(({ stopIn }) => stopIn)))
    counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [main, 0];
  return count >= (counts.get(main ?? "") ?? 0) + 2 ? best : main;
};

/** Nobody must have said "the", unless nothing else was asked for. A stop word in a phrase stays. */
const withoutStopWords = (terms: readonly PlannedTerm[], language: string | null): readonly PlannedTerm[] => {
  const content = terms.filter((term) => !isStopWord(term, language));
  return content.length > 0 ? content : terms;
};

const japaneseAndChinese = /^[\p{Script=Hiragana}]{1,2}$|^[的了是在和也就都而及与着或]$/u;

const isStopWord = ({ kind, lexemes }: PlannedTerm, language: string | null): boolean =>
  kind === "word" &&
  (japaneseAndChinese.test(lexemes.map(({ exact }) => exact).join("")) ||
    (lexemes.length === 1 && lexemes.every(({ stopIn }) => language !== null && stopIn.includes(language))));

/** The whole query in a row ends as its last term does. */
const fullKind = (terms: readonly PlannedTerm[]): Term["kind"] =>
  terms.at(-1)?.kind === "prefix" ? "prefix" : "phrase";

const exactText = ({ kind, lexemes }: PlannedTerm): string =>
  inRow(
    lexemes.map(({ exact }) => exact),
    kind === "prefix",
  );

const stemText = ({ lexemes }: PlannedTerm): string =>
  any(...lexemes.flatMap(({ stems }) => stems.map((stem) => inRow([stem]))));

/** The terms, each exactly or, if it is a single word, in any form: for texts that are kept as said and stemmed in one. */
export const anyFormText = (terms: readonly PlannedTerm[]): string =>
  all(...terms.map((term) => (isInflected(term) ? any(exactText(term), stemText(term)) : exactText(term))));

export const exactlyText = (terms: readonly PlannedTerm[]): string => all(...terms.map(exactText));

/**
 * The words of the terms that stand in no pair. A beginning of one or two letters is left to the row where the index has
 * something better to go by: it would gather half the archive.
 */
const besideText = (terms: readonly PlannedTerm[], otherwiseFound: boolean): string => {
  const single = terms
    .filter((term) => wholeOf(term).length === 1)
    .map((term) => inRow([wholeOf(term)[0]?.exact ?? ""]));
  const beginnings = terms.flatMap(({ kind, lexemes }) =>
    kind === "prefix" ? (lexemes.at(-1)?.exact ?? []) : [],
  );
  const found = otherwiseFound || single.length > 0;
  const worthIt = beginnings.filter((beginning) => !found || Array.from(beginning).length > 2);
  return all(...single, ...worthIt.map((beginning) => inRow([beginning], true)));
};

/** Its words but for an unfinished one. */
const wholeOf = ({ kind, lexemes }: PlannedTerm): readonly Lexeme[] =>
  kind === "prefix" ? lexemes.slice(0, -1) : lexemes;

const pairsOf = (term: PlannedTerm): string[] => {
  const whole = wholeOf(term);
  return whole.slice(1).map(({ exact }, at) => `${whole[at]?.exact ?? ""} ${exact}`);
};
