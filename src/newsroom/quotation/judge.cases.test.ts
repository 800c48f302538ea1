import { describe, expect, test } from "vitest";
import {
  quotationCases,
  quotationOf,
  spokenOf,
  type QuotationCase,
} from "../../../test/support/quotation-cases.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./verdict.ts";

const judged = (given: QuotationCase): Judgement => {
  const [firstWord, lastWord] = given.withinWords ?? [];
  const within = firstWord === undefined || lastWord === undefined ? {} : { within: { firstWord, lastWord } };
  return judge(quotationOf(given), spokenOf(given), within);
};

const wordsAt = (given: QuotationCase, { place }: Judgement): string | null =>
  place === null
    ? null
    : spokenOf(given)
        .words.filter(({ number }) => number >= place.firstWord && number <= place.lastWord)
        .map(({ text }) => text)
        .join(" ");

describe.each(quotationCases())("$row", ({ cases }) => {
  test.each(cases)("$name", (given) => {
    const judgement = judged(given);
    expect({
      verdict: judgement.verdict,
      kinds: judgement.findings.map(({ kind }) => kind),
      needsApproval: judgement.needsApproval.length > 0,
      on: wordsAt(given, judgement),
      at: judgement.place?.firstWord,
    }).toEqual({
      verdict: given.verdict,
      kinds: given.kinds,
      needsApproval: given.needsApproval,
      on: given.on,
      at: given.at ?? judgement.place?.firstWord,
    });
  });
});
