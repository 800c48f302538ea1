import { describe, expect, it } from "vitest";
import type { Lexeme, Lexicon } from "./lexicon.store.ts";
import { parseQuery } from "./parse-query.ts";
import { planSearch } from "./plan.ts";
import { fetchableDepth } from "./rank-spoken.ts";
import { all, any, inRow, none } from "./tsquery.ts";

const stops: Record<string, string[]> = {
  the: ["en"],
  of: ["en"],
  die: ["de"],
  auf: ["de"],
  dem: ["de"],
  war: ["de"],
};

/** A lexicon in which a word's stem is its first four letters. */
const lexiconFor = (text: string, mainLanguage = "en"): Lexicon => ({
  lexemes: new Map(
    parseQuery(text)
      .terms.concat(parseQuery(text).excluded)
      .flatMap(({ tokens }) => tokens)
      .map((token): [string, Lexeme] => [
        token,
        { exact: token, stems: [token.slice(0, 4)], stopIn: stops[token] ?? [] },
      ]),
  ),
  mainLanguage,
  unheard: new Set(),
});

const plan = (text: string) => planSearch(parseQuery(text), lexiconFor(text));
const wordsOf = (text: string): string[] =>
  plan(text).needed.flatMap(({ lexemes }) => lexemes.map(({ exact }) => exact));

describe("how a query is answered", () => {
  it("goes from the words in a row to their forms", () => {
    const { levels } = plan("landing moons");
    expect(levels.map(({ match }) => match)).toEqual(["phrase", "near", "words", "forms"]);
    expect(levels[0]?.condition).toMatchObject({
      exact: "('landing' <-> 'moons')",
      pairs: ["landing moons"],
    });
    expect(levels[3]?.condition).toMatchObject({ exact: "", stems: "('land' & 'moon')" });
  });

  it("asks for stop words only where there is nothing else, or in a phrase", () => {
    expect(wordsOf("the landing of the moons")).toEqual(["landing", "moons"]);
    expect(wordsOf("of the")).toEqual(["of", "the"]);
    expect(wordsOf('"of the" landing')).toEqual(["of", "the", "landing"]);
  });

  it("takes a stop word of another language for a word, unless there are several", () => {
    expect(wordsOf("world war")).toEqual(["world", "war"]);
    expect(wordsOf("die landung auf dem mond")).toEqual(["landung", "mond"]);
  });

  it("finds a phrase of three by its two pairs", () => {
    expect(plan('"of the moon"').levels).toEqual([
      {
        match: "phrase",
        condition: {
          exact: "('of' <-> 'the' <-> 'moon')",
          stems: "",
          pairs: ["of the", "the moon"],
          beside: "",
          near: "",
        },
      },
    ]);
  });

  it("does not go by one or two letters where there is something better", () => {
    const beside = (text: string): (string | undefined)[] =>
      plan(text).levels.map(({ condition }) => condition.beside);
    expect(beside("moons la*")).toEqual(["'moons'", "'moons'", "'moons'", ""]);
    expect(beside("moons lan*").at(-1)).toBe("'lan':*");
    expect(beside("la*")).toEqual(["'la':*"]);
  });

  it("leaves out in every level what was excluded", () => {
    for (const { condition } of plan("landing moons -rockets").levels)
      expect(condition.stems).toContain("!('rock')");
  });
});

describe("the text of a tsquery", () => {
  it("quotes whatever a word holds", () => {
    expect(inRow(["o'clock", "a\\b"], true)).toBe("('o''clock' <-> 'a\\\\b':*)");
  });

  it("is no longer than it must be", () => {
    expect([all(), all("'a'"), any("'a'", "'a'"), none(), none("'a'", "")]).toEqual([
      "",
      "'a'",
      "'a'",
      "",
      "!('a')",
    ]);
  });
});

describe("how many levels are fetched together", () => {
  it("is as many as are needed, and none that is too common", () => {
    expect(fetchableDepth([100, 50, 90_000], 21)).toBe(1);
    expect(fetchableDepth([5, 10, 90_000], 21)).toBe(2);
    expect(fetchableDepth([90_000, 100], 21)).toBe(0);
    expect(fetchableDepth([5, 10, 15], 21)).toBe(3);
  });
});
