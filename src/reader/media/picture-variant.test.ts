import { describe, expect, test } from "vitest";
import { formatsFor, heightFor, shapeFor, widthFor } from "./picture-variant.ts";

describe("a picture goes out", () => {
  test("in one of a few widths, never larger than it is", () => {
    expect(["1", "480", "481", "99999", undefined, "-5", "x"].map((asked) => widthFor(asked, 5000))).toEqual([
      160, 480, 640, 1600, 1600, 1600, 1600,
    ]);
    expect(widthFor("960", 700)).toBe(700);
  });

  test("in the best format that the browser names", () => {
    expect(formatsFor("image/avif,image/webp,image/apng,*/*;q=0.8")).toEqual(["avif", "webp", "jpeg"]);
    expect(formatsFor("image/webp,*/*")).toEqual(["webp", "jpeg"]);
    expect(formatsFor("image/avif;q=0, image/webp;q=0.5")).toEqual(["webp", "jpeg"]);
    expect(formatsFor("*/*")).toEqual(["jpeg"]);
    expect(formatsFor(undefined)).toEqual(["jpeg"]);
  });

  test("in its own shape, or in one that cards want", () => {
    expect(heightFor(800, shapeFor(undefined), { width: 1600, height: 1200 })).toBe(600);
    expect(heightFor(800, shapeFor("16x9"), { width: 1600, height: 1200 })).toBe(450);
    expect(heightFor(800, shapeFor("1x1"), { width: 1600, height: 1200 })).toBe(800);
    expect(shapeFor("2x1")).toBe("own");
  });
});
