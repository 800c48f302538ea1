import { describe, expect, test } from "vitest";
import { sampleReferences } from "../../../test/support/story-blocks.ts";
import { type Finding, verdicts } from "../../newsroom/quotation/verdict.ts";
import type { QuotationView } from "../../newsroom/story/references.ts";
import { verdictWords } from "./quotation-words.ts";
import { sayIn } from "../../catalogue/say.ts";

const verbatim = sampleReferences.quotations.get("q1") as QuotationView;

const finding = (kind: Finding["kind"]): Finding => ({
  kind,
  quoted: "",
  spoken: "",
  from: 0,
  to: 0,
  firstWord: null,
  lastWord: null,
});

describe("what readers are told of a quotation", () => {
  test.each([
    [{ verdict: "verbatim" }, "Word for word"],
    [{ verdict: "cleaned" }, "Lightly tidied"],
    [{ verdict: "elided", skipped: { words: 12, milliseconds: 4200 } }, "12 words (4 seconds) are left out."],
    [{ verdict: "elided", skipped: { words: 1, milliseconds: null } }, "One word is left out."],
    [{ verdict: "unchecked", verified: false }, "nobody has checked them yet"],
    [{ verdict: "unchecked", verified: false, findings: [finding("translation")] }, "A translation."],
    [{ verdict: "unchecked", verified: false, findings: [finding("speaker-unknown")] }, "who speaks"],
    [{ verdict: null, verified: false }, "not yet compared"],
    [{ verdict: "verbatim", verified: false }, "not approved yet"],
    [
      { source: "link", moment: null, verdict: null, verified: false, signedBy: "Ruth" },
      "which we have compared them with",
    ],
    [{ source: "link", moment: null, verdict: null, verified: false, signedBy: null }, "nobody has signed"],
  ] as const)("%j", (change, words) => {
    expect(verdictWords(sayIn("en", "UTC").quotation, { ...verbatim, ...change })).toContain(words);
  });

  test("an edited one says for what its brackets stand", () => {
    const edited = sampleReferences.quotations.get("q2") as QuotationView;
    expect(verdictWords(sayIn("en", "UTC").quotation, edited)).toContain("“[The letter]” stands for “it”.");
  });

  test("none that is not verified is called word for word, whatever its verdict", () => {
    for (const verdict of [...verdicts, null])
      expect(
        verdictWords(sayIn("en", "UTC").quotation, { ...verbatim, verdict, verified: false }),
      ).not.toMatch(/word for word|verified/i);
  });
});
