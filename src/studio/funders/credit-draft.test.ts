import { expect, test } from "vitest";
import { newDraft, saidIn, scopeIn } from "./credit-draft.ts";

const draft = newDraft("harbour-trust", "2026-01-01");

test("what is empty has no end and no link; a place that is no number is the first", () => {
  expect(saidIn({ ...draft, wording: "Thanks", position: "x" })).toMatchObject({
    lastDay: null,
    learnMore: null,
    position: 0,
  });
  expect(saidIn({ ...draft, lastDay: "2026-02-01", learnMoreUrl: "https://a.example" })).toMatchObject({
    lastDay: "2026-02-01",
    learnMore: { url: "https://a.example", label: "" },
  });
});

test("a work must be chosen before anything but the site can be thanked for", () => {
  expect(scopeIn(draft)).toEqual({ kind: "site" });
  expect(scopeIn({ ...draft, scopeKind: "story" })).toBeNull();
  const scopeOf = { id: "0".repeat(12), title: "The tide" };
  expect(scopeIn({ ...draft, scopeKind: "story", scopeOf })).toEqual({ kind: "story", id: scopeOf.id });
});
