import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";
import { noFilters } from "./query.ts";

const letterOf = (letters: string) => fc.constantFrom(...Array.from(letters));

describe("what a person types", () => {
  it("is words, each a term", () => {
    expect(parseQuery("Moon  landing,").terms).toEqual([
      { kind: "word", tokens: ["moon"] },
      { kind: "word", tokens: ["landing"] },
    ]);
  });

  it("is an exact phrase in quotation marks of any language", () => {
    for (const text of [
      '"to the Moon"',
      "“to the Moon”",
      "„to the Moon“",
      "«to the Moon»",
      "「to the Moon」",
      '"to the Moon',
    ])
      expect(parseQuery(text).terms).toEqual([{ kind: "phrase", tokens: ["to", "the", "moon"] }]);
  });

  it("is a word's beginning with a star", () => {
    expect(parseQuery("gagar*").terms).toEqual([{ kind: "prefix", tokens: ["gagar"] }]);
  });

  it("is what must not be said with a minus", () => {
    expect(parseQuery('moon -apollo -"so to say"').excluded).toEqual([
      { kind: "word", tokens: ["apollo"] },
      { kind: "phrase", tokens: ["so", "to", "say"] },
    ]);
  });

  it("keeps a word with a hyphen together, and parts one with an apostrophe", () => {
    expect(parseQuery("Vostok-1 don’t").terms).toEqual([
      { kind: "word", tokens: ["vostok", "1"] },
      { kind: "word", tokens: ["don"] },
      { kind: "word", tokens: ["t"] },
    ]);
  });

  it("parts Japanese and Chinese into words of characters", () => {
    expect(parseQuery("月に着陸").terms.map(({ tokens }) => tokens.join(""))).toEqual(["月", "に", "着陸"]);
    expect(parseQuery("登月计划").terms.flatMap(({ tokens }) => tokens)).toEqual(["登", "月", "计", "划"]);
  });

  it("narrows by speaker, kind, work, topic, years and language", () => {
    const text =
      'speaker:"Yuri Gagarin" speaker:titov kind:films film:Noon topic:space years:1961-1969 language:ru';
    expect(parseQuery(text)).toEqual({
      terms: [],
      excluded: [],
      filters: {
        speakers: ["Yuri Gagarin", "titov"],
        kinds: ["film"],
        work: { kind: "film", slug: "noon" },
        topics: ["space"],
        from: 1961,
        to: 1969,
        language: "ru",
      },
    });
    expect(parseQuery("year:1961 from:1950").filters).toMatchObject({ from: 1950, to: 1961 });
    expect(parseQuery("years:-1969").filters).toMatchObject({ from: null, to: 1969 });
  });

  it("takes an unknown filter, or one without sense, as words", () => {
    expect(parseQuery("Houston:we kind:opera")).toEqual({
      terms: ["houston", "we", "kind", "opera"].map((token) => ({ kind: "word", tokens: [token] })),
      excluded: [],
      filters: noFilters,
    });
  });

  it("may end with an unfinished word while it is being typed", () => {
    expect(parseQuery("yuri gag", { typing: true }).terms.at(-1)).toEqual({
      kind: "prefix",
      tokens: ["gag"],
    });
    expect(parseQuery("yuri gag ", { typing: true }).terms.at(-1)?.kind).toBe("word");
    expect(parseQuery('"yuri gag"', { typing: true }).terms.at(-1)?.kind).toBe("phrase");
  });

  it("is never refused, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: letterOf('ab -–"“”«»*:1月speakr') })),
        fc.boolean(),
        (text, typing) => {
          const { terms, excluded } = parseQuery(text, { typing });
          for (const { tokens } of [...terms, ...excluded]) {
            expect(tokens.length).toBeGreaterThan(0);
            for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("has bounded work, however long it is", () => {
    expect(parseQuery("a ".repeat(100_000)).terms).toHaveLength(32);
  });

  it("says the same when its words are written out again", () => {
    const word = fc.string({ unit: letterOf("abcdeäéß"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(parseQuery(`"${words.join(" ")}"`).terms).toEqual([{ kind: "phrase", tokens: words }]);
        expect(parseQuery(words.join("  ")).terms.flatMap(({ tokens }) => tokens)).toEqual(words);
      }),
    );
  });
});
