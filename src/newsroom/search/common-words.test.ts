import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../../test/support/recording.ts";
import type { Reach } from "./archive.sql.ts";
import { countSpoken } from "./count-spoken.store.ts";
import { lookUp } from "./lexicon.store.ts";
import { parseQuery } from "./parse-query.ts";
import { type Plan, planSearch } from "./plan.ts";
import { noFilters } from "./query.ts";
import { rankSpoken } from "./rank-spoken.ts";
import { walkSpoken } from "./walk-spoken.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const day of ["2001-01-01", "2003-03-03", "2002-02-02"]) await fill(day);
});
afterAll(async () => await database.close());

const reach: Reach = {
  audience: "public",
  now: new Date("2040-01-01T00:00:00Z"),
  filters: noFilters,
  speakers: null,
  cuts: null,
};

/** Two thousand sentences of few words in all orders, so that every level has many. */
const fill = async (day: string): Promise<void> => {
  const words = ["the", "moon", "moons", "landing", "landed", "of", "far", "away", "over", "there"];
  const some = Array.from(Array(2000).keys(), (line) =>
    Array.from(
      { length: 3 + (line % 7) },
      (_, at) => words[(line * 7 + at * (3 + (line % 5)) + ((line * at) % 11)) % words.length],
    ).join(" "),
  );
  await recordingWithWords(database.db, spoken(...some.map((line) => `Ada: the ${line}`)), {
    broadcastOn: day,
  });
  await sql`analyze search.spoken`.execute(database.db);
};

const planFor = async (text: string): Promise<Plan> => {
  const query = parseQuery(text);
  return planSearch(
    query,
    await lookUp(
      database.db,
      query.terms.flatMap(({ tokens }) => tokens),
    ),
  );
};

test.each(["moon", '"the moon"', "moon landing", "the landing", "moon -landing", "land*"])(
  "for %s, going through the newest meets the same hits in the same order as fetching all",
  async (text) => {
    const { levels } = await planFor(text);
    const fetched = await countSpoken(database.db, reach, levels, 1, 10_000);
    expect(fetched.best.length).toBeGreaterThan(100);
    const met = await Promise.all(
      levels.map(async (_, level) => await walkSpoken(database.db, reach, levels, level, 10_000)),
    );
    expect(met.flat()).toEqual(fetched.best);
  },
);

test("what is common is counted in a sample, near enough, and its best are the best", async () => {
  const plan = await planFor("moon landing");
  const fetched = await countSpoken(database.db, reach, plan.levels, 1, 60);
  const ranked = await rankSpoken(database.db, reach, await planFor("the"), 60);
  expect(ranked.total.exact).toBe(false);
  const the = await countSpoken(database.db, reach, (await planFor("the")).levels, 1, 60);
  expect(ranked.best).toEqual(the.best);
  const real = the.counts.reduce((sum, count) => sum + count, 0);
  expect(Math.abs(ranked.total.count - real) / real).toBeLessThan(0.3);
  expect((await rankSpoken(database.db, reach, plan, 60)).best).toEqual(fetched.best);
});
