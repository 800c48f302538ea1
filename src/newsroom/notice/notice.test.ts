import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { publishedStory, staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { resolveAddress } from "../address/resolve-address.ts";
import { shareMoment } from "../moment/make-moment.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { aReader } from "../staff/actor.ts";
import { withdrawStory } from "../story/withdraw-story.ts";
import { addNotice, type NewNotice } from "./add-notice.ts";
import { listNoticesOf, listPublicNotices } from "./notice.store.ts";
import { listNoticesOnMoments } from "./notices-on-moments.store.ts";

const clock = () => new Date("2026-03-02T09:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const lines = spoken("Ada: we land at noon and then we wait", "Ada: all is well", "Bob: copy that Ada");

const add = async (notice: NewNotice) => await addNotice(byNewsroom(database.db), clock, notice);

const added = async (notice: NewNotice): Promise<string> => {
  const done = await add(notice);
  if (!done.ok) throw new Error(done.problem);
  return done.value;
};

const momentOf = async (cutId: string, word: number): Promise<string> => {
  const shared = await shareMoment(
    byNewsroom(database.db),
    cutId,
    { of: "words", first: word, last: word },
    "2026-03-02",
  );
  if (shared === null || !shared.ok) throw new Error("no moment");
  return shared.value;
};

/** A published story without a word of its own, with so many published revisions. */
const storyWith = async (revisions: number): Promise<string> => {
  const storyId = newId();
  const { db } = database;
  await db.insertInto("story").values({ id: storyId, slug: storyId }).execute();
  for (let number = 1; number <= revisions; number += 1) {
    const id = newId();
    await db
      .insertInto("story_revision")
      .values({
        id,
        story_id: storyId,
        number,
        content: "{}",
        headline: "A resignation",
        language: "en",
        plain_text: "",
        content_sha256: id,
      })
      .execute();
    await db.insertInto("publication").values({ story_id: storyId, revision_id: id, at: clock() }).execute();
    await db
      .updateTable("story")
      .set({
        state: "published",
        published_revision_id: id,
        first_published_at: clock(),
        published_at: clock(),
      })
      .where("id", "=", storyId)
      .execute();
  }
  return storyId;
};

test("a notice on a story is tied to what readers saw before and after", async () => {
  const storyId = await storyWith(2);
  const id = await added({
    kind: "correction",
    on: { storyId },
    wasWrong: "He resigned on Monday.",
    text: "He resigned on Tuesday.",
  });
  const [notice] = await listNoticesOf(database.db, { storyId });
  expect(notice).toMatchObject({
    id,
    weight: "major",
    revisionBefore: 1,
    revisionAfter: 2,
    work: { kind: "story", title: "A resignation" },
  });
});

test("a correction says what was wrong; a clarification and an imported one may leave it out", async () => {
  const storyId = await storyWith(1);
  const refused = await add({ kind: "correction", on: { storyId }, text: "It was Tuesday." });
  expect(!refused.ok && refused.problem).toContain("what was wrong");
  await added({ kind: "clarification", on: { storyId }, text: "The talks were in May." });
  await added({
    kind: "correction",
    on: { storyId },
    text: "It was Tuesday.",
    imported: { at: new Date("2019-05-01T00:00:00Z") },
  });
  const [imported] = await listNoticesOf(database.db, { storyId });
  expect(imported).toMatchObject({ revisionBefore: null, at: new Date("2019-05-01T00:00:00Z") });
});

test("no notice on what was never published, none without a text, none by a reader", async () => {
  const draft = await recordingWithWords(database.db, lines, { publish: false });
  expect((await add({ kind: "update", on: { recordingId: draft.recordingId }, text: "x" })).ok).toBe(false);
  const film = await recordingWithWords(database.db, lines);
  expect((await add({ kind: "update", on: { recordingId: film.recordingId }, text: " " })).ok).toBe(false);
  const reader = { db: database.db, actor: aReader, via: "page" };
  const refused = await addNotice(reader, clock, {
    kind: "update",
    on: { recordingId: film.recordingId },
    text: "x",
  });
  expect(!refused.ok && refused.problem).toContain("notice.add");
});

test("a notice on a stretch of a film reaches the moments that overlap it, and no others", async () => {
  const { cutId, recordingId } = await recordingWithWords(database.db, lines);
  const [inside, outside] = [await momentOf(cutId, 1), await momentOf(cutId, 14)];
  const id = await added({
    kind: "clarification",
    on: { recordingId, span: { start: 1000, end: 2000 } },
    text: "Noon means ship's time.",
  });
  const touched = await listNoticesOnMoments(database.db, [inside, outside]);
  expect(touched.map(({ notice, momentIds }) => [notice.id, momentIds])).toEqual([[id, [inside]]]);
  expect(touched[0]?.notice.span).toMatchObject({ cutId, start: 1000, end: 2000 });
  const whole = await added({ kind: "editors-note", on: { recordingId }, text: "Filmed in 1969." });
  const both = await listNoticesOnMoments(database.db, [outside]);
  expect(both.map(({ notice }) => notice.id)).toEqual([whole]);
});

test("a notice on what is withdrawn shows nowhere", async () => {
  const { recordingId } = await recordingWithWords(database.db, lines);
  const id = await added({ kind: "update", on: { recordingId }, text: "Now in colour." });
  const ids = async () => (await listPublicNotices(database.db, { limit: 100 })).map((notice) => notice.id);
  expect(await ids()).toContain(id);
  await withdrawRecording(byNewsroom(database.db), recordingId, "rights");
  expect(await ids()).not.toContain(id);
});

test("a retraction of what was taken off stays in the list, named and not linked, unless legal withholds it", async () => {
  const { db } = database;
  const storyId = await storyWith(1);
  await added({ kind: "update", on: { storyId }, text: "More to come." });
  const id = await added({ kind: "retraction", on: { storyId }, text: "None of it happened." });
  const listed = async () =>
    (await listPublicNotices(db, { limit: 100 }))
      .filter(({ work }) => work.id === storyId)
      .map((notice) => [notice.id, notice.work.title, notice.work.isGone]);
  expect((await listed()).map(([, , isGone]) => isGone)).toEqual([false, false]);
  const legal = await staffBy(db, "legal");
  await withdrawStory(legal, clock, { storyId, reason: "It is retracted" });
  expect(await listed()).toEqual([[id, "A resignation", true]]);
  expect(await listNoticesOf(db, { storyId })).toEqual([]);
  const { published_revision_id: revision } = await db
    .selectFrom("story")
    .select("published_revision_id")
    .where("id", "=", storyId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("withholding")
    .values({ id: newId(), revision_id: revision, reason: "x", withheld_by: legal.actor.staffId ?? "" })
    .execute();
  await db
    .updateTable("story_revision")
    .set({ withheld_at: clock(), content: null, headline: "", plain_text: "" })
    .where("id", "=", revision ?? "")
    .execute();
  expect(await listed()).toEqual([]);
});

test("what was taken off says why in the words of its retraction, where that is the last that was said", async () => {
  const { storyId, slug } = await publishedStory(database.db);
  const editor = await staffBy(database.db, "editor");
  const why = async (): Promise<unknown> => await resolveAddress(database.db, `/story/${slug}`);
  await withdrawStory(editor, clock, { storyId, reason: "We look into it" });
  expect(await why()).toEqual({ kind: "gone", why: "We look into it" });
  const on = { storyId };
  const at = (time: string) => () => new Date(`2026-03-${time}T09:00:00Z`);
  await addNotice(editor, at("03"), { kind: "retraction", on, text: "None of it happened." });
  expect(await why()).toEqual({ kind: "gone", why: "None of it happened." });
  await addNotice(editor, at("04"), { kind: "editors-note", on, text: "Some of it did." });
  expect(await why()).toEqual({ kind: "gone", why: "We look into it" });
});

test("the list goes on after the last one seen, without gap or repetition", async () => {
  const storyId = await storyWith(1);
  for (const text of ["one", "two", "three"]) await added({ kind: "update", on: { storyId }, text });
  const all = await listPublicNotices(database.db, { limit: 100 });
  const walked: string[] = [];
  let after: { at: Date; id: string } | undefined;
  for (;;) {
    const [next] = await listPublicNotices(database.db, { limit: 1, ...(after ? { after } : {}) });
    if (next === undefined) break;
    walked.push(next.id);
    after = next;
  }
  expect(walked).toEqual(all.map((notice) => notice.id));
});

test("a notice is never changed or deleted", async () => {
  const storyId = await storyWith(1);
  const id = await added({ kind: "update", on: { storyId }, text: "one" });
  const { db } = database;
  await expect(db.updateTable("notice").set({ text: "two" }).where("id", "=", id).execute()).rejects.toThrow(
    "append-only",
  );
  await expect(db.deleteFrom("notice").where("id", "=", id).execute()).rejects.toThrow("append-only");
});
