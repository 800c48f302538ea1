import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, readyCut, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { followCut } from "../moment/follow-cut.ts";
import { heardWords } from "../transcript/heard-words.ts";
import { importTranscript } from "../transcript/import-transcript.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { keepWordsStill, writeChecks } from "./check-quotations.ts";
import { examineQuotations } from "./examine-quotations.ts";
import { listQuotationChecks } from "./quotation-check.store.ts";
import { publishStory } from "./publish-story.ts";
import { recheckQuotations } from "./recheck-quotations.ts";
import { saveStory } from "./save-story.ts";
import { scheduleStory } from "./schedule-story.ts";
import { findStoryPage } from "./story-page.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const day = "2026-03-01";
const clock = (): Date => new Date();

const lines = [
  "Ada: we landed at noon and all was well",
  "Ada: nobody saw the ship",
  "Ben: nor did the crew of it",
];

const filmAndBlock = async () => {
  const film = await recordingWithWords(database.db, spoken(...lines));
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 8 });
  const block = quotingParagraph("all was well", { source: { type: "moment", moment }, speakerName: "Ada" });
  return { film, moment, block };
};

const published = async () => {
  const { film, moment, block } = await filmAndBlock();
  return { film, moment, block, story: await publishedStory(database.db, { blocks: [block] }) };
};

const correct = async (cutId: string, word: number, text: string, base = 1): Promise<void> => {
  const corrected = await correctTranscript(byNewsroom(database.db), cutId, base, [
    { do: "replace-words", first: word, last: word, text },
  ]);
  expect(corrected).toMatchObject({ ok: true, value: { outcome: "kept" } });
};

const shown = async (slug: string) =>
  (await findStoryPage(database.db, slug, day))?.references.quotations.get("q1");

const alertsOf = async (storyId: string) =>
  await database.db
    .selectFrom("alert")
    .select(["kind", "staff_id", "text"])
    .where("story_id", "=", storyId)
    .orderBy("at")
    .execute();

const keysSince = async (id: number): Promise<string[]> =>
  (await database.db.selectFrom("outbox").select("keys").where("id", ">", id).execute()).flatMap(
    ({ keys }) => keys,
  );

const lastEvent = async (): Promise<number> =>
  (
    await database.db
      .selectFrom("outbox")
      .select((of) => of.fn.max("id").as("id"))
      .executeTakeFirst()
  )?.id ?? 0;

describe("a correction of the words", () => {
  test("that a published story quotes is told to whoever answers for it, and its page is made anew", async () => {
    const { film, story } = await published();
    await correct(film.cutId, 8, "ill");
    expect(await shown(story.slug)).toMatchObject({ verdict: null, mark: "checked-again" });
    const before = await lastEvent();
    expect(await recheckQuotations(database.db, clock, { cutId: film.cutId })).toEqual({
      revisions: 1,
      changed: 1,
    });
    expect(await shown(story.slug)).toMatchObject({ verdict: "differs", verified: false, mark: "hear" });
    expect(await keysSince(before)).toEqual(
      expect.arrayContaining([`story:${story.storyId}`, `uses:${film.recordingId}`]),
    );
    const owner = await database.db
      .selectFrom("story")
      .select("owner_id")
      .where("id", "=", story.storyId)
      .executeTakeFirstOrThrow();
    expect(await alertsOf(story.storyId)).toEqual([
      {
        kind: "quotation.changed",
        staff_id: owner.owner_id,
        text: "“all was well” in “A headline” (published, revision 1) was verbatim and is now differs. Look at it again.",
      },
    ]);
    const audit = await database.db
      .selectFrom("audit")
      .select("after")
      .where("action", "=", "quotation.rechecked")
      .where("subject_id", "=", story.storyId)
      .execute();
    expect(audit).toMatchObject([
      { after: { changes: [{ quotationId: "q1", before: "verbatim", after: "differs" }] } },
    ]);
  });

  test("is told also where the story was published once more before it was seen to", async () => {
    const { film, story } = await published();
    await correct(film.cutId, 8, "ill");
    const editor = await staffBy(database.db, "editor");
    expect(await publishStory(editor, clock, { storyId: story.storyId })).toMatchObject({
      ok: true,
      value: { changed: false },
    });
    const before = await lastEvent();
    expect(await recheckQuotations(database.db, clock, { cutId: film.cutId })).toMatchObject({ changed: 1 });
    expect(await keysSince(before)).toContain(`story:${story.storyId}`);
    expect(await alertsOf(story.storyId)).toHaveLength(1);
  });

  test("and done again, nothing changes and nobody is told twice", async () => {
    const { film, story } = await published();
    await correct(film.cutId, 8, "ill");
    await recheckQuotations(database.db, clock, { cutId: film.cutId });
    const before = await lastEvent();
    expect(await recheckQuotations(database.db, clock, { recordingId: film.recordingId })).toMatchObject({
      changed: 0,
    });
    expect(await keysSince(before)).toEqual([]);
    expect(await alertsOf(story.storyId)).toHaveLength(1);
  });

  test("that leaves the quotation true gives its mark back, and tells nobody", async () => {
    const { film, story } = await published();
    await correct(film.cutId, 4, "dawn");
    expect(await shown(story.slug)).toMatchObject({ verified: false });
    const before = await lastEvent();
    expect(await recheckQuotations(database.db, clock, { cutId: film.cutId })).toMatchObject({ changed: 0 });
    expect(await shown(story.slug)).toMatchObject({ verdict: "verbatim", verified: true });
    expect(await keysSince(before)).toContain(`story:${story.storyId}`);
    expect(await alertsOf(story.storyId)).toEqual([]);
  });

  test("elsewhere in the recording makes no page anew", async () => {
    const { film, story } = await published();
    await correct(film.cutId, 13, "neither");
    const before = await lastEvent();
    await recheckQuotations(database.db, clock, { cutId: film.cutId });
    expect(await keysSince(before)).toEqual([]);
    expect(await shown(story.slug)).toMatchObject({ verified: true });
  });

  test("is held against drafts and schedules too, not against what no pointer names", async () => {
    const { film, block } = await filmAndBlock();
    const editor = await staffBy(database.db, "editor");
    const first = await savedStory(editor, { blocks: [block] });
    const at = new Date(Date.now() + 3_600_000);
    expect(await scheduleStory(editor, clock, { storyId: first.storyId, at })).toMatchObject({ ok: true });
    const save = async (headline: string, basedOn: string): Promise<string> => {
      const saved = await saveStory(editor, clock, {
        storyId: first.storyId,
        content: { ...first.content, headline },
        basedOn,
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      return saved.value.revisionId;
    };
    const second = await save("Second", first.revisionId);
    const third = await save("Third", second);
    await correct(film.cutId, 8, "ill");
    expect(await recheckQuotations(database.db, clock, { cutId: film.cutId })).toEqual({
      revisions: 2,
      changed: 2,
    });
    const verdicts = [];
    for (const id of [first.revisionId, second, third])
      verdicts.push((await listQuotationChecks(database.db, id))[0]?.verdict);
    expect(verdicts).toEqual(["differs", "verbatim", "differs"]);
  });

  test("reaches editors where nobody answers for the story any more", async () => {
    const { film, story } = await published();
    await database.db
      .updateTable("staff")
      .set({ disabled_at: new Date() })
      .where("id", "in", (of) => of.selectFrom("story").select("owner_id").where("id", "=", story.storyId))
      .execute();
    await correct(film.cutId, 8, "ill");
    await recheckQuotations(database.db, clock, { cutId: film.cutId });
    expect(await alertsOf(story.storyId)).toMatchObject([{ staff_id: null }]);
  });

  test("of who speaks makes it another's words", async () => {
    const { film, story } = await published();
    await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
      { do: "set-speaker", first: 1, last: 1, speaker: { id: null, name: "Ben" } },
    ]);
    await recheckQuotations(database.db, clock, { cutId: film.cutId });
    expect(await shown(story.slug)).toMatchObject({ verdict: "misattributed", verified: false });
  });
});

