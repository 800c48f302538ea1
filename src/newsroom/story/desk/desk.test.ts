import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedStory, savedStory, staffBy } from "../../../../test/support/story.ts";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { listAlerts } from "../../alert/alert.store.ts";
import type { By } from "../../staff/change.ts";
import { findOnBoard, listBoard } from "./board.store.ts";
import { changeDesk, changeManyDesks } from "./change-desk.ts";
import { pitchStory } from "./pitch-story.ts";

let database: TestDatabase;
let reporter: By;
let editor: By;
const clock = () => new Date("2026-05-01T12:00:00Z");
beforeAll(async () => {
  database = await testDatabase();
  reporter = await staffBy(database.db, "reporter", "Tomás");
  editor = await staffBy(database.db, "editor", "Ada");
});
afterAll(async () => await database.close());

const pitched = async (headline: string): Promise<string> => {
  const made = await pitchStory(reporter, clock, { headline, pitch: "Who keeps the light?" });
  if (!made.ok) throw new Error(made.problem);
  return made.value.storyId;
};

const lastAudit = async (storyId: string) =>
  await database.db
    .selectFrom("audit")
    .select(["action", "before", "after"])
    .where("subject_id", "=", storyId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

test("a pitch is a headline and a line, its proposer's own", async () => {
  const story = await findOnBoard(database.db, await pitched("The lighthouse"));
  expect(story).toMatchObject({
    place: "pitch",
    headline: "The lighthouse",
    pitch: "Who keeps the light?",
    owner: { name: "Tomás" },
  });
});

test("a change makes no revision; its audit line holds what was and what is; whoever gets it is told", async () => {
  const storyId = await pitched("The harbour");
  const waiting = { staffId: editor.actor.staffId ?? "", why: "a first reading" };
  const change = { stage: "edit", dueOn: "2026-12-01", waiting } as const;
  expect(await changeDesk(reporter, { storyId, change, version: 0 })).toEqual({ ok: true, value: null });
  expect(await findOnBoard(database.db, storyId)).toMatchObject({
    place: "edit",
    dueOn: "2026-12-01",
    draftNumber: 1,
    version: 1,
    waiting: { staff: { name: "Ada" }, why: "a first reading" },
  });
  expect(await lastAudit(storyId)).toMatchObject({
    action: "story.desk",
    before: { stage: "pitch", due_on: null },
    after: { stage: "edit", due_on: "2026-12-01" },
  });
  const told = await listAlerts(database.db, { staffId: editor.actor.staffId ?? "", limit: 10 });
  expect(told.map(({ text }) => text)).toContain("“The harbour” waits for you: a first reading");
});

test("of two who move one story, the second is told that it has moved", async () => {
  const storyId = await pitched("The storm");
  await changeDesk(editor, { storyId, change: { stage: "draft" }, version: 0 });
  const second = await changeDesk(reporter, { storyId, change: { stage: "legal" }, version: 0 });
  expect(second).toMatchObject({ ok: false, problem: { kind: "stale-desk", version: 1 } });
  expect((await findOnBoard(database.db, storyId))?.place).toBe("draft");
});

test("what cannot be is refused: a day that there is not, somebody who is not here, the stage of what is out", async () => {
  const storyId = await pitched("The cliff");
  const changing = async (change: Parameters<typeof changeDesk>[1]["change"], id = storyId) =>
    (await changeDesk(editor, { storyId: id, change })).ok;
  expect(await changing({ dueOn: "2026-02-30" })).toBe(false);
  expect(await changing({ ownerId: "000000000000" })).toBe(false);
  expect(await changing({ waiting: { role: "guest", why: "" } })).toBe(false);
  const { storyId: out } = await publishedStory(database.db);
  expect(await changing({ stage: "check" }, out)).toBe(false);
  expect(await changing({ dueOn: "2026-12-24" }, out)).toBe(true);
  expect((await changeDesk(await staffBy(database.db, "viewer"), { storyId, change: {} })).ok).toBe(false);
});

test("many are changed together or not at all, each with its line", async () => {
  const ids = [await pitched("One"), await pitched("Two")];
  const ownerId = editor.actor.staffId ?? "";
  expect(await changeManyDesks(editor, { storyIds: ids, change: { ownerId } })).toEqual({
    ok: true,
    value: 2,
  });
  expect((await lastAudit(ids[1] ?? "")).after).toEqual({ owner_id: ownerId });
  const { storyId: out } = await publishedStory(database.db);
  const refused = await changeManyDesks(editor, { storyIds: [...ids, out], change: { stage: "ready" } });
  expect(refused.ok).toBe(false);
  expect((await findOnBoard(database.db, ids[0] ?? ""))?.place).toBe("pitch");
});

test.each(["due", "changed", "headline"] as const)("pages by %s go on without a gap", async (order) => {
  for (const dueOn of ["2026-12-03", "2026-12-01", null]) {
    const { storyId } = await savedStory(reporter, { headline: `Paged ${dueOn}` });
    await changeDesk(reporter, { storyId, change: { dueOn } });
  }
  const filter = { order, words: "paged" } as const;
  const whole = await listBoard(database.db, { ...filter, limit: 100 });
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await listBoard(database.db, { ...filter, limit: 2, after });
    seen.push(...page.map(({ id }) => id));
    after = page.at(-1)?.key;
    if (page.length < 2) break;
  }
  expect(seen).toEqual(whole.map(({ id }) => id));
});

