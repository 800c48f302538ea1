import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { QuotationToJudge, SpokenSource, SpokenWord } from "../../src/newsroom/quotation/judge.ts";
import { piecesOf } from "../../src/newsroom/quotation/pieces.ts";
import { verdicts } from "../../src/newsroom/quotation/verdict.ts";

const folder = fileURLToPath(new URL("../fixtures/quotations/", import.meta.url));

/** A case as test/fixtures/quotations/README.md describes it. */
const quotationCase = z.strictObject({
  name: z.string(),
  turns: z.array(z.strictObject({ speaker: z.string().nullable(), text: z.string() })),
  ids: z.record(z.string(), z.string()).default({}),
  language: z.string().default("en"),
  origin: z.enum(["captions", "recogniser", "text", "correction"]).default("correction"),
  checked: z.boolean().default(true),
  uncheckedWords: z.array(z.string()).default([]),
  unsure: z.array(z.string()).default([]),
  millisecondsPerWord: z.number().default(400),
  pauseAfter: z.array(z.string()).default([]),
  pieces: z.array(z.string()).optional(),
  typed: z.string().optional(),
  quotedLanguage: z.string().optional(),
  isTranslation: z.boolean().default(false),
  named: z.string().optional(),
  namedId: z.string().optional(),
  withinWords: z.tuple([z.number(), z.number()]).optional(),
  verdict: z.enum(verdicts),
  needsApproval: z.boolean(),
  kinds: z.array(z.string()),
  on: z.string().nullable(),
  at: z.number().optional(),
});
export type QuotationCase = z.infer<typeof quotationCase>;

const caseFile = z.strictObject({ row: z.string(), cases: z.array(quotationCase) });

export const quotationCases = (): { row: string; cases: QuotationCase[] }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => caseFile.parse(JSON.parse(readFileSync(folder + name, "utf8"))));

/** The words of a case, numbered from 1, one after another in time. */
export const spokenOf = (given: QuotationCase): SpokenSource => {
  const words: SpokenWord[] = [];
  let sentence = 0;
  let clock = 0;
  given.turns.forEach(({ speaker, text }, turn) => {
    for (const each of text.split(" ")) {
      const bare = each.replaceAll(/[^\p{L}\p{N}]/gu, "");
      words.push({
        number: words.length + 1,
        text: each,
        start: clock,
        end: clock + given.millisecondsPerWord,
        turn,
        sentence,
        speaker: { id: given.ids[speaker ?? ""] ?? null, name: speaker },
        checked: given.checked && !given.uncheckedWords.includes(bare),
        unsure: given.unsure.includes(bare),
      });
      clock += given.millisecondsPerWord + (given.pauseAfter.includes(bare) ? 600 : 0);
      if (/[.!?]$/.test(each)) sentence += 1;
    }
    sentence += 1;
  });
  return { words, language: given.language, origin: given.origin };
};

export const quotationOf = (given: QuotationCase): QuotationToJudge => ({
  pieces: given.pieces ?? piecesOf(given.typed ?? ""),
  speaker:
    given.named === undefined && given.namedId === undefined
      ? null
      : { id: given.namedId ?? null, name: given.named ?? null },
  language: given.quotedLanguage ?? given.language,
  isTranslation: given.isTranslation,
});
