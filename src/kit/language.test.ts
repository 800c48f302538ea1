import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalLanguage, isLanguage } from "./language.ts";

test.each([
  ["en", "en"],
  ["pt-br", "pt-BR"],
  ["eng", "en"],
  ["zh-hant-hk", "zh-Hant-HK"],
])("%s is a language, written %s", (code, written) => {
  expect(canonicalLanguage(code)).toBe(written);
});

test.each(["", "en-1", "en-a", "en_US", "english!", "de-abcdefghij"])("%j is none", (code) => {
  expect(isLanguage(code)).toBe(false);
});

const codes = fc.stringMatching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,2}$/).filter(isLanguage);

test("whatever is a language can be written in", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(() => new Intl.DateTimeFormat(code)).not.toThrow();
    }),
  );
});
