import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { savedStory, staffBy } from "../../../../test/support/story.ts";
import { listAlerts } from "../../alert/alert.store.ts";
import type { By } from "../../staff/change.ts";
import { findOnBoard } from "../desk/board.store.ts";
import { decideSuggestion } from "./decide-suggestion.ts";
import { makeSuggestion } from "./make-suggestion.ts";
import { listSuggestions } from "./suggestion.store.ts";

let database: TestDatabase;
let reporter: By;
let checker: By;
let legal: By;
let viewer: By;
let storyId: string;
let now = Date.parse("2026-05-01T12:00:00Z");
const clock = () => new Date((now += 1000));
beforeAll(async () => {
  database = await testDatabase();
  reporter = await staffBy(database.db, "reporter", "Tomás");
  checker = await staffBy(database.db, "fact-checker", "Ada");
  legal = await staffBy(database.db, "legal", "Luz");
  viewer = await staffBy(database.db, "viewer");
  ({ storyId } = await savedStory(reporter));
});
afterAll(async () => await database.close());

const made = async (by: By, proposed: string | null = "at one"): Promise<string> => {
  const suggestion = { storyId, blockId: "p1", quoted: "at noon", before: "It happened ", proposed };
  const done = await makeSuggestion(by, clock, suggestion);
  if (!done.ok) throw new Error(done.problem);
  return done.value;
};

const decidedAs = async (id: string) =>
  (await listSuggestions(database.db, storyId)).find((one) => one.id === id)?.decided ?? null;

test("whoever may comment proposes, whoever edits decides, and the one who proposed hears of it", async () => {
  const suggestionId = await made(checker);
  expect((await decideSuggestion(legal, clock, { suggestionId, as: "accepted" })).ok).toBe(false);
  const done = await decideSuggestion(reporter, clock, { suggestionId, as: "accepted", why: "So it was." });
  expect(done.ok).toBe(true);
  expect(await decidedAs(suggestionId)).toMatchObject({ as: "accepted", by: "Tomás", why: "So it was." });
  const told = await listAlerts(database.db, { staffId: checker.actor.staffId ?? "", limit: 10 });
  expect(told.map(({ text }) => text)).toEqual(["Tomás accepted your suggestion on “at noon”: So it was."]);
});

test("what was decided is decided until somebody opens it again, and both are kept", async () => {
  const suggestionId = await made(checker);
  await decideSuggestion(reporter, clock, { suggestionId, as: "declined" });
  const again = await decideSuggestion(reporter, clock, { suggestionId, as: "accepted" });
  expect(again).toEqual({ ok: false, problem: "Tomás has decided already: it is declined." });
  await decideSuggestion(reporter, clock, { suggestionId, as: "opened" });
  expect(await decidedAs(suggestionId)).toBeNull();
  await decideSuggestion(reporter, clock, { suggestionId, as: "accepted" });
  const lines = await database.db
    .selectFrom("suggestion_decision")
    .select("decision")
    .where("suggestion_id", "=", suggestionId)
    .orderBy("made_at")
    .execute();
  expect(lines.map(({ decision }) => decision)).toEqual(["declined", "opened", "accepted"]);
});

test("the board counts what nobody has decided, and what is open again", async () => {
  const { storyId: own } = await savedStory(reporter);
  const open = async () => (await findOnBoard(database.db, own))?.openSuggestions;
  const propose = async () => {
    const suggestion = { storyId: own, blockId: "p1", quoted: "at noon", proposed: "at one" };
    const done = await makeSuggestion(checker, clock, suggestion);
    return done.ok ? done.value : "";
  };
  const [first] = [await propose(), await propose()];
  expect(await open()).toBe(2);
  await decideSuggestion(reporter, clock, { suggestionId: first, as: "accepted" });
  expect(await open()).toBe(1);
  await decideSuggestion(reporter, clock, { suggestionId: first, as: "opened" });
  expect(await open()).toBe(2);
});

test("whoever proposed it may withdraw it, and nobody else", async () => {
  const suggestionId = await made(checker, null);
  expect((await decideSuggestion(reporter, clock, { suggestionId, as: "withdrawn" })).ok).toBe(false);
  expect((await decideSuggestion(checker, clock, { suggestionId, as: "withdrawn" })).ok).toBe(true);
  expect(await decidedAs(suggestionId)).toMatchObject({ as: "withdrawn", by: "Ada" });
});

test("a proposal and what was decided of it never change; each has its line in the audit", async () => {
  const suggestionId = await made(checker);
  const { db } = database;
  await expect(db.updateTable("suggestion").set({ proposed: "x" }).execute()).rejects.toThrow("append-only");
  await expect(db.deleteFrom("suggestion_decision").execute()).rejects.toThrow("append-only");
  await decideSuggestion(reporter, clock, { suggestionId, as: "declined" });
  const lines = await db
    .selectFrom("audit")
    .select("action")
    .where("subject_id", "=", storyId)
    .where("action", "like", "suggestion.%")
    .orderBy("id", "desc")
    .limit(2)
    .execute();
  expect(lines.map(({ action }) => action)).toEqual(["suggestion.declined", "suggestion.made"]);
});

test("the same words are no suggestion, nor are none; a viewer proposes nothing", async () => {
  expect(
    (await makeSuggestion(viewer, clock, { storyId, blockId: "p1", quoted: "a", proposed: "b" })).ok,
  ).toBe(false);
  for (const words of [
    { quoted: "at noon", proposed: "at noon" },
    { quoted: " ", proposed: "x" },
  ])
    expect((await makeSuggestion(reporter, clock, { storyId, blockId: "p1", ...words })).ok).toBe(false);
});
