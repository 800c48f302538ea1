import { describe, expect, test } from "vitest";
import type { Finding } from "../quotation/verdict.ts";
import { fingerprintOf, type SeenQuotation } from "./quotation-fingerprint.ts";

const finding: Finding = {
  kind: "ellipsis",
  quoted: "…",
  spoken: "of the",
  from: 4,
  to: 5,
  firstWord: 12,
  lastWord: 13,
  words: 2,
  milliseconds: 900,
};

const seen: SeenQuotation = {
  quotation: { source: { type: "moment", moment: "000000000001" }, speaker: "000000000002" },
  pieces: ["the … ship"],
  recordingId: "000000000003",
  spoken: "the side of the ship",
  spokenBy: "000000000002",
  findings: [finding],
};

const same = (other: SeenQuotation): boolean => fingerprintOf(seen) === fingerprintOf(other);

describe("an approval of a quotation", () => {
  test("holds for the same words at another time, under other numbers, in a later cut", () => {
    expect(
      same({ ...seen, findings: [{ ...finding, firstWord: 99, lastWord: 100, milliseconds: 1200 }] }),
    ).toBe(true);
    const moment = { type: "moment" as const, moment: "000000000009" };
    expect(same({ ...seen, quotation: { ...seen.quotation, source: moment } })).toBe(true);
  });

  test.each<[string, Partial<SeenQuotation>]>([
    ["other words are quoted", { pieces: ["the … ships"] }],
    ["an attribution breaks them elsewhere", { pieces: ["the …", "ship"] }],
    ["other words were spoken", { spoken: "the hull of the ship" }],
    ["somebody else says them", { spokenBy: "000000000004" }],
    ["they are of another recording", { recordingId: "000000000005" }],
    ["more is left out", { findings: [{ ...finding, words: 3 }] }],
    ["there is a further difference", { findings: [finding, { ...finding, kind: "bracket" }] }],
    ["somebody else is named", { quotation: { ...seen.quotation, speaker: "000000000006" } }],
    ["they become a translation", { quotation: { ...seen.quotation, translatedFrom: "de" } }],
  ])("does not hold where %s", (_, change) => {
    expect(same({ ...seen, ...change })).toBe(false);
  });

  test("of a source is for that page of that document", () => {
    const from = (page: number): string =>
      fingerprintOf({
        ...seen,
        recordingId: null,
        quotation: { source: { type: "document", document: "000000000007", page } },
      });
    expect(from(1)).not.toBe(from(2));
  });
});
