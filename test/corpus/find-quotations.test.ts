import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chanceFrom } from "../../bench/archive/random.ts";
import { isRight } from "../../bench/quotations/measure-speech.ts";
import { bringIn, passagesOf, readSpeech } from "../../bench/quotations/speech.ts";
import { findQuotation } from "../../src/newsroom/quotation/find-quotation.ts";
import { recordingWithWords, spoken } from "../support/recording.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const speech = readSpeech();

if (speech === null)
  console.log(
    "Skipped: the speech of 2017 is not beside the project (../shared/fixtures): no quotation is looked for in it.",
  );

describe.skipIf(speech === null)("quotations of a speech, found in what a machine heard of it", () => {
  let database: TestDatabase;
  let cutId: string;
  beforeAll(async () => {
    database = await testDatabase();
    // Others say much of the same: the same words, in another order.
    const words = speech?.delivered.map(({ text }) => text) ?? [];
    const chance = chanceFrom(11);
    const lines = Array.from({ length: 300 }, () =>
      Array.from({ length: chance.between(5, 25) }, () => chance.pick(words)).join(" "),
    );
    await recordingWithWords(database.db, spoken(...lines.map((line) => `Ada: ${line.replaceAll(":", "")}`)));
    cutId = await database.db
      .transaction()
      .execute(async (trx) => await bringIn(trx, speech?.heard ?? [], "recogniser"));
  });
  afterAll(async () => await database.close());

  test("at the right place in 95 of 100", async () => {
    if (speech === null) return;
    const passages = passagesOf(speech, 100, chanceFrom(45));
    let right = 0;
    let given = 0;
    for (const passage of passages) {
      const pieces = [passage.words.map(({ text }) => text).join(" ")];
      const [best] = await findQuotation(database.db, { pieces, audience: "public" });
      if (best !== undefined) given += 1;
      if (isRight({ passage, best }, cutId)) right += 1;
    }
    console.log(`inauguration-2017: ${right} of 100 passages found at the right place, of ${given} given`);
    expect(right).toBeGreaterThanOrEqual(95);
    expect(given - right).toBeLessThanOrEqual(2);
  });
});
