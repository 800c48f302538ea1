import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { savedStory, staffBy } from "../../../../test/support/story.ts";
import type { By } from "../../staff/change.ts";
import { publishStory } from "../../story/publish-story.ts";
import { withdrawStory } from "../../story/withdraw-story.ts";
import { listFrontPlaces } from "./place.store.ts";
import { clearPlace, placeOnFront } from "./place-on-front.ts";
import { readCurated } from "./public-places.store.ts";

let database: TestDatabase;
let by: By;
beforeAll(async () => {
  database = await testDatabase();
  by = await staffBy(database.db, "administrator");
});
afterAll(async () => await database.close());

const noon = new Date("2026-11-22T12:00:00Z");
const clock = () => noon;
const hours = (count: number): Date => new Date(noon.getTime() + count * 3_600_000);

const placed = async (input: Parameters<typeof placeOnFront>[2]): Promise<string> => {
  const made = await placeOnFront(by, clock, input);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};

const leadAt = async (instant: Date): Promise<string | undefined> => {
  const [lead] = (await readCurated(database.db, instant)).lead;
  return lead?.card.slug;
};

test("a work leads for its time, and only while it is public", async () => {
  const { storyId } = await savedStory(by, { headline: "The harbour", leadPicture: null }, "the-harbour");
  await placed({ shelf: "lead", work: "story/the-harbour", firstAt: hours(1), lastAt: hours(3) });
  expect(await leadAt(hours(2))).toBeUndefined();
  expect((await publishStory(by, clock, { storyId })).ok).toBe(true);
  expect(await leadAt(noon)).toBeUndefined();
  expect(await leadAt(hours(1))).toBe("the-harbour");
  expect((await readCurated(database.db, hours(1))).until).toEqual(hours(3));
  expect(await leadAt(hours(3))).toBeUndefined();
  await withdrawStory(by, clock, { storyId, reason: "a test" });
  expect(await leadAt(hours(2))).toBeUndefined();
});

test("a shelf holds its own kind, and a time lies ahead", async () => {
  const refused = async (input: Parameters<typeof placeOnFront>[2]) => {
    const answer = await placeOnFront(by, clock, input);
    return answer.ok ? "placed" : answer.problem;
  };
  expect(await refused({ shelf: "films", work: "story/the-harbour" })).toContain("holds no story");
  expect(await refused({ shelf: "lead", work: "film/nowhere" })).toContain("There is no");
  expect(await refused({ shelf: "lead", work: "the-harbour" })).toContain("There is no");
  expect(await refused({ shelf: "lead", work: "story/the-harbour", position: 13 })).toContain("1 to 12");
  expect(await refused({ shelf: "lead", work: "story/the-harbour", lastAt: hours(-1) })).toContain("The end");
});

test("what was placed is cleared once, and kept: who did it, and when", async () => {
  const id = await placed({ shelf: "stories", work: "story/the-harbour" });
  expect((await listFrontPlaces(database.db, noon)).map((place) => place.id)).toContain(id);
  expect((await clearPlace(by, clock, id)).ok).toBe(true);
  expect((await clearPlace(by, clock, id)).ok).toBe(false);
  expect((await listFrontPlaces(database.db, noon)).map((place) => place.id)).not.toContain(id);
  await expect(database.db.deleteFrom("front_place").where("id", "=", id).execute()).rejects.toThrow(
    "is kept",
  );
  const audit = await database.db
    .selectFrom("audit")
    .select(["action", "staff_id"])
    .where("subject_id", "=", id)
    .orderBy("id")
    .execute();
  expect(audit).toEqual([
    { action: "front.placed", staff_id: by.actor.staffId },
    { action: "front.cleared", staff_id: by.actor.staffId },
  ]);
});
