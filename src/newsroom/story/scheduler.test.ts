import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { contentOf, personId, publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { silentLog } from "../../platform/log.ts";
import { listAlerts } from "../alert/alert.store.ts";
import type { By } from "../staff/change.ts";
import { fireSchedule, listDue } from "./fire-schedule.ts";
import { publishStory } from "./publish-story.ts";
import { saveStory } from "./save-story.ts";
import { scheduleStory, unscheduleStory } from "./schedule-story.ts";
import { type Scheduler, startScheduler } from "./scheduler.ts";
import { findStory } from "./story.store.ts";
import { withdrawStory } from "./withdraw-story.ts";

const clock = () => new Date();

let database: TestDatabase;
let editor: By;
let schedulers: Scheduler[] = [];
beforeEach(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edna");
});
afterEach(async () => {
  await Promise.all(schedulers.map((one) => one.stop()));
  schedulers = [];
  await database.close();
});

const start = async (): Promise<void> => {
  const { db, connection } = database;
  schedulers.push(await startScheduler({ db, connection, clock, log: silentLog() }));
};
const soon = (milliseconds: number): Date => new Date(Date.now() + milliseconds);
const publications = async (storyId: string) =>
  await database.db
    .selectFrom("publication")
    .select(["revision_id", "at", "due_at", "published_by"])
    .where("story_id", "=", storyId)
    .orderBy("id")
    .execute();
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const latest = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > latest) throw new Error("not within a minute");
    await wait(25);
  }
};
const isPublic = async (storyId: string): Promise<boolean> =>
  (await findStory(database.db, storyId))?.state === "published";
/** Makes the instant of a schedule earlier, as if the newsroom had been down since. */
const asIfMissed = async (storyId: string, milliseconds: number): Promise<Date> => {
  const at = new Date(Date.now() - milliseconds);
  await database.db.updateTable("story").set({ scheduled_at: at }).where("id", "=", storyId).execute();
  return at;
};

test("its note for readers stands in the public history once it is out, and goes with the schedule", async () => {
  const { storyId } = await savedStory(editor);
  await scheduleStory(editor, clock, { storyId, at: soon(60_000), note: "As announced" });
  await asIfMissed(storyId, 10);
  const [due] = await listDue(database.db, new Date(), 10);
  if (due === undefined) throw new Error("nothing is due");
  await fireSchedule(database.db, clock, due);
  const history = database.db.selectFrom("publication").select("note").where("story_id", "=", storyId);
  expect(await history.execute()).toEqual([{ note: "As announced" }]);

  const other = await savedStory(editor);
  await scheduleStory(editor, clock, { storyId: other.storyId, at: soon(60_000), note: "Not said" });
  await unscheduleStory(editor, clock, other.storyId);
  await scheduleStory(editor, clock, { storyId: other.storyId, at: soon(60_000) });
  expect((await findStory(database.db, other.storyId))?.scheduled?.note).toBe("");
});

test("the revision that was named goes out at its instant, whatever was saved later; two nodes fire it once", async () => {
  await start();
  await start();
  const { storyId, revisionId, content } = await savedStory(editor);
  const at = soon(2000);
  expect(await scheduleStory(editor, clock, { storyId, at })).toMatchObject({
    ok: true,
    value: { number: 1 },
  });
  await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "Later" },
    basedOn: revisionId,
  });
  await until(async () => await isPublic(storyId));
  await wait(300);
  const found = await publications(storyId);
  expect(found).toMatchObject([{ revision_id: revisionId, due_at: at, published_by: editor.actor.staffId }]);
  expect(found[0]?.at.getTime()).toBeGreaterThanOrEqual(at.getTime());
  expect((await findStory(database.db, storyId))?.scheduled).toBeNull();
});

test("a schedule that is missed goes out at the start, and every editor is told how late", async () => {
  const { storyId } = await savedStory(editor);
  await scheduleStory(editor, clock, { storyId, at: soon(60_000) });
  const at = await asIfMissed(storyId, 3 * 60_000);
  await start();
  await until(async () => await isPublic(storyId));
  expect(await publications(storyId)).toMatchObject([{ due_at: at }]);
  const [alert] = await listAlerts(database.db, { limit: 5 });
  expect(alert).toMatchObject({ kind: "schedule.late", staff: null });
  expect(alert?.text).toMatch(/went out 3 min late/);
});

test("what a gate holds back at the instant does not go out: every editor is told, and it is tried no more", async () => {
  const person = await personId(database.db);
  const { storyId } = await savedStory(editor, { contributors: [{ person, role: "By" }] });
  const other = await publishedStory(database.db);
  const linked = await savedStory(editor, {
    contributors: [{ person, role: "By" }],
    blocks: [{ kind: "relatedLink", id: "r1", to: { work: other.storyId } }],
  });
  await scheduleStory(editor, clock, { storyId: linked.storyId, at: soon(60_000) });
  await scheduleStory(editor, clock, { storyId, at: soon(60_000) });
  await withdrawStory(editor, clock, { storyId: other.storyId, reason: "A test" });
  await asIfMissed(linked.storyId, 10);
  await start();
  await until(async () => (await listAlerts(database.db, { limit: 5 })).length > 0);
  expect(await findStory(database.db, linked.storyId)).toMatchObject({ state: "draft", scheduled: null });
  const [alert] = await listAlerts(database.db, { limit: 5 });
  expect(alert).toMatchObject({ kind: "schedule.refused", storySlug: linked.slug });
  expect(alert?.text).toContain("links:r1");
  expect((await findStory(database.db, storyId))?.scheduled).not.toBeNull();
});

