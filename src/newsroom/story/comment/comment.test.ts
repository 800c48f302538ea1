import { afterAll, beforeAll, expect, test } from "vitest";
import { savedStory, staffBy } from "../../../../test/support/story.ts";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { listAlerts } from "../../alert/alert.store.ts";
import type { By } from "../../staff/change.ts";
import { resolveThread } from "./resolve-thread.ts";
import { beginThread, replyToThread } from "./say-comment.ts";
import { listThreads } from "./thread.store.ts";

let database: TestDatabase;
let reporter: By;
let checker: By;
let viewer: By;
let storyId: string;
let now = Date.parse("2026-05-01T12:00:00Z");
const clock = () => new Date((now += 1000));
beforeAll(async () => {
  database = await testDatabase();
  reporter = await staffBy(database.db, "reporter", "Tomás");
  checker = await staffBy(database.db, "fact-checker", "Ada");
  viewer = await staffBy(database.db, "viewer");
  ({ storyId } = await savedStory(reporter));
});
afterAll(async () => await database.close());

const begin = async (by: By, text: string): Promise<string> => {
  const begun = await beginThread(by, clock, { storyId, blockId: "p1", quoted: "at noon", text });
  if (!begun.ok) throw new Error(begun.problem);
  return begun.value;
};

test("whoever is named in a comment is told, once, and nobody of what they say themselves", async () => {
  const handle = `fact-checker-${checker.actor.staffId}`;
  const threadId = await begin(reporter, `Is it so, @${handle}?`);
  const told = await listAlerts(database.db, { staffId: checker.actor.staffId ?? "", limit: 10 });
  expect(told.map(({ kind, text }) => [kind, text])).toEqual([
    ["comment.mention", `Tomás asks you in a comment: Is it so, @${handle}?`],
  ]);
  await replyToThread(checker, clock, { threadId, text: `It is, says @${handle}.` });
  expect(await listAlerts(database.db, { staffId: checker.actor.staffId ?? "", limit: 10 })).toHaveLength(1);
  const [thread] = await listThreads(database.db, storyId);
  expect(thread?.comments.map(({ madeBy, mentions }) => [madeBy.name, mentions.length])).toEqual([
    ["Tomás", 1],
    ["Ada", 1],
  ]);
});

test("a thread is resolved by somebody, and an answer opens it again", async () => {
  const threadId = await begin(reporter, "Who counted?");
  const resolved = async () =>
    (await listThreads(database.db, storyId)).find(({ id }) => id === threadId)?.resolved?.by ?? null;
  await resolveThread(checker, clock, { threadId, isResolved: true });
  expect(await resolved()).toBe("Ada");
  await replyToThread(reporter, clock, { threadId, text: "And where?" });
  expect(await resolved()).toBeNull();
});

test("what was said stays as it was said, and what it is about too", async () => {
  const threadId = await begin(reporter, "Kept for ever.");
  const { db } = database;
  await expect(db.deleteFrom("story_comment").execute()).rejects.toThrow("append-only");
  await expect(db.updateTable("story_comment").set({ text: "x" }).execute()).rejects.toThrow("append-only");
  await expect(
    db.updateTable("comment_thread").set({ quoted: "x" }).where("id", "=", threadId).execute(),
  ).rejects.toThrow("does not change");
});

test("a viewer reads and says nothing; an empty comment is none", async () => {
  expect((await beginThread(viewer, clock, { storyId, text: "Hello" })).ok).toBe(false);
  expect((await beginThread(reporter, clock, { storyId, text: "  " })).ok).toBe(false);
});