test("the first day comes first, what has none last", async () => {
  const whole = await listBoard(database.db, { order: "due", words: "paged", limit: 3 });
  expect(whole.map(({ dueOn }) => dueOn)).toEqual(["2026-12-01", "2026-12-01", "2026-12-01"]);
});

test("what waits for me waits for me by name or for my role", async () => {
  const [named, byRole, other] = [await pitched("Named"), await pitched("By role"), await pitched("Other")];
  const staffId = reporter.actor.staffId ?? "";
  await changeDesk(editor, { storyId: named, change: { waiting: { staffId, why: "" } } });
  await changeDesk(editor, { storyId: byRole, change: { waiting: { role: "reporter", why: "" } } });
  await changeDesk(editor, { storyId: other, change: { waiting: { role: "legal", why: "" } } });
  const waits = await listBoard(database.db, {
    order: "due",
    waitsFor: { staffId, role: "reporter" },
    limit: 50,
  });
  expect(waits.map(({ headline }) => headline).toSorted()).toEqual(["By role", "Named"]);
});

test("a fact-checker and legal hand on what is with them, and change nothing else of it", async () => {
  const checker = await staffBy(database.db, "fact-checker", "Cy");
  const legal = await staffBy(database.db, "legal", "Di");
  const viewer = await staffBy(database.db, "viewer", "Vi");
  const storyId = await pitched("The ledger");
  const move = async (by: By, change: Parameters<typeof changeDesk>[1]["change"]) =>
    (await changeDesk(by, { storyId, change })).ok;
  expect(await move(checker, { stage: "check" })).toBe(false);
  expect(await move(reporter, { stage: "check" })).toBe(true);
  expect(await move(legal, { stage: "ready" })).toBe(false);
  expect(await move(checker, { stage: "legal", ownerId: checker.actor.staffId })).toBe(false);
  expect(await move(checker, { waiting: null })).toBe(false);
  expect(await move(viewer, { stage: "ready" })).toBe(false);
  const waiting = { role: "legal", why: "the letter is private" } as const;
  expect(await move(checker, { stage: "legal", waiting })).toBe(true);
  expect(await move(checker, { stage: "ready" })).toBe(false);
  expect(
    await changeManyDesks(legal, { storyIds: [storyId], change: { stage: "ready", waiting: null } }),
  ).toEqual({
    ok: true,
    value: 1,
  });
  expect(await findOnBoard(database.db, storyId)).toMatchObject({ place: "ready", waiting: null });
  expect(await lastAudit(storyId)).toMatchObject({ before: { stage: "legal" }, after: { stage: "ready" } });
});