test("of many nodes that fire one schedule at once, one does", async () => {
  const { storyId } = await savedStory(editor);
  await scheduleStory(editor, clock, { storyId, at: soon(60_000) });
  await asIfMissed(storyId, 5);
  const [due] = await listDue(database.db, new Date(), 10);
  if (due === undefined) throw new Error("not due");
  const fired = await Promise.all(
    Array.from({ length: 8 }, async () => await fireSchedule(database.db, clock, due)),
  );
  expect(fired.filter((one) => one !== null)).toMatchObject([{ outcome: "published" }]);
  expect(await publications(storyId)).toHaveLength(1);
});

test("publishing something else clears the schedule, and says so; unscheduling leaves all as it is", async () => {
  const { storyId, revisionId, content } = await savedStory(editor);
  await scheduleStory(editor, clock, { storyId, at: soon(60_000) });
  await saveStory(editor, clock, { storyId, content: { ...content, headline: "Now" }, basedOn: revisionId });
  const published = await publishStory(editor, clock, { storyId });
  expect(published).toMatchObject({ ok: true, value: { number: 2, unscheduled: { number: 1 } } });
  expect((await findStory(database.db, storyId))?.scheduled).toBeNull();
  const draft = await savedStory(editor);
  await scheduleStory(editor, clock, { storyId: draft.storyId, at: soon(60_000) });
  expect((await unscheduleStory(editor, clock, draft.storyId)).ok).toBe(true);
  expect(await findStory(database.db, draft.storyId)).toMatchObject({ state: "draft", scheduled: null });
});

test("a second schedule takes the place of the first; an instant that is over, and what a gate blocks, are refused", async () => {
  const { storyId } = await savedStory(editor);
  const first = soon(60_000);
  await scheduleStory(editor, clock, { storyId, at: first });
  const second = await scheduleStory(editor, clock, { storyId, at: soon(160_000) });
  expect(second).toMatchObject({ ok: true, value: { instead: { at: first } } });
  expect((await scheduleStory(editor, clock, { storyId, at: soon(-1) })).ok).toBe(false);
  const nobody = await saveStory(editor, clock, { content: contentOf(), basedOn: null });
  const refused = await scheduleStory(editor, clock, {
    storyId: nobody.ok ? nobody.value.storyId : "",
    at: soon(60_000),
  });
  expect(!refused.ok && typeof refused.problem !== "string" && refused.problem.kind).toBe("gates");
});

test("two stories that link to each other go out at the same instant", async () => {
  const one = await savedStory(editor);
  const at = soon(60_000);
  await scheduleStory(editor, clock, { storyId: one.storyId, at });
  const other = await savedStory(editor, {
    blocks: [{ kind: "relatedLink", id: "r1", to: { work: one.storyId } }],
  });
  const early = await scheduleStory(editor, clock, { storyId: other.storyId, at: soon(30_000) });
  expect(early.ok).toBe(false);
  expect((await scheduleStory(editor, clock, { storyId: other.storyId, at })).ok).toBe(true);
  await saveStory(editor, clock, {
    storyId: one.storyId,
    basedOn: one.revisionId,
    content: { ...one.content, related: [other.storyId] },
  });
  expect((await scheduleStory(editor, clock, { storyId: one.storyId, at })).ok).toBe(true);
  await asIfMissed(one.storyId, 20);
  await asIfMissed(other.storyId, 10);
  await start();
  await until(async () => (await isPublic(one.storyId)) && (await isPublic(other.storyId)));
});

/** A fault, and no refusal: the database does not take the publication. */
const failAlways = async (storyId: string): Promise<void> => {
  await sql`create function fail_always() returns trigger language plpgsql as $$ begin raise exception 'a fault'; end $$`.execute(
    database.db,
  );
  await sql`create trigger fail_always before insert on publication for each row
    when (new.story_id = ${sql.lit(storyId)}) execute function fail_always()`.execute(database.db);
};

test("a schedule that fails again and again keeps no other from going out at its instant", async () => {
  const [broken, later] = [await savedStory(editor), await savedStory(editor)];
  await scheduleStory(editor, clock, { storyId: broken.storyId, at: soon(60_000) });
  await failAlways(broken.storyId);
  await asIfMissed(broken.storyId, 10);
  const at = soon(3000);
  await scheduleStory(editor, clock, { storyId: later.storyId, at });
  await start();
  await until(async () => await isPublic(later.storyId));
  const [publication] = await publications(later.storyId);
  expect(publication?.at.getTime()).toBeGreaterThanOrEqual(at.getTime());
  expect(await isPublic(broken.storyId)).toBe(false);
  expect(await listAlerts(database.db, { limit: 5 })).toMatchObject([{ kind: "schedule.failed" }]);
  const now = new Date();
  expect(await listDue(database.db, now, 1)).toMatchObject([{ revisionId: broken.revisionId }]);
  expect(await listDue(database.db, now, 1, [broken.revisionId])).toEqual([]);
  // And it is tried again: once the fault is mended it goes out.
  await sql`drop trigger fail_always on publication`.execute(database.db);
  await until(async () => await isPublic(broken.storyId));
});
