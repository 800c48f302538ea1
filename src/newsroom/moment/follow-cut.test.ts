import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { heardWords } from "../transcript/heard-words.ts";
import { importTranscript } from "../transcript/import-transcript.ts";
import { followCut } from "./follow-cut.ts";
import { shareMoment } from "./make-moment.ts";
import { findMoment } from "./moment.store.ts";
import { withdrawMoment } from "./withdraw-moment.ts";
import type { NewWord } from "../transcript/word.ts";

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

/** The words of sentences as a source tells them, each `later` milliseconds later. */
const source = (told: readonly string[], later: number): NewWord[] =>
  Array.from(heardWords(spoken(...told)), (word) => ({
    ...word,
    start: (word.start ?? 0) + later,
    end: (word.end ?? 0) + later,
  }));

const recut = async (told: readonly string[], later: number) => {
  const film = await recordingWithWords(database.db, spoken(...lines));
  const shared = await shareMoment(
    byNewsroom(database.db),
    film.cutId,
    { of: "words", first: 10, last: 10 },
    "2026-01-01",
  );
  if (!shared?.ok) throw new Error("no moment");
  const cutId = await readyCut(database.db, film.recordingId, [], { numerator: 25, denominator: 1 });
  await database.db
    .updateTable("recording")
    .set({ current_cut_id: film.cutId })
    .where("id", "=", film.recordingId)
    .execute();
  await importTranscript(byNewsroom(database.db), cutId, {
    origin: "text",
    language: "en",
    words: source(told, later),
    note: "",
  });
  await database.db
    .updateTable("recording")
    .set({ current_cut_id: cutId })
    .where("id", "=", film.recordingId)
    .execute();
  await followCut(database.db, { cutId, previousCutId: film.cutId });
  return { old: await findMoment(database.db, shared.value), cutId, film };
};

test("a moment is found at the same words in the new cut; the old one stays where it was", async () => {
  const { old, cutId } = await recut(lines, 20_000);
  expect(old?.flag).toBeNull();
  const anchored = await findMoment(database.db, old?.anchoredMomentId ?? "");
  expect(anchored?.cutId).toBe(cutId);
  expect([old?.start, old?.end]).toEqual([6500, 10_000]);
  // 26,500 ms is inside the frame that begins at 26,480 ms, at 25 frames a second.
  expect([anchored?.start, anchored?.end]).toEqual([26_480, 30_000]);
  expect(anchored?.text).toBe(old?.text);
});

test("a moment whose words were cut is flagged, not moved", async () => {
  const { old } = await recut([lines[0] ?? "", lines[2] ?? ""], 0);
  expect(old?.anchoredMomentId).toBeNull();
  expect(old?.flag).toContain("not in the new cut");
});

test("a moment whose words were changed is flagged, not moved", async () => {
  const { old } = await recut(
    [lines[0] ?? "", "Ada: All is not well with the ship today.", lines[2] ?? ""],
    0,
  );
  expect(old?.anchoredMomentId).toBeNull();
  expect(old?.flag).toContain("changed");
});

test("the moment in the new cut is made by the newsroom: audited, and told to the recording's pages", async () => {
  const { old } = await recut(lines, 20_000);
  const made = await database.db
    .selectFrom("audit")
    .select(["action", "via"])
    .where("subject_id", "=", old?.anchoredMomentId ?? "")
    .execute();
  expect(made).toEqual([{ action: "moment.made", via: "job" }]);
  const told = await database.db
    .selectFrom("outbox")
    .select("keys")
    .where("event", "=", "moment.anchored")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(told.keys).toEqual([
    `recording:${old?.recordingId}`,
    `moment:${old?.id}`,
    `moment:${old?.anchoredMomentId}`,
  ]);
});

test("a moment that was withdrawn in the new cut does not come back as another's words", async () => {
  const { old, cutId, film } = await recut(lines, 20_000);
  const by = byNewsroom(database.db);
  await withdrawMoment(by, () => new Date(), old?.anchoredMomentId ?? "", "She asked us to");
  await followCut(database.db, { cutId, previousCutId: film.cutId });
  const again = await findMoment(database.db, old?.id ?? "");
  expect(again?.anchoredMomentId).toBeNull();
  expect(again?.flag).toContain("was withdrawn");
});
