import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { savedStory, staffBy } from "../../../test/support/story.ts";
import type { By } from "../staff/change.ts";
import { answerForBlock, answerWithin, askForBlock, takeBlock } from "./presence-question.ts";
import { recentQuestions } from "./presence-question.store.ts";
import type { Seat } from "./presence.ts";

let database: TestDatabase;
let ada: By;
let bo: By;
let storyId: string;
let now: number;
const clock = () => new Date(now);

beforeAll(async () => {
  database = await testDatabase();
  ada = await staffBy(database.db, "reporter", "Ada");
  bo = await staffBy(database.db, "editor", "Bo");
});
beforeEach(async () => {
  ({ storyId } = await savedStory(ada));
  now = Date.parse("2026-05-01T12:00:00Z");
});
afterAll(async () => await database.close());

const seatOf = (by: By): Seat => ({
  storyId,
  tab: `tab of ${by.actor.name}`,
  staffId: by.actor.staffId ?? "",
  name: by.actor.name,
  block: "p1",
  writingSince: 1,
});

const ask = async (holder: Seat | null = seatOf(bo)) =>
  await askForBlock(ada, clock, { storyId, blockId: "p1", tab: "tab of Ada", holder });

const asked = async (): Promise<string> => {
  const id = await ask();
  if (!id.ok) throw new Error(id.problem);
  return id.value;
};

const answers = async () =>
  (await recentQuestions(database.db, storyId, clock())).map(({ answer }) => answer);

const lines = async () =>
  await database.db
    .selectFrom("audit")
    .select(["action", "before", "after"])
    .where("subject_id", "=", storyId)
    .where("action", "like", "block.%")
    .orderBy("id")
    .execute();

test("whoever writes there hands it over; both the question and the answer are in the audit", async () => {
  const questionId = await asked();
  expect(await answerForBlock(bo, clock, { storyId, questionId, answer: "handed" })).toMatchObject({
    ok: true,
  });
  expect(await answers()).toEqual(["handed"]);
  expect(await lines()).toEqual([
    { action: "block.asked", before: null, after: { block: "p1", writer: "Bo" } },
    {
      action: "block.handed",
      before: { block: "p1", writer: "Bo" },
      after: { block: "p1", writer: "Ada" },
    },
  ]);
});

test("without an answer it may be taken after a while, not before, and by nobody else", async () => {
  const questionId = await asked();
  now += answerWithin - 1;
  expect(await takeBlock(ada, clock, { storyId, questionId })).toEqual({
    ok: false,
    problem: "Bo may still answer: wait a little.",
  });
  now += 1;
  expect(await takeBlock(bo, clock, { storyId, questionId })).toMatchObject({ ok: false });
  expect(await takeBlock(ada, clock, { storyId, questionId })).toMatchObject({ ok: true });
  expect(await answers()).toEqual(["taken"]);
  expect((await lines()).map(({ action }) => action)).toEqual(["block.asked", "block.taken"]);
});

test("what is kept is not taken, and an answer is given once, by whom it was asked", async () => {
  const questionId = await asked();
  expect(await answerForBlock(ada, clock, { storyId, questionId, answer: "handed" })).toMatchObject({
    ok: false,
  });
  expect(await answerForBlock(bo, clock, { storyId, questionId, answer: "kept" })).toMatchObject({
    ok: true,
  });
  now += answerWithin;
  expect(await takeBlock(ada, clock, { storyId, questionId })).toEqual({
    ok: false,
    problem: "Bo goes on writing there.",
  });
  expect(await answerForBlock(bo, clock, { storyId, questionId, answer: "handed" })).toMatchObject({
    ok: false,
  });
  expect(await answers()).toEqual(["kept"]);
});

test("who asks anew takes back what they asked before; where nobody else writes there is nothing to ask", async () => {
  await asked();
  await asked();
  expect(new Set(await answers())).toEqual(new Set([null, "withdrawn"]));
  expect(await ask(null)).toMatchObject({ ok: false });
  expect(await ask(seatOf(ada))).toMatchObject({ ok: false });
});

test("whoever may not write asks for nothing, and a question of one story is none of another", async () => {
  const viewer = await staffBy(database.db, "viewer");
  const holder = seatOf(bo);
  expect(await askForBlock(viewer, clock, { storyId, blockId: "p1", tab: "x", holder })).toMatchObject({
    ok: false,
  });
  const questionId = await asked();
  const { storyId: another } = await savedStory(ada);
  expect(await answerForBlock(bo, clock, { storyId: another, questionId, answer: "handed" })).toEqual({
    ok: false,
    problem: "There is no such question.",
  });
});
