import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { listIds, readCursor } from "./listed.store.ts";
import { listRecordings } from "./list-recordings.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await recordingWithWords(database.db, spoken("Ada: Here."));
});
afterAll(async () => await database.close());

test.each(["2026-02-30_00000000000a", "0000-01-01_00000000000a"])(
  "a place on the day of %s lists from the beginning",
  async (after) => {
    const { db } = database;
    expect((await listRecordings(db, { limit: 5, after })).cards).toHaveLength(1);
    const cursor = readCursor("after", after);
    expect((await listIds(db, { list: "film", limit: 5, cursor })).ids).toHaveLength(1);
  },
);
