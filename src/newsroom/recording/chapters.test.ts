import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { aReader } from "../staff/actor.ts";
import { type ChapterEdit, editedChapters, shownStart, unitMeant } from "./chapters.ts";
import { editChapters } from "./edit-chapters.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const mark = (startUnits: number, title: string) => ({ startUnits, title });
const three = [mark(0, "Opening"), mark(240, "The letter"), mark(480, "After")];

const problemOf = (edit: ChapterEdit): string => {
  const edited = editedChapters(three, edit, 1000);
  return edited.ok ? "none" : edited.problem;
};

test("chapters stand in the order of time, whatever the order of telling", () => {
  expect(editedChapters(three, { do: "add", mark: mark(300, " The \n safe ") }, 1000)).toEqual({
    ok: true,
    value: [three[0], three[1], mark(300, "The safe"), three[2]],
  });
  const told = [mark(9, "b"), mark(1, "a")];
  expect(editedChapters(three, { do: "set", marks: told }, 1000)).toMatchObject({
    value: [mark(1, "a"), mark(9, "b")],
  });
});

test("what cannot be a chapter is refused, naming it", () => {
  expect(problemOf({ do: "add", mark: mark(240, "Again") })).toContain("“Again” begins where another");
  expect(problemOf({ do: "add", mark: mark(1000, "Late") })).toContain("“Late” would begin after");
  expect(problemOf({ do: "rename", mark: mark(0, "  ") })).toBe("A chapter needs a title.");
  expect(problemOf({ do: "rename", mark: mark(1, "x") })).toBe("No chapter begins there.");
  expect(problemOf({ do: "remove", startUnits: 241 })).toBe("No chapter begins there.");
  expect(problemOf({ do: "set", marks: [] })).toBe("none");
});

test("the time that is shown means the chapter that it is shown for, at any rate", () => {
  const rate = fc.constantFrom(
    { numerator: 24, denominator: 1 },
    { numerator: 30_000, denominator: 1001 },
    { numerator: 48_000, denominator: 1 },
  );
  fc.assert(
    fc.property(rate, fc.integer({ min: 0, max: 500_000_000 }), (at, startUnits) => {
      const marks = [mark(startUnits, "x")];
      expect(unitMeant(shownStart(startUnits, at), at, marks)).toBe(startUnits);
    }),
  );
});

test("a change is kept, told in the audit and announced; the same again is none", async () => {
  const { db } = database;
  const { cutId, recordingId } = await recordingWithWords(db, []);
  const by = byNewsroom(db);
  const events = async () =>
    await db.selectFrom("outbox").select("keys").where("event", "=", "recording.chapters.changed").execute();
  await editChapters(by, cutId, { do: "set", marks: three });
  const rename: ChapterEdit = { do: "rename", mark: mark(240, "The first letter") };
  const idOf = async () =>
    await db
      .selectFrom("chapter")
      .select("id")
      .where("cut_id", "=", cutId)
      .where("start_units", "=", 240)
      .executeTakeFirst();
  const id = await idOf();
  expect(await editChapters(by, cutId, rename)).toMatchObject({ ok: true });
  expect(await idOf()).toEqual(id);
  const removed = await editChapters(by, cutId, { do: "remove", startUnits: 0 });
  expect(removed).toEqual({ ok: true, value: [mark(240, "The first letter"), mark(480, "After")] });
  expect(await events()).toHaveLength(3);
  expect(await editChapters(by, cutId, rename)).toMatchObject({ ok: true });
  expect(await events()).toEqual(Array.from({ length: 3 }, () => ({ keys: [`recording:${recordingId}`] })));
  const audit = await db
    .selectFrom("audit")
    .select(["before", "after"])
    .where("action", "=", "recording.chapters.changed")
    .orderBy("id", "desc")
    .executeTakeFirst();
  expect(audit).toMatchObject({
    before: { chapters: [mark(0, "Opening"), mark(240, "The first letter"), mark(480, "After")] },
    after: { chapters: [mark(240, "The first letter"), mark(480, "After")] },
  });
});

test("nobody changes them without the permission, or while the cut is being made", async () => {
  const { db } = database;
  const { cutId } = await recordingWithWords(db, []);
  const edit: ChapterEdit = { do: "set", marks: three };
  expect((await editChapters({ db, actor: aReader, via: "test" }, cutId, edit)).ok).toBe(false);
  await db.updateTable("cut").set({ state: "working" }).where("id", "=", cutId).execute();
  expect(await editChapters(byNewsroom(db), cutId, edit)).toMatchObject({
    problem: expect.stringContaining("when it is ready"),
  });
});
