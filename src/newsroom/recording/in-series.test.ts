import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { addSeries } from "../series/add-series.ts";
import { listInSeries, readSeriesCursor, type SeriesCursor } from "./in-series.store.ts";

let database: TestDatabase;
let seriesId: string;
beforeAll(async () => {
  database = await testDatabase();
  const added = await addSeries(byNewsroom(database.db), { title: "Seven films" });
  if (!added.ok) throw new Error(added.problem);
  seriesId = added.value.id;
  for (const number of [3, 1, 7, 5, 2, 6, 4])
    await recordingWithWords(database.db, [], { title: `Film ${number}`, episodeNumber: number, seriesId });
});
afterAll(async () => await database.close());

const pageAt = async (cursor: SeriesCursor | null) => {
  const { cards, ...places } = await listInSeries(database.db, seriesId, { limit: 3, cursor });
  return { numbers: cards.map(({ episodeNumber }) => episodeNumber), ...places };
};

test("a series is walked to its end and back again, a page at a time, with nothing left out or twice", async () => {
  const first = await pageAt(null);
  const second = await pageAt(readSeriesCursor("after", first.next));
  const third = await pageAt(readSeriesCursor("after", second.next));
  expect([first.numbers, second.numbers, third.numbers]).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect([first.previous, third.next]).toEqual([null, null]);
  const backToSecond = await pageAt(readSeriesCursor("before", third.previous));
  expect(backToSecond).toEqual(second);
  const backToFirst = await pageAt(readSeriesCursor("before", backToSecond.previous));
  expect([backToFirst.numbers, backToFirst.previous]).toEqual([[1, 2, 3], null]);
});

test("a place that we did not write is the beginning", async () => {
  for (const text of [null, "", "x", "1_1_2026-99-99_abcdefabcdef"])
    expect(readSeriesCursor("after", text)).toBeNull();
});
