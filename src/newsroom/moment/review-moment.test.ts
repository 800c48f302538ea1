import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { savedStory, staffBy } from "../../../test/support/story.ts";
import type { Block } from "../../content/block.ts";
import { findCutToAnchor } from "../recording/cut-to-anchor.store.ts";
import { heardWords } from "../transcript/heard-words.ts";
import { importTranscript } from "../transcript/import-transcript.ts";
import { followCut } from "./follow-cut.ts";
import { makeMoment } from "./make-moment.ts";
import { findMoment } from "./moment.store.ts";
import { leaveMoment, moveMoment } from "./review-moment.ts";
import { listCutReviews } from "./reviews.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const clock = () => new Date("2026-11-23T06:00:00Z");

/** A moment of a first cut whose words are not all in the second. */
const recut = async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const film = await recordingWithWords(
    db,
    spoken("Ada: we will land at noon on the quiet side.", "Bob: Copy that."),
  );
  const cut = await findCutToAnchor(db, film.cutId);
  const made = cut === null ? null : await makeMoment(by, cut, { of: "words", first: 1, last: 9 });
  if (!made?.ok) throw new Error("no moment");
  const later = await readyCut(db, film.recordingId, []);
  const makeCurrent = async (cutId: string) =>
    await db
      .updateTable("recording")
      .set({ current_cut_id: cutId })
      .where("id", "=", film.recordingId)
      .execute();
  // As when it comes in: its words are there before it is the current one.
  await makeCurrent(film.cutId);
  await importTranscript(by, later, {
    origin: "text",
    language: "en",
    words: [...heardWords(spoken("Ada: we will land on the quiet side.", "Bob: Copy that."))],
    note: "",
  });
  await makeCurrent(later);
  await followCut(db, { cutId: later, previousCutId: film.cutId });
  return { ...film, later, momentId: made.value };
};

test("what was not found is listed with both its words and where most of them stand now", async () => {
  const { recordingId, later, momentId } = await recut();
  const reviews = await listCutReviews(database.db, recordingId);
  expect(reviews.cutId).toBe(later);
  expect(reviews.moments).toMatchObject([
    {
      moment: { id: momentId },
      words: "we will land at noon on the quiet side.",
      candidate: { start: 1000, words: "we will land on the quiet side." },
      uses: [],
    },
  ]);
});

test("somebody moves it, to the frame, and what they said is not worked out anew", async () => {
  const { recordingId, cutId, later, momentId } = await recut();
  const by = byNewsroom(database.db);
  const moved = await moveMoment(by, clock, momentId, { startUnits: 24, endUnits: 108 });
  if (!moved.ok) throw new Error(moved.problem);
  expect(await findMoment(database.db, moved.value)).toMatchObject({
    cutId: later,
    startUnits: 24,
    endUnits: 108,
    text: "we will land on the quiet side.",
  });
  expect((await listCutReviews(database.db, recordingId)).moments).toEqual([]);
  await followCut(database.db, { cutId: later, previousCutId: cutId });
  expect(await findMoment(database.db, momentId)).toMatchObject({
    anchoredMomentId: moved.value,
    flag: null,
  });
  expect(await moveMoment(by, clock, moved.value, { startUnits: 1, endUnits: 2 })).toMatchObject({
    ok: false,
  });
});

test("somebody leaves it with its own cut", async () => {
  const { recordingId, momentId } = await recut();
  expect(await leaveMoment(byNewsroom(database.db), clock, momentId)).toEqual({ ok: true, value: null });
  expect((await listCutReviews(database.db, recordingId)).moments).toEqual([]);
  expect(await findMoment(database.db, momentId)).toMatchObject({ flag: null, anchoredMomentId: null });
});

test("a quotation that stands no more is listed where its revision is only scheduled", async () => {
  const { db } = database;
  const { recordingId, momentId } = await recut();
  const editor = await staffBy(db, "editor");
  const quotation: Block = {
    kind: "quotation",
    id: "said",
    content: [{ type: "text", text: "We will never land at noon." }],
    quotation: { id: "q1", source: { type: "moment", moment: momentId }, speakerName: "Ada" },
  };
  const { storyId, revisionId } = await savedStory(editor, { blocks: [quotation] });
  await db
    .updateTable("story")
    .set({ draft_revision_id: null, scheduled_revision_id: revisionId, scheduled_at: new Date("2030-01-01") })
    .where("id", "=", storyId)
    .execute();
  expect((await listCutReviews(db, recordingId)).quotations).toMatchObject([
    { storyId, text: "We will never land at noon." },
  ]);
});
