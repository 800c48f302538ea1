import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdicts } from "../quotation/verdict.ts";
import { type MarkFacts, markOf, sourceMark } from "./quotation-mark.ts";

const facts = (told: Partial<MarkFacts>): MarkFacts => ({
  verdict: "verbatim",
  findings: [],
  needsApproval: [],
  score: 1,
  isCurrent: true,
  isApproved: false,
  policy: { cleaned: "pass" },
  ...told,
});

describe("the mark beside a quotation", () => {
  test.each([
    ["verbatim", true],
    ["cleaned", true],
    ["elided", true],
    ["edited", true],
    ["unchecked", false],
    ["ambiguous", false],
    ["misattributed", false],
    ["differs", false],
  ] as const)("of one that is %s says “verified”: %s", (verdict, verified) => {
    expect(markOf(facts({ verdict })).verified).toBe(verified);
    expect(markOf(facts({ verdict })).mark.startsWith("verified")).toBe(verified);
  });

  test("of a translation says so, and not “verified”", () => {
    const finding = { quoted: "", spoken: "", from: 0, to: 0, firstWord: null, lastWord: null };
    const findings = [{ ...finding, kind: "translation" as const }];
    expect(markOf(facts({ verdict: "unchecked", findings }))).toEqual({
      mark: "translated",
      verified: false,
    });
  });

  test("of what an editor must approve says “verified” once one has", () => {
    const elided = facts({ verdict: "elided", needsApproval: ["A question was left out."] });
    expect(markOf(elided)).toEqual({ mark: "hear", verified: false });
    expect(markOf({ ...elided, isApproved: true })).toEqual({ mark: "verified-shortened", verified: true });
  });

  test("of hesitations left out is as the house has it", () => {
    const marks = (["pass", "mark", "refuse"] as const).map(
      (cleaned) => markOf(facts({ verdict: "cleaned", policy: { cleaned } })).mark,
    );
    expect(marks).toEqual(["verified", "verified-without-hesitations", "hear"]);
  });

  test("never says “verified” of a check that is not of the words as they stand, whatever else is known", () => {
    const any = fc.record({
      verdict: fc.constantFrom(...verdicts),
      needsApproval: fc.array(fc.string()),
      isApproved: fc.boolean(),
      cleaned: fc.constantFrom("pass" as const, "mark" as const, "refuse" as const),
    });
    fc.assert(
      fc.property(any, ({ cleaned, ...told }) => {
        const { mark, verified } = markOf(facts({ ...told, policy: { cleaned }, isCurrent: false }));
        expect([mark, verified]).toEqual(["checked-again", false]);
      }),
    );
  });

  test("of one from a letter or a link is never “verified”, and tells whether somebody has looked it up", () => {
    expect([sourceMark("document", null), sourceMark("document", "Ada"), sourceMark("link", "Ada")]).toEqual([
      "see-document",
      "document-checked",
      "source-checked",
    ]);
  });
});
