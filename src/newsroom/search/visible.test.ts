import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { parseQuery } from "./parse-query.ts";
import { searchWorks } from "./search-works.store.ts";
import { searchSpoken } from "./search.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const soon = (): Date => new Date(Date.now() + 60_000);

const find = async (text: string, now = soon()): Promise<string[]> =>
  (await searchSpoken(database.db, parseQuery(text), { limit: 20, after: null, now })).hits.map(
    (hit) => hit.text,
  );

test("a draft never shows: no hit, no count, no facet, no work, no suggestion", async () => {
  await recordingWithWords(database.db, spoken("Ada: Zanzibar is our secret"), {
    title: "Zanzibar",
    publish: false,
  });
  const empty = {
    hits: [],
    total: { count: 0, exact: true },
    facets: { kinds: [], speakers: [], topics: [], years: [] },
  };
  const options = { limit: 20, after: null, now: soon() };
  for (const text of ["zanzibar", "zanzibra", "zanz*", "film:zanzibar", "speaker:Ada zanzibar"])
    expect(await searchSpoken(database.db, parseQuery(text), options)).toMatchObject({
      ...empty,
      corrections: [],
    });
  expect(await searchWorks(database.db, parseQuery("zanzibar"), { limit: 5, now: soon() })).toEqual([]);
});

test("staff find what is not published yet, and what is withdrawn is found by nobody", async () => {
  const asStaff = async (text: string, now = soon()) =>
    await searchSpoken(database.db, parseQuery(text), { limit: 20, after: null, now, audience: "staff" });
  const { recordingId } = await recordingWithWords(
    database.db,
    spoken("Ada: Antananarivo before the rains"),
    {
      publish: false,
    },
  );
  const found = await asStaff("antananarivo");
  expect(found).toMatchObject({ total: { count: 1, exact: true }, hits: [{ work: { state: "draft" } }] });
  expect((await asStaff("antananarvio")).corrections).toEqual([
    { typed: "antananarvio", used: "antananarivo" },
  ]);
  expect(await find("antananarivo")).toEqual([]);
  await publishRecording(byNewsroom(database.db), () => new Date(), recordingId);
  expect((await asStaff("antananarivo")).hits).toHaveLength(1);
  await withdrawRecording(byNewsroom(database.db), recordingId, "A mistake");
  expect((await asStaff("antananarivo")).hits).toEqual([]);
});

test("what was withdrawn is gone at once", async () => {
  const { recordingId } = await recordingWithWords(database.db, spoken("Ada: Timbuktu at dawn"));
  expect(await find("timbuktu")).toHaveLength(1);
  await withdrawRecording(byNewsroom(database.db), recordingId, "A mistake");
  expect(await find("timbuktu")).toEqual([]);
});

test("what is to be published shows when its time has come, without anything being written", async () => {
  const { recordingId } = await recordingWithWords(database.db, spoken("Ada: Kilimanjaro tomorrow"));
  const at = new Date("2040-01-01T12:00:00Z");
  await database.db
    .updateTable("recording")
    .set({ published_at: at })
    .where("id", "=", recordingId)
    .execute();
  expect(await find("kilimanjaro", new Date(at.getTime() - 1))).toEqual([]);
  expect(await find("kilimanjaro", at)).toHaveLength(1);
});

test("only the current words are found", async () => {
  const { cutId } = await recordingWithWords(
    database.db,
    spoken("Ada: we land at Samarkand", "Ada: all is well"),
  );
  await correctTranscript(byNewsroom(database.db), cutId, 1, [
    { do: "replace-words", first: 4, last: 4, text: "Bukhara." },
  ]);
  expect(await find("samarkand")).toEqual([]);
  expect(await find("bukhara")).toEqual(["we land at Bukhara."]);
});

test("only the current cut is found", async () => {
  const { recordingId } = await recordingWithWords(database.db, spoken("Ada: Reykjavik in the rain"));
  await readyCut(database.db, recordingId, spoken("Ada: Reykjavik in the snow"));
  expect(await find("reykjavik")).toEqual(["Reykjavik in the snow"]);
});

test("what is deleted leaves nothing behind", async () => {
  const { cutId } = await recordingWithWords(database.db, spoken("Ada: Vladivostok"), { publish: false });
  await database.db
    .updateTable("recording")
    .set({ current_cut_id: null })
    .where("current_cut_id", "=", cutId)
    .execute();
  await database.db.deleteFrom("cut").where("id", "=", cutId).execute();
  const left = await sql`select from search.spoken where cut_id = ${cutId}`.execute(database.db);
  expect(left.rows).toEqual([]);
});

test("a restore, which switches ordinary triggers off, makes the search again", async () => {
  const { cutId } = await recordingWithWords(database.db, spoken("Ada: Ouagadougou by night"));
  await database.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`create temporary table kept on commit drop as select * from sentence`.execute(trx);
    await sql`truncate sentence`.execute(trx);
    expect((await sql`select from search.spoken`.execute(trx)).rows).toEqual([]);
    await sql`insert into sentence overriding system value select * from kept`.execute(trx);
  });
  expect(await find("ouagadougou")).toEqual(["Ouagadougou by night"]);
  const rows = await sql`select from search.spoken where cut_id = ${cutId}`.execute(database.db);
  expect(rows.rows).toHaveLength(1);
});
