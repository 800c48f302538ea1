import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseTerms, weightOf } from "./choose-terms.ts";
import { literalRuns, sampleRuns } from "./literal-runs.ts";
import type { TermHit } from "./term-hits.store.ts";
import { type CountedTerm, termsOf } from "./terms.ts";
import { bestWindows } from "./windows.ts";

const lexeme = (word: string) => ({
  exact: word,
  stems: [word.replace(/s$/, "")],
  stopIn: ["the", "of", "and"].includes(word) ? ["en"] : [],
});

const lexemes = (text: string) => text.split(" ").map(lexeme);

describe("the words that were said in a row", () => {
  test("end at ellipses, brackets and attributions", () => {
    expect(literalRuns(["We land … at [the] noon [sic] today,", "he’s sure."])).toEqual([
      ["we", "land"],
      ["at"],
      ["noon", "today"],
      ["he", "s", "sure"],
    ]);
  });

  test("of a long quotation are taken here and there", () => {
    const words = Array.from({ length: 1000 }, (_, at) => `w${at}`);
    const some = sampleRuns([words]);
    expect(some.flat().length).toBeLessThanOrEqual(60);
    expect([some[0]?.[0], some.at(-1)?.at(-1)]).toEqual(["w0", "w999"]);
    expect(sampleRuns([["short", "one"]])).toEqual([["short", "one"]]);
  });
});

describe("what a quotation is found by", () => {
  test("its words, its runs of words, and words that stand near each other", () => {
    const terms = termsOf([lexemes("the moon landing")], "en");
    const told = terms.map(({ stems, pairs }) => stems || pairs.join(", "));
    expect(told).toContain("'moon'");
    expect(told).toContain("the moon, moon landing");
    expect(told).toContain("('the' & 'landing')");
  });

  test("runs do not go across a break", () => {
    const pairs = termsOf([lexemes("we land"), lexemes("at noon")], "en").flatMap((term) => term.pairs);
    expect(pairs).toEqual(["we land", "at noon"]);
  });

  test("a word that is said twice is one term for both places", () => {
    const twice = termsOf([lexemes("never and never")], "en").find(({ stems }) => stems === "'never'");
    expect(twice?.positions).toEqual([0, 2]);
  });
});

const counted = (sentences: number, positions: number[], scope: string | null = null): CountedTerm => ({
  sentences,
  positions,
  scope,
  stems: positions.join(" "),
  pairs: [],
});

describe("the terms that are fetched", () => {
  test("are the rarest, without those that others hold already", () => {
    const chosen = chooseTerms([counted(900, [1]), counted(3, [2]), counted(2, [2, 3]), counted(5, [2, 4])]);
    expect(chosen.map(({ positions }) => positions)).toEqual([[2, 3], [2], [1]]);
  });

  test("what one speaker says holds nothing of what others say", () => {
    const chosen = chooseTerms([counted(3, [2], "@ada"), counted(5, [2, 4]), counted(9, [2, 5], "@ada")]);
    expect(chosen.map(({ sentences }) => sentences)).toEqual([3, 5]);
  });

  test("bring no more than so many sentences, however common the words; the rarest is taken in any case", () => {
    expect(chooseTerms([counted(90_000, [1]), counted(80_000, [2])])).toHaveLength(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 300 }), (counts) => {
        const chosen = chooseTerms(counts.map((count, at) => counted(count, [at])));
        const sum = chosen.reduce((total, { sentences }) => total + sentences, 0);
        expect(chosen.length >= 1 && (chosen.length === 1 || sum <= 4000)).toBe(true);
        expect(chosen[0]?.sentences).toBe(Math.min(...counts));
      }),
    );
  });

  test("say the more the rarer they are", () => {
    expect(weightOf(counted(1, [0]))).toBeGreaterThan(weightOf(counted(1000, [0])));
    expect(weightOf(counted(5_000_000, [0]))).toBeGreaterThan(0);
  });
});

const hit = (cutId: string, place: number, term: CountedTerm): TermHit => ({ cutId, place, term });

describe("places where hits lie together", () => {
  const [one, two, three] = [counted(10, [0]), counted(10, [1]), counted(10, [2])];

  test("come before those where they lie apart", () => {
    const windows = bestWindows(
      [hit("a", 1, one), hit("a", 50, two), hit("b", 7, one), hit("b", 8, two), hit("b", 8.5, three)],
      4,
      10,
    );
    expect(windows.map(({ cutId, from, to }) => [cutId, from, to])).toEqual([["b", 7, 8.5]]);
  });

  test("a word that is hit on twice counts once", () => {
    const [best] = bestWindows(
      [hit("a", 1, one), hit("a", 2, one), hit("b", 1, one), hit("b", 2, two)],
      4,
      10,
    );
    expect(best?.cutId).toBe("b");
  });

  test("never overlap within a cut, and are no more than asked for", () => {
    const place = fc.record({
      cut: fc.constantFrom("a", "b"),
      place: fc.integer({ min: 1, max: 60 }),
      at: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(place), fc.integer({ min: 1, max: 9 }), (places, length) => {
        const terms = [one, two, three];
        const hits = places.map(({ cut, place: at, at: which }) => hit(cut, at, terms[which] ?? one));
        const windows = bestWindows(hits, length, 5);
        expect(windows.length).toBeLessThanOrEqual(5);
        for (const [index, window] of windows.entries())
          for (const other of windows.slice(index + 1))
            expect(window.cutId === other.cutId && window.from <= other.to && window.to >= other.from).toBe(
              false,
            );
      }),
    );
  });
});
