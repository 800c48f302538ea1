import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { findPublicCut } from "../recording/public-cut.store.ts";
import { updateRecording } from "../recording/update-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { aReader } from "../staff/actor.ts";
import { makeMoment, momentId, shareMoment } from "./make-moment.ts";
import { findPublicMoment } from "./moment.store.ts";
import { withdrawMoment } from "./withdraw-moment.ts";

const day = "2026-03-01";
const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const lines = spoken("Ada: we land at noon and then we wait", "Ada: all is well", "Bob: copy that Ada");
const reader = () => ({ db: database.db, actor: aReader, via: "page" });

const share = async (cutId: string, first = 1, last = 1) => {
  const shared = await shareMoment(reader(), cutId, { of: "words", first, last }, day);
  if (shared === null || !shared.ok) throw new Error(shared?.problem ?? "no cut");
  return shared.value;
};

test("a selection of words becomes a moment of whole sentences, on frames", async () => {
  const { cutId } = await recordingWithWords(database.db, lines);
  const id = await share(cutId, 3, 4);
  const found = await findPublicMoment(database.db, id, day);
  expect(found.state === "shown" && found.moment).toMatchObject({
    startUnits: 24,
    endUnits: 120,
    start: 1000,
    end: 5000,
    firstWord: 1,
    lastWord: 8,
    text: "we land at noon and then we wait",
  });
  expect(id).toBe(momentId(cutId, 24, 120));
});

test("the same selection, made again and by several at once, is the same moment", async () => {
  const { cutId } = await recordingWithWords(database.db, lines);
  const ids = await Promise.all([share(cutId), share(cutId), share(cutId, 2, 8)]);
  expect(new Set(ids).size).toBe(1);
  expect(
    await database.db.selectFrom("moment").select("id").where("cut_id", "=", cutId).execute(),
  ).toHaveLength(1);
});

test("a withdrawn moment is gone, and cannot be made again", async () => {
  const { cutId } = await recordingWithWords(database.db, lines);
  const id = await share(cutId);
  expect((await withdrawMoment(byNewsroom(database.db), clock, id, " ")).ok).toBe(false);
  expect((await withdrawMoment(byNewsroom(database.db), clock, id, "Misleading on its own")).ok).toBe(true);
  expect((await findPublicMoment(database.db, id, day)).state).toBe("gone");
  const again = await shareMoment(reader(), cutId, { of: "words", first: 1, last: 1 }, day);
  expect(again !== null && !again.ok && again.problem).toContain("withdrawn");
  expect((await withdrawMoment(reader(), clock, id, "mine")).ok).toBe(false);
});

test("a moment of a recording that is not public is unknown, whether withdrawn or not", async () => {
  const { cutId, recordingId } = await recordingWithWords(database.db, lines);
  const [one, other] = [await share(cutId), await share(cutId, 9, 14)];
  await withdrawMoment(byNewsroom(database.db), clock, other, "no");
  await withdrawRecording(byNewsroom(database.db), recordingId, "rights");
  const states = [one, other, "000000000000"].map(
    async (id) => (await findPublicMoment(database.db, id, day)).state,
  );
  expect(await Promise.all(states)).toEqual(["unknown", "unknown", "unknown"]);
});

test("of a draft nobody shares a moment", async () => {
  const { cutId } = await recordingWithWords(database.db, lines, { publish: false });
  expect(await shareMoment(reader(), cutId, { of: "words", first: 1, last: 1 }, day)).toBeNull();
});

test("of what may no longer be shown whole readers make none, and those made before still play", async () => {
  const { cutId, recordingId } = await recordingWithWords(database.db, lines);
  const id = await share(cutId);
  await updateRecording(byNewsroom(database.db), recordingId, {
    rightsLastDay: "2026-02-28",
    excerptRightsLastDay: "2026-12-31",
  });
  const refused = await shareMoment(reader(), cutId, { of: "words", first: 9, last: 9 }, day);
  expect(refused !== null && !refused.ok && refused.problem).toContain("made by the newsroom alone");
  const found = await findPublicMoment(database.db, id, day);
  expect(found.state === "shown" && found.playable).toBe(true);
  const cut = await findPublicCut(database.db, cutId, day);
  const byStaff = cut && (await makeMoment(byNewsroom(database.db), cut, { of: "words", first: 9, last: 9 }));
  expect(byStaff?.ok).toBe(true);
});

test("readers make none of a cut that a newer one has replaced", async () => {
  const { cutId, recordingId } = await recordingWithWords(database.db, lines);
  await readyCut(database.db, recordingId, lines);
  const refused = await shareMoment(reader(), cutId, { of: "words", first: 1, last: 1 }, day);
  expect(refused !== null && !refused.ok && refused.problem).toContain("newer cut");
});

test("after the last day for excerpts none is made and none plays", async () => {
  const { cutId, recordingId } = await recordingWithWords(database.db, lines);
  const id = await share(cutId);
  await updateRecording(byNewsroom(database.db), recordingId, {
    rightsLastDay: "2026-01-31",
    excerptRightsLastDay: "2026-02-28",
  });
  const found = await findPublicMoment(database.db, id, day);
  expect(found.state === "shown" && found.playable).toBe(false);
  const before = await findPublicMoment(database.db, id, "2026-02-28");
  expect(before.state === "shown" && before.playable).toBe(true);
  expect((await shareMoment(reader(), cutId, { of: "words", first: 9, last: 9 }, day))?.ok).toBe(false);
});
