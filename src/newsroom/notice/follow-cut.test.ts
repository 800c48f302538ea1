import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { momentOf } from "../../../test/support/quoted-story.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { listAlerts } from "../alert/alert.store.ts";
import { followCut } from "../moment/follow-cut.ts";
import { findMoment } from "../moment/moment.store.ts";
import { heardWords } from "../transcript/heard-words.ts";
import { importTranscript } from "../transcript/import-transcript.ts";
import { addNotice } from "./add-notice.ts";
import { followCutWithNotices } from "./follow-cut.ts";
import { listNoticesOf } from "./notice.store.ts";
import { listNoticesOnMoments } from "./notices-on-moments.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const lines = [
  "Ada: we will land at noon on the quiet side.",
  "Ada: All is well with the ship today.",
  "Bob: Copy that, we see you on the screen.",
];

interface Film {
  readonly recordingId: string;
  readonly cutId: string;
}

/** The film in a new cut with these words, each `later` milliseconds later; all that follows from it is done. */
const cutAnew = async (
  { recordingId, cutId }: Film,
  told: readonly string[],
  later: number,
): Promise<string> => {
  const { db } = database;
  const next = await readyCut(db, recordingId, [], { numerator: 25, denominator: 1 });
  const makeCurrent = async (id: string) =>
    await db.updateTable("recording").set({ current_cut_id: id }).where("id", "=", recordingId).execute();
  await makeCurrent(cutId);
  const words = Array.from(heardWords(spoken(...told)), (word) => ({
    ...word,
    start: (word.start ?? 0) + later,
    end: (word.end ?? 0) + later,
  }));
  await importTranscript(byNewsroom(db), next, { origin: "text", language: "en", words, note: "" });
  await makeCurrent(next);
  await followCut(db, { cutId: next, previousCutId: cutId });
  await followCutWithNotices(db, { cutId: next, previousCutId: cutId });
  return next;
};

/** A film with a notice on its second sentence, which is spoken from 6.5 to 10 s. */
const filmWithNotice = async () => {
  const film = await recordingWithWords(database.db, spoken(...lines));
  const [moment, other] = [
    await momentOf(database.db, film, { of: "words", first: 10, last: 10 }),
    await momentOf(database.db, film, { of: "words", first: 20, last: 20 }),
  ];
  const added = await addNotice(byNewsroom(database.db), () => new Date(), {
    kind: "correction",
    wasWrong: "All was well.",
    on: { recordingId: film.recordingId, span: { start: 6500, end: 10_000 } },
    text: "It was not.",
  });
  if (!added.ok) throw new Error(added.problem);
  return { film, moment, other, id: added.value };
};

const spanOn = async ({ recordingId }: Film) =>
  (await listNoticesOf(database.db, { recordingId }))[0]?.span ?? null;

const alertsOf = async ({ recordingId }: Film): Promise<string[]> => {
  const rows = await database.db
    .selectFrom("alert")
    .select(["kind", "staff_id"])
    .where("recording_id", "=", recordingId)
    .execute();
  return rows.map(({ kind, staff_id: staff }) => `${kind} for ${staff ?? "every editor"}`);
};

const anchorOf = async (moment: string): Promise<string> =>
  (await findMoment(database.db, moment))?.anchoredMomentId ?? "";

test("a notice on a stretch of a film stands at the same words of its new cut; what is stored of it is not changed", async () => {
  const { film, id } = await filmWithNotice();
  const next = await cutAnew(film, lines, 20_000);
  expect(await spanOn(film)).toEqual({ cutId: next, isCurrent: true, start: 26_480, end: 30_000 });
  expect(await alertsOf(film)).toEqual([]);
  const kept = await database.db
    .selectFrom("notice")
    .select(["cut_id", "start_units"])
    .where("id", "=", id)
    .execute();
  expect(kept).toEqual([{ cut_id: film.cutId, start_units: 156 }]);
});

test("it reaches the moments of either cut that say these words, in their own times, and no others", async () => {
  const { film, moment, other } = await filmWithNotice();
  const next = await cutAnew(film, lines, 20_000);
  const [anchored, otherAnchored] = [await anchorOf(moment), await anchorOf(other)];
  const touched = await listNoticesOnMoments(database.db, [moment, anchored, other, otherAnchored]);
  expect(touched.map(({ notice, momentIds }) => [notice.span?.cutId, momentIds])).toEqual(
    expect.arrayContaining([
      [film.cutId, [moment]],
      [next, [anchored]],
    ]),
  );
  expect(touched).toHaveLength(2);
});

test("over several cuts it goes on; back in its own cut it stands as it was written", async () => {
  const { film } = await filmWithNotice();
  const second = await cutAnew(film, lines, 20_000);
  const third = await cutAnew({ ...film, cutId: second }, lines, 40_000);
  expect(await spanOn(film)).toMatchObject({ cutId: third, start: 46_480 });
  await database.db
    .updateTable("recording")
    .set({ current_cut_id: film.cutId })
    .where("id", "=", film.recordingId)
    .execute();
  expect(await spanOn(film)).toMatchObject({ cutId: film.cutId, start: 6500 });
});

test.each([
  ["cut out", [lines[0] ?? "", lines[2] ?? ""]],
  ["spoken anew", [lines[0] ?? "", "Ada: All is not well with the ship today.", lines[2] ?? ""]],
])(
  "where its words are %s it stands on the whole film, and every editor is told once",
  async (_how, told) => {
    const { film, id, other } = await filmWithNotice();
    const next = await cutAnew(film, told, 0);
    expect(await spanOn(film)).toBeNull();
    const touched = await listNoticesOnMoments(database.db, [await anchorOf(other)]);
    expect(touched.map(({ notice }) => [notice.id, notice.span])).toEqual([[id, null]]);
    await followCutWithNotices(database.db, { cutId: next, previousCutId: film.cutId });
    expect(await alertsOf(film)).toEqual(["notice.unplaced for every editor"]);
    expect(
      await listAlerts(database.db, { limit: 100 }).then((all) =>
        all.some(({ text }) => text.includes("It was not.")),
      ),
    ).toBe(true);
  },
);
