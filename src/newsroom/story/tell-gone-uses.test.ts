import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { captioned, encodedCut } from "../../../test/support/gate-trial.ts";
import { momentOf } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { handleJob } from "../../platform/jobs/job.ts";
import { startWorker } from "../../platform/jobs/worker.ts";
import { silentLog } from "../../platform/log.ts";
import { seeAlert } from "../alert/see-alert.ts";
import { makeStillsJob } from "../moment/still-job.ts";
import { withdrawMoment } from "../moment/withdraw-moment.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { recheckQuotations, recheckStoriesHandler } from "./recheck-quotations.ts";
import { withholdSpan } from "./withhold-span.ts";

const clock = (): Date => new Date();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const filmOf = async (title = "The Landing") => {
  const film = await recordingWithWords(database.db, spoken("Ada: we landed at noon"), { title });
  await encodedCut(database.db, film.cutId);
  await captioned(database.db, film.cutId);
  return { ...film, moment: await momentOf(database.db, film, { of: "words", first: 1, last: 4 }) };
};

const playing = (moment: string) => ({ blocks: [{ kind: "excerpt", id: "e1", moment } as const] });

const alertsOf = async (storyId: string) =>
  await database.db
    .selectFrom("alert")
    .select(["id", "kind", "staff_id", "text"])
    .where("story_id", "=", storyId)
    .execute();

const ownerOf = async (storyId: string): Promise<string | null> =>
  (
    await database.db
      .selectFrom("story")
      .select("owner_id")
      .where("id", "=", storyId)
      .executeTakeFirstOrThrow()
  ).owner_id;

test("whoever answers for a story that plays a moment which was withdrawn is told, once", async () => {
  const film = await filmOf();
  const story = await publishedStory(database.db, playing(film.moment));
  const other = await publishedStory(database.db);
  await recheckQuotations(database.db, clock, { recordingId: film.recordingId });
  expect(await alertsOf(story.storyId)).toEqual([]);
  expect((await withdrawMoment(byNewsroom(database.db), clock, film.moment, "Misleading")).ok).toBe(true);
  await recheckQuotations(database.db, clock, { cutId: film.cutId });
  const told = await alertsOf(story.storyId);
  expect(told).toMatchObject([{ kind: "use.gone", staff_id: await ownerOf(story.storyId) }]);
  expect(told[0]?.text).toContain(
    "“A headline” (published) plays a moment of “The Landing” that was withdrawn.",
  );
  expect((await seeAlert(await staffBy(database.db, "editor"), clock, told[0]?.id ?? "")).ok).toBe(true);
  await Promise.all([
    recheckQuotations(database.db, clock, { cutId: film.cutId }),
    recheckQuotations(database.db, clock, { cutId: film.cutId }),
  ]);
  expect(await alertsOf(story.storyId)).toHaveLength(1);
  expect(await alertsOf(other.storyId)).toEqual([]);
});

test("a draft is told of too; every editor hears it where whoever answered for it has left", async () => {
  const film = await filmOf();
  const draft = await savedStory(await staffBy(database.db, "editor"), playing(film.moment));
  await database.db
    .updateTable("staff")
    .set({ disabled_at: new Date() })
    .where("id", "=", await ownerOf(draft.storyId))
    .execute();
  const withheld = await withholdSpan(await staffBy(database.db, "legal"), clock, {
    cutId: film.cutId,
    start: 1000,
    end: 1500,
    reason: "A court's order",
  });
  expect(withheld.ok).toBe(true);
  await recheckQuotations(database.db, clock, { cutId: film.cutId });
  expect(await alertsOf(draft.storyId)).toMatchObject([
    { kind: "use.gone", staff_id: null, text: expect.stringContaining("(draft)") as string },
  ]);
});

test("a worker tells of a recording that was withdrawn", async () => {
  const film = await filmOf();
  const story = await publishedStory(database.db, playing(film.moment));
  const worker = await startWorker({
    connection: database.connection,
    // The moments of these films have no file to take a still from.
    handlers: [recheckStoriesHandler(database.db, clock), handleJob(makeStillsJob, async () => {})],
    log: silentLog(),
    grace: 200,
  });
  try {
    expect((await withdrawRecording(byNewsroom(database.db), film.recordingId, "Rights")).ok).toBe(true);
    await expect.poll(async () => await alertsOf(story.storyId)).toMatchObject([{ kind: "use.gone" }]);
  } finally {
    await worker.stop();
  }
});
