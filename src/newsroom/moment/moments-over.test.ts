import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { keepMoment } from "./make-moment.ts";
import { findMomentsOver } from "./moments-over.store.ts";
import { withdrawMoment } from "./withdraw-moment.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const rate = { numerator: 30_000, denominator: 1001 };

/** Legal withholds a stretch, in units of the cut; moments that come after know nothing of it. */
const withhold = async (film: { readonly recordingId: string; readonly cutId: string }): Promise<void> => {
  const legal = await staffBy(database.db, "legal");
  await database.db
    .insertInto("withholding")
    .values({
      id: newId(),
      recording_id: film.recordingId,
      cut_id: film.cutId,
      start_units: 40,
      end_units: 50,
      reason: "A court's order",
      withheld_by: legal.actor.staffId ?? "",
    })
    .execute();
};

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
  const beside = await keep(50, 200);
  await withhold(film);
  expect([await over(1001, 2002), await over(2002, 3003)]).toEqual([undefined, beside]);
});
