import { describe, expect, test } from "vitest";
import { english } from "../../../catalogue/english.ts";
import { adviceOn, choose } from "./chosen.ts";

const sentence = (number: number, start: number | null, end: number | null) => ({
  number,
  text: `S${number}.`,
  start,
  end,
});
const sentences = [sentence(4, 0, 2), sentence(5, 2, 62), sentence(9, 62, 200), sentence(10, null, null)];

describe("a run of sentences to be shared", () => {
  test("holds both ends, from whichever the reader began", () => {
    expect(choose(sentences, 1, 0)).toEqual({ from: 4, to: 5, text: "S4. S5.", seconds: 62 });
    expect(choose(sentences, 3, 3)).toEqual({ from: 10, to: 10, text: "S10.", seconds: null });
    expect(choose(sentences, 9, 9)).toBeNull();
  });

  test("is advised on: how long it is, and whether it can be", () => {
    const advice = (one: number, other: number, whole = false) => {
      const chosen = choose(sentences, one, other);
      return chosen === null ? null : adviceOn(chosen, whole, english.islands.share);
    };
    expect(advice(0, 1, true)).toEqual({ words: "1 min 2 s, taken to whole sentences.", fits: true });
    expect(advice(0, 0)).toEqual({
      words: "2 s; what stands beside it is taken in, to make 3 seconds.",
      fits: true,
    });
    expect(advice(0, 2)).toEqual({
      words: "3 min 20 s is too long: a moment lasts at most 3 minutes.",
      fits: false,
    });
    expect(advice(3, 3)?.fits).toBe(false);
  });
});
