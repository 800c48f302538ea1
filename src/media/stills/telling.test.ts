import { describe, expect, it } from "vitest";

import { chooseTelling, tellingScore, type SmallPicture } from "./telling.ts";

const paint = (colour: (x: number, y: number) => readonly [number, number, number]): SmallPicture => {
  const [width, height] = [16, 9];
  const pixels = Array.from({ length: width * height }, (_, at) =>
    colour(at % width, Math.floor(at / width)),
  );
  return { width, height, rgb: Uint8Array.from(pixels.flat()) };
};
const flat = (grey: number): SmallPicture => paint(() => [grey, grey, grey]);
const scene = paint((x, y) => [40 + 12 * x, 90 + 15 * y, (x * 37 + y * 61) % 200]);
const dark = paint((x, y) => [x / 4, y / 2, 2]);

describe("a telling frame", () => {
  it("is one with something in it: not black, not white, not flat, not too dark", () => {
    const score = tellingScore(scene);
    expect(tellingScore(flat(0))).toBe(0);
    expect(tellingScore(flat(255))).toBe(0);
    for (const empty of [flat(0), flat(255), flat(128), dark])
      expect(score).toBeGreaterThan(4 * tellingScore(empty));
  });

  it("is chosen away from both ends and from the others", () => {
    const scores = Array.from({ length: 100 }, (_, at) =>
      at === 0 || at === 99 ? 100 : at === 50 || at === 51 ? 9 : at / 100,
    );
    expect(chooseTelling(scores, 3)).toEqual([50, 94, 84]);
  });

  it("is whatever there is in a very short film", () => {
    expect(chooseTelling([0.5], 4)).toEqual([0]);
    expect(chooseTelling([0.1, 0.5], 4)).toEqual([1, 0]);
    expect(chooseTelling([], 4)).toEqual([]);
  });
});
