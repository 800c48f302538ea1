import * as fc from "fast-check";
import { expect, test } from "vitest";
import { likest } from "./correct-spelling.ts";
import { distance, forgiven } from "./distance.ts";

test.each([
  ["gagarin", "gagarin", 0],
  ["gagrin", "gagarin", 1],
  ["gagairn", "gagarin", 1],
  ["gagaryn", "gagarin", 1],
  ["tereskowa", "tereshkova", 2],
  ["", "moon", 4],
])("%s and %s are %i letters apart", (one, other, letters) => {
  expect(distance(one, other)).toBe(letters);
  expect(distance(other, one)).toBe(letters);
});

test("a word is nearer to itself than to any other, and as far one way as the other", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "宇"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other) === 0).toBe(one === other);
      expect(distance(one, other)).toBe(distance(other, one));
      expect(distance(one, other)).toBeLessThanOrEqual(
        Math.max(Array.from(one).length, Array.from(other).length),
      );
    }),
  );
});

test("longer words may have more letters wrong, short ones none", () => {
  expect(["on", "moon", "gagarin", "tereshkova", "baikonurskaya"].map(forgiven)).toEqual([0, 1, 2, 2, 3]);
});

const said = (word: string, sentences = 10, isName = false) => ({ word, sentences, isName });

test("the likest has the fewest wrong letters; a name goes before a word, and the more frequent first", () => {
  expect(likest("gagrin", [said("garin", 900), said("gagarin", 3, true)])).toBe("gagarin");
  expect(likest("titof", [said("titoz", 900), said("titov", 3, true)])).toBe("titov");
  expect(likest("rokket", [said("rooket", 3), said("rocket", 900)])).toBe("rocket");
  expect(likest("xyzzyx", [said("gagarin")])).toBe(null);
  expect(likest("on", [said("in")])).toBe(null);
});
