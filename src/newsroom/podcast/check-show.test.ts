import { expect, test } from "vitest";
import { categoryNames } from "./categories.ts";
import { problemInPicture, tidyShow } from "./check-show.ts";

test("a category is written as Apple writes it, however it is typed, and named once", () => {
  expect(tidyShow({ categories: ["news / politics", "News/Politics", "tv & film"] })).toEqual({
    ok: true,
    value: { categories: ["News/Politics", "TV & Film"] },
  });
  expect(categoryNames).toHaveLength(110);
  expect(new Set(categoryNames).size).toBe(categoryNames.length);
});

test.each([
  [{ title: " " }, "needs a title"],
  [{ slug: "No Slug" }, "Try “no-slug”"],
  [{ ownerMail: "clara" }, "no mail address"],
  [{ categories: ["News/Weather"] }, "none of Apple's categories"],
  [{ language: "english!" }, "no language code"],
  [{ funding: [{ url: "javascript:alert(1)", label: "Give" }] }, "not a web address"],
  [{ funding: [{ url: "https://example.org", label: "x".repeat(129) }] }, "1 to 128 characters"],
])("%j is refused in a sentence", (fields, problem) => {
  const tidy = tidyShow(fields);
  expect(tidy.ok ? "" : tidy.problem).toContain(problem);
});

test.each([
  [1399, 1399, "1400 to 3000"],
  [3001, 3001, "1400 to 3000"],
  [1600, 1601, "square"],
  [1400, 1400, "none"],
  [3000, 3000, "none"],
])("a picture of %i by %i pixels: %s", (width, height, problem) => {
  expect(problemInPicture({ width, height, alt: "" }) ?? "none").toContain(problem);
});
