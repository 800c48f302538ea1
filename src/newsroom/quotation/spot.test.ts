import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likenessOf } from "./likeness.ts";
import { type SoughtToken, spot } from "./spot.ts";

const sought = (text: string): SoughtToken[] =>
  text
    .split(" | ")
    .flatMap((run) => run.split(" ").map((word, at) => ({ text: word, weight: 1, opens: at === 0 })));

const spotted = (quotation: string, spoken: string): string[] => {
  const words = spoken.split(" ");
  return spot(sought(quotation), words).map(({ first, last }) => words.slice(first, last + 1).join(" "));
};

describe("a quotation in a sequence of words", () => {
  test("stands where its words stand", () => {
    expect(spot(sought("we land at noon"), "so then we land at noon they said".split(" "))).toEqual([
      { first: 2, last: 5, likeness: 1 },
    ]);
  });

  test("stands there with words wrong, missing, misheard, split and joined", () => {
    expect(
      spotted(
        "the prime minister resigned today at noon",
        "now the prime mini ster resinged at nooon he said",
      )[0],
    ).toBe("the prime mini ster resinged at nooon");
    expect(spotted("in any way they can", "but inany way they could can")[0]).toBe(
      "inany way they could can",
    );
  });

  test("may skip far at an ellipsis, and nowhere else", () => {
    const spoken = `we land ${"and so on ".repeat(10)}at noon`;
    expect(spotted("we land | at noon", spoken)[0]).toBe(spoken);
    expect(spotted("we land at noon", spoken)[0]).not.toBe(spoken);
  });

  test("stands in each of several places, none of which overlap", () => {
    expect(spotted("bread and peace", "bread and peace they cried bread and peace again")).toEqual([
      "bread and peace",
      "bread and peace",
    ]);
  });

  test("is like itself alone, anywhere", () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(word),
        fc.array(word),
        (own, before, after) => {
          const [best] = spot(sought(own.join(" ")), [...before, ...own, ...after]);
          expect(best?.likeness).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test("is never more than whole", () => {
    const word = fc.constantFrom("a", "ab", "abcd", "abce", "abcdabce", "abcdab");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 10 }),
        fc.array(word, { maxLength: 30 }),
        (own, spoken) => {
          for (const { first, last, likeness } of spot(sought(own.join(" ")), spoken)) {
            expect(likeness).toBeGreaterThan(0);
            expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
            expect(first >= 0 && first <= last && last < spoken.length).toBe(true);
          }
        },
      ),
    );
  });
});

test("words are alike that a recogniser may mistake for each other", () => {
  expect(likenessOf("shuttered", "shuddered")).toBeGreaterThan(0.6);
  expect(likenessOf("victories", "parliament")).toBe(0);
  expect(likenessOf("noon", "noon")).toBe(1);
  expect(likenessOf("at", "it")).toBe(0);
  expect(likenessOf("x".repeat(5000), "x".repeat(4999))).toBe(0);
});
