import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { publishedStory } from "../../../test/support/story.ts";
import { startWorker } from "../../platform/jobs/worker.ts";
import { silentLog } from "../../platform/log.ts";
import { withdrawMoment } from "../moment/withdraw-moment.ts";
import { compareTranscriptHandler } from "../transcript/compare-transcript.ts";
import { correctTranscript } from "../transcript/correct-transcript.ts";
import { recheckStoriesHandler } from "./recheck-quotations.ts";
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

test("a worker has followed a correction within two seconds", async () => {
  const film = await recordingWithWords(database.db, spoken(...lines));
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 8 });
  const block = quotingParagraph("all was well", {
    source: { type: "moment", moment },
    speakerName: "Ada",
  });
  const story = await publishedStory(database.db, { blocks: [block] });
  const verdict = async () =>
    (await findStoryPage(database.db, story.slug, day))?.references.quotations.get("q1")?.verdict;
  const worker = await startWorker({
    connection: database.connection,
    handlers: [compareTranscriptHandler(database.db), recheckStoriesHandler(database.db, clock)],
    log: silentLog(),
    grace: 200,
  });
  try {
    expect(await verdict()).toBe("verbatim");
    const corrected = await correctTranscript(byNewsroom(database.db), film.cutId, 1, [
      { do: "replace-words", first: 8, last: 8, text: "ill" },
    ]);
    expect(corrected).toMatchObject({ ok: true });
    await expect.poll(verdict).toBe("differs");
  } finally {
    await worker.stop();
  }
});

test("a worker tells whoever answers for a story that the moment it quotes was withdrawn", async () => {
  const film = await recordingWithWords(database.db, spoken(...lines));
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 8 });
  const block = quotingParagraph("all was well", {
    source: { type: "moment", moment },
    speakerName: "Ada",
  });
  const story = await publishedStory(database.db, { blocks: [block] });
  const worker = await startWorker({
    connection: database.connection,
    handlers: [recheckStoriesHandler(database.db, clock)],
    log: silentLog(),
    grace: 200,
  });
  try {
    expect((await withdrawMoment(byNewsroom(database.db), clock, moment, "Misleading")).ok).toBe(true);
    const told = async () =>
      await database.db.selectFrom("alert").select("kind").where("story_id", "=", story.storyId).execute();
    await expect.poll(told).toEqual([{ kind: "quotation.changed" }]);
  } finally {
    await worker.stop();
  }
});
