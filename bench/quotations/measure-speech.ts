import { type FoundQuotation, findQuotation } from "../../src/newsroom/quotation/find-quotation.ts";
import type { Database, Trx } from "../../src/platform/database/database.ts";
import { percentileOf, print } from "../archive/figure.ts";
import { chanceFrom } from "../archive/random.ts";
import { bringIn, type Passage, passagesOf, type Speech } from "./speech.ts";

interface Asked {
  readonly passage: Passage;
  readonly best: FoundQuotation | undefined;
  readonly milliseconds: number;
}

/**
 * Passages of the speech as delivered are looked for in what a machine heard of it, inside the archive. The truth: the whole
 * correct text and the whole of what was heard are aligned (`alignWords`), so that each correct word has a time; a passage was
 * said from its first word's beginning to its last word's end. A place is right if it is in this speech and overlaps that span.
 */
export const measureSpeech = async (
  db: Database,
  speech: Speech,
  many: number,
  say: (line: string) => void,
): Promise<void> => {
  await inPassing(db, async (trx) => {
    const cutId = await bringIn(trx, speech.heard, "recogniser");
    const asked: Asked[] = [];
    for (const passage of passagesOf(speech, many, chanceFrom(2017))) asked.push(await ask(trx, passage));
    printFound(asked, cutId);
    for (const { passage, best } of asked.filter((one) => !isRight(one, cutId)))
      say(`  missed: “${textOf(passage)}”${best === undefined ? "" : `; given “${best.spoken}”`}`);
  });
};

/** Whatever is written is undone. */
const inPassing = async (db: Database, work: (trx: Trx) => Promise<void>): Promise<void> => {
  const undo = new Error("undone");
  await db
    .transaction()
    .execute(async (trx) => {
      await work(trx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
};

const textOf = ({ words }: Passage): string => words.map(({ text }) => text).join(" ");

const ask = async (trx: Trx, passage: Passage): Promise<Asked> => {
  const begun = performance.now();
  const [best] = await findQuotation(trx, { pieces: [textOf(passage)], audience: "public" });
  return { passage, best, milliseconds: performance.now() - begun };
};

export const isRight = ({ passage, best }: Pick<Asked, "passage" | "best">, cutId: string): boolean => {
  const place = best?.judgement.place;
  if (place === undefined || best?.cutId !== cutId) return false;
  return (place.start ?? Infinity) < passage.end && (place.end ?? 0) > passage.start;
};

/** The share of the time of both spans that they have in common. */
const overlapOf = ({ passage, best }: Asked): number => {
  const { start, end } = best?.judgement.place ?? { start: 0, end: 0 };
  const common = Math.min(end ?? 0, passage.end) - Math.max(start ?? 0, passage.start);
  const whole = Math.max(end ?? 0, passage.end) - Math.min(start ?? 0, passage.start);
  return Math.max(0, common) / whole;
};

const printFound = (asked: readonly Asked[], cutId: string): void => {
  const right = asked.filter((one) => isRight(one, cutId));
  const given = asked.filter(({ best }) => best !== undefined);
  const overlaps = right.map(overlapOf);
  print({
    figure: `of ${asked.length} passages of a speech (6 to 40 words), found at the right place in what a machine heard of it (recall)`,
    value: (100 * right.length) / asked.length,
    unit: "%",
    target: ">= 95 %",
    beside: `precision ${((100 * right.length) / Math.max(1, given.length)).toFixed(1)}%; the spans have ${(100 * percentileOf(overlaps, 0.5)).toFixed(0)}% of their time in common (median; one in ten under ${(100 * percentileOf(overlaps, 0.1)).toFixed(0)}%)`,
    holds: right.length >= 0.95 * asked.length,
  });
  const times = asked.map(({ milliseconds }) => milliseconds);
  print({
    figure: "such a passage found, p99",
    value: percentileOf(times, 0.99),
    unit: "ms",
    target: "< 300 ms",
    beside: `p50 ${percentileOf(times, 0.5).toFixed(0)} ms`,
    holds: percentileOf(times, 0.99) < 300,
  });
};
