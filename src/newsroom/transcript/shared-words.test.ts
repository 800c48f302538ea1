import { describe, expect, test } from "vitest";
import { findSharedWords } from "./shared-words.ts";

const words = (text: string): string[] => text.split(" ");

const interview = words(
  "Well I grew up by the sea and when the first rocket went over our house that autumn nobody slept, my father, who had built radios, stood in the garden until morning counting the minutes between its signals. I never forgot that.",
);

describe("a film and the interview it was cut from", () => {
  test("the passage is found in both, whatever its punctuation", () => {
    const film = words(
      "Narration comes first here. When the first rocket went over our house that autumn, nobody slept. And then more narration.",
    );
    expect(findSharedWords(film, interview)).toEqual([
      { one: { first: 4, last: 15 }, other: { first: 8, last: 19 }, words: 12 },
    ]);
  });

  test("a few words cut or changed inside do not break it", () => {
    const film = words(
      "My father stood in the garden until the morning, counting the minutes between its signals.",
    );
    const [found, ...others] = findSharedWords(film, interview);
    expect(others).toEqual([]);
    expect(found?.other).toEqual({ first: 26, last: 37 });
    expect(film.slice(found?.one.first, (found?.one.last ?? 0) + 1).join(" ")).toContain(
      "stood in the garden until the morning, counting",
    );
  });

  test("two passages from different places are two, in the film's order", () => {
    const film = words(
      "stood in the garden until morning counting the minutes. Later: grew up by the sea and when the first rocket went",
    );
    const found = findSharedWords(film, interview);
    expect(found.map(({ other }) => other.first)).toEqual([26, 2]);
  });

  test("what everybody says is not shared", () => {
    const one = words("I think that it was a bit of a mess you know");
    const other = words("and so I think that it was a bit of a joke to me");
    expect(findSharedWords(one, other)).toEqual([]);
    expect(findSharedWords(words("in the garden until"), interview)).toEqual([]);
  });

  test("no word is in two passages", () => {
    const phrase = "seven astronauts trained together under water every single morning";
    const found = findSharedWords(words(`${phrase} x ${phrase}`), words(`a b ${phrase} c`));
    expect(found.length).toBe(1);
  });
});

test("an interview and a film of three hours each take less than two seconds", () => {
  const random = (at: number): number => Math.abs(Math.sin(at * 78.233) * 43758.5453) % 1;
  const text = (seed: number): string[] =>
    Array.from({ length: 30_000 }, (_, at) => `word${Math.floor(random(at + seed) ** 3 * 5000)}`);
  const one = text(1);
  const other = text(100_000);
  for (let at = 0; at < 30_000; at += 1000) other.splice(at, 20, ...one.slice(at + 500, at + 520));
  const from = process.cpuUsage();
  const found = findSharedWords(one, other);
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
  expect(found.filter((passage) => passage.words >= 19).length).toBe(30);
});
