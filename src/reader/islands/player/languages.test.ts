import { expect, test } from "vitest";
import { pickLanguage } from "./languages.ts";

test("captions come in the wanted language, else its nearest, else the first there is", () => {
  expect(pickLanguage(["en", "es", "pt-BR"], "es")).toBe(1);
  expect(pickLanguage(["en", "pt-BR"], "pt")).toBe(1);
  expect(pickLanguage(["en", "es"], "de")).toBe(0);
  expect(pickLanguage([], "en")).toBe(-1);
});
