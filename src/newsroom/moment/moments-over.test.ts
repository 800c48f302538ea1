import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { keepMoment } from "./make-moment.ts";
import { findMomentsOver } from "./moments-over.store.ts";
import { withdrawMoment } from "./withdraw-moment.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const rate = { numerator: 30_000, denominator: 1001 };

test("the shortest moment that plays all of a stretch is found, to the frame", async () => {
  const { db } = database;
  const film = await recordingWithWords(db, [], { rate });
  const keep = async (startUnits: number, endUnits: number): Promise<string> => {
    const span = { startUnits, endUnits, firstWord: null, lastWord: null, text: "" };
    const made = await keepMoment(byNewsroom(db), { ...film, id: film.cutId, rate }, span);
    if (!made.ok) throw new Error(made.problem);
    return made.value;
  };
  const [wide, narrow] = [await keep(0, 300), await keep(30, 60)];
  const over = async (start: number, end: number) =>
    (await findMomentsOver(db, [{ cutId: film.cutId, name: "asked", start, end }])).get("asked");
  // Frames 30 and 60 begin at 1001 and 2002 ms.
  expect([await over(1001, 2002), await over(1000, 2002), await over(1001, 2003)]).toEqual([
    narrow,
    wide,
    wide,
  ]);
  expect(await over(9000, 10_011)).toBeUndefined();
  await withdrawMoment(byNewsroom(db), () => new Date(), narrow, "a slip");
  expect(await over(1001, 2002)).toBe(wide);
});
