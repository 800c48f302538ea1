import { expect, test } from "vitest";
import { english } from "./english.ts";
import { pluralIn } from "./plural.ts";
import { sayIn, sayWith } from "./say.ts";

test.each([
  [45_000, "45 s"],
  [59_600, "1 min"],
  [240_000, "4 min"],
  [7_200_000, "2 h"],
  [6_720_000, "1 h 52 min"],
  [3_599_999, "1 h"],
])("%i ms runs %s", (milliseconds, text) => {
  expect(sayIn("en", "UTC").runningTime(milliseconds)).toBe(text);
});

test("a day stays the day, whatever the site's zone", () => {
  expect(sayIn("en", "Pacific/Auckland").format.day("1969-07-16")).toBe("16 July 1969");
});

test("a date is told as far as it is known", () => {
  const { partialDay } = sayIn("en", "UTC").format;
  expect([partialDay("1969"), partialDay("1969-07"), partialDay("1969-07-16")]).toEqual([
    "1969",
    "July 1969",
    "16 July 1969",
  ]);
});

test("an instant is told in the site's zone, and says which", () => {
  const landing = new Date("1969-07-20T20:17:00Z");
  expect(sayIn("en", "UTC").format.instant(landing)).toBe("20 July 1969 at 20:17 UTC");
  expect(sayIn("en", "Asia/Tokyo").format.dayOf(landing)).toBe("21 July 1969");
  expect(sayWith(english, "de", "Europe/Berlin").format.instant(new Date("2026-07-20T10:00:00Z"))).toBe(
    "20. Juli 2026 um 12:00 MESZ",
  );
});

test("a language that the catalogue lacks is English, and the document says so", () => {
  expect(sayIn("tlh", "UTC")).toMatchObject({ language: "en", frame: english.frame });
});

test("a country of a known language writes as that country does", () => {
  expect(sayIn("en-US", "UTC").format.day("1969-07-16")).toBe("July 16, 1969");
});

test("plurals follow the language's own rules", () => {
  const forms = { one: "plik", few: "pliki", many: "plików", other: "pliku" };
  expect([1, 3, 5, 1.5].map((count) => pluralIn("pl")(count, forms))).toEqual([
    "plik",
    "pliki",
    "plików",
    "pliku",
  ]);
});