test("no correction slips between: one that comes while quotations are checked waits for that to be kept", async () => {
  const { film, block } = await filmAndBlock();
  const story = await savedStory(await staffBy(database.db, "editor"), { blocks: [block] });
  const events: string[] = [];
  let corrected: Promise<void> | undefined;
  await database.db.transaction().execute(async (trx) => {
    const revision = { id: story.revisionId, storyId: story.storyId, content: story.content };
    await keepWordsStill(trx, revision);
    corrected = correct(film.cutId, 8, "ill").then(() => void events.push("corrected"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writeChecks(trx, revision, await examineQuotations(trx, revision));
    events.push("checked");
  });
  await corrected;
  expect(events).toEqual(["checked", "corrected"]);
  expect(await listQuotationChecks(database.db, story.revisionId)).toMatchObject([{ isCurrent: false }]);
  await recheckQuotations(database.db, clock, { cutId: film.cutId });
  expect(await listQuotationChecks(database.db, story.revisionId)).toMatchObject([
    { isCurrent: true, verdict: "differs" },
  ]);
});

describe("a new cut", () => {
  const recut = async (film: { recordingId: string; cutId: string }, told: readonly string[]) => {
    const current = async (cutId: string) =>
      await database.db
        .updateTable("recording")
        .set({ current_cut_id: cutId })
        .where("id", "=", film.recordingId)
        .execute();
    const cutId = await readyCut(database.db, film.recordingId, []);
    await current(film.cutId);
    const words = heardWords(spoken(...told));
    await importTranscript(byNewsroom(database.db), cutId, {
      origin: "text",
      language: "en",
      words,
      note: "",
    });
    await current(cutId);
    return cutId;
  };

  test("with the same words: the quotation is held against them there, and nobody need be told", async () => {
    const { film, moment, story } = await published();
    const cutId = await recut(film, ["Ada: it is good to be here", ...lines]);
    // Until moments have followed, it stands in the cut before, which still plays.
    expect(await shown(story.slug)).toMatchObject({ verified: true, moment: { id: moment } });
    await followCut(database.db, { cutId, previousCutId: film.cutId });
    expect(await shown(story.slug)).toMatchObject({ verified: false, mark: "checked-again" });
    await recheckQuotations(database.db, clock, { cutId, cutChanged: true });
    expect(await shown(story.slug)).toMatchObject({ verdict: "verbatim", verified: true, moment: { cutId } });
    expect(await alertsOf(story.storyId)).toEqual([]);
  });

  test("without them: the verdict stands for the cut before, and whoever answers for the story is told", async () => {
    const { film, moment, story } = await published();
    const cutId = await recut(film, ["Ada: something else altogether"]);
    await followCut(database.db, { cutId, previousCutId: film.cutId });
    await recheckQuotations(database.db, clock, { cutId, cutChanged: true });
    expect(await shown(story.slug)).toMatchObject({ verdict: "verbatim", moment: { id: moment } });
    expect(await alertsOf(story.storyId)).toMatchObject([
      { text: expect.stringContaining("was not found in the newest cut.") as string },
    ]);
  });
});
