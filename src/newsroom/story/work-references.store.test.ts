import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { recordingWithWords } from "../../../test/support/recording.ts";
import { publishedStory } from "../../../test/support/story.ts";
import { json } from "../../platform/database/database.ts";
import { findWorks } from "./work-references.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

test("a work came out on the day that it was where the site is", async () => {
  const { db } = database;
  const lateInNewYork = new Date("2026-03-01T03:30:00Z");
  await db
    .insertInto("setting")
    .values({ name: "site.zone", value: json("America/New_York") })
    .execute();
  const { storyId } = await publishedStory(db);
  const { recordingId } = await recordingWithWords(db, []);
  const broadcast = await recordingWithWords(db, [], { broadcastOn: "1969-07-20" });
  await db
    .updateTable("story")
    .set({ first_published_at: lateInNewYork })
    .where("id", "=", storyId)
    .execute();
  await db.updateTable("recording").set({ published_at: lateInNewYork }).execute();
  const ids = [storyId, recordingId, broadcast.recordingId];
  const works = await findWorks(db, ids, { audience: "public", day: "2026-03-02" });
  expect(ids.map((id) => works.get(id)?.day)).toEqual(["2026-02-28", "2026-02-28", "1969-07-20"]);
});
