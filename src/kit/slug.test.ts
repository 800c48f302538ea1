import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSlug, slugify } from "./slug.ts";

describe("slugify", () => {
  test.each([
    ["The Long Way Down", "the-long-way-down"],
    ["Señor Peña's Été", "senor-penas-ete"],
    ["Łódź & Gdańsk — Straße", "lodz-and-gdansk-strasse"],
    ["  Apollo 8: “Earthrise”  ", "apollo-8-earthrise"],
    ["Привет, мир", "привет-мир"],
    ["…", ""],
  ])("%s → %s", (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  test("a long title is cut between words", () => {
    const slug = slugify("word ".repeat(40));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.endsWith("word")).toBe(true);
  });

  test("any text gives an address part, and a slug stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const slug = slugify(text);
        expect(slug).not.toMatch(/^-|-$|--|[\s/?#%&]/u);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

test("a taken slug gets the first free number", () => {
  expect(freeSlug("moon", new Set())).toBe("moon");
  expect(freeSlug("moon", new Set(["moon", "moon-2"]))).toBe("moon-3");
});
