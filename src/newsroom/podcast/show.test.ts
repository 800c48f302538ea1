import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { episodeOf, publishedShow, squarePicture } from "../../../test/support/podcast.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { staffBy } from "../../../test/support/story.ts";
import { createRecording } from "../recording/create-recording.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { updateRecording } from "../recording/update-recording.ts";
import { addShow } from "./add-show.ts";
import { editShow, publishShow } from "./edit-show.ts";
import { listPublicEpisodes } from "./episode.store.ts";
import { podcastGuid } from "./guid.ts";
import { findPlaceInShow } from "./place-in-show.store.ts";
import { findPublicShow, findWithdrawnShow, listPublicShows } from "./show.store.ts";
import { withdrawShow } from "./withdraw-show.ts";

const day = "2026-03-01";
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const problemOf = (result: { readonly ok: boolean; readonly problem?: unknown }): string =>
  result.ok ? "" : String(result.problem);

test("a show is seen when it is published, and that waits for what directories ask for", async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const added = await addShow(by, "https://example.org", { title: "Asked & answered" });
  if (!added.ok) throw new Error(added.problem);
  const { id, slug, guid } = added.value;
  expect(guid).toBe(podcastGuid("example.org/podcast/asked-and-answered/feed.rss"));
  expect(problemOf(await publishShow(by, id))).toMatch(/description.*author.*owner.*category.*picture/);
  expect(await findPublicShow(db, slug)).toBeNull();
  const pictureId = await squarePicture(db);
  const told = { description: "D", author: "A", ownerName: "O", ownerMail: "o@example.org" };
  expect(await editShow(by, id, { ...told, categories: ["News"], pictureId })).toMatchObject({ ok: true });
  expect(await publishShow(by, id)).toMatchObject({ ok: true });
  expect(await findPublicShow(db, slug)).toMatchObject({ title: "Asked & answered", guid });
});

test("a published show keeps its address and its guid, whoever asks", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  expect(problemOf(await editShow(byNewsroom(db), show.id, { slug: "another" }))).toContain(
    "keeps its address",
  );
  for (const change of ["slug = 'another'", "guid = gen_random_uuid()", "published_at = null"])
    await expect(sql.raw(`update show set ${change} where id = '${show.id}'`).execute(db)).rejects.toThrow(
      "keeps its",
    );
  await expect(db.deleteFrom("show").where("id", "=", show.id).execute()).rejects.toThrow("never deleted");
});

test("what a published show cannot be without is not taken away", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  expect(problemOf(await editShow(byNewsroom(db), show.id, { ownerMail: "" }))).toContain("an owner");
  expect(problemOf(await editShow(byNewsroom(db), show.id, { pictureId: null }))).toContain("picture");
});

test("its episodes are listed latest first, a page at a time, and only those that are public", async () => {
  const { db } = database;
  const show = await publishedShow(db);
  const made: string[] = [];
  for (const at of [1, 2, 3, 4, 5]) {
    const publishedAt = new Date(`2026-02-0${at}T06:00:00Z`);
    made.unshift((await episodeOf(db, show.id, { publishedAt })).recordingId);
  }
  await episodeOf(db, show.id, { publish: false });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listPublicEpisodes(db, show.id, day, {
      limit: 2,
      ...(after === undefined ? {} : { after }),
    });
    seen.push(...page.cards.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(made);
  const listed = (await listPublicShows(db)).find(({ id }) => id === show.id);
  expect(listed).toMatchObject({ episodes: 5, latestAt: new Date("2026-02-05T06:00:00Z") });
});

test("only an episode belongs to a show, and it is published with its file alone", async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const show = await publishedShow(db);
  expect(problemOf(await createRecording(by, { kind: "film", title: "A film", showId: show.id }))).toContain(
    "Only an episode",
  );
  const film = await recordingWithWords(db, []);
  expect(problemOf(await updateRecording(by, film.recordingId, { showId: show.id }))).toContain(
    "Only an episode",
  );
  const bare = await recordingWithWords(db, [], { kind: "episode", showId: show.id, publish: false });
  expect(problemOf(await publishRecording(by, () => new Date(), bare.recordingId))).toContain("no file");
});

test("a show is taken off with a reason and comes back; its episodes stay, meanwhile as episodes of no show", async () => {
  const { db } = database;
  const by = byNewsroom(db);
  const clock = () => new Date("2026-02-20T12:00:00Z");
  const show = await publishedShow(db);
  const episode = await episodeOf(db, show.id);
  const withdraw = async (reason: string) => await withdrawShow(by, clock, { showId: show.id, reason });
  expect(problemOf(await withdraw(" "))).toContain("Say why");
  expect(await withdraw("Its maker left.")).toMatchObject({ ok: true });
  expect(await findPublicShow(db, show.slug)).toBeNull();
  expect((await listPublicShows(db)).map(({ id }) => id)).not.toContain(show.id);
  expect(await findWithdrawnShow(db, show.slug)).toEqual({ id: show.id, why: "Its maker left." });
  expect(await findPlaceInShow(db, episode.recordingId, day)).toMatchObject({
    show: null,
    enclosure: { bytes: 123_456 },
  });
  const told = await db
    .selectFrom("outbox")
    .select("keys")
    .where("event", "=", "show.withdrawn")
    .executeTakeFirstOrThrow();
  expect(told.keys).toEqual(
    expect.arrayContaining([`show:${show.id}`, "list:shows", `recording:${episode.recordingId}`]),
  );
  expect(await publishShow(by, show.id)).toMatchObject({ ok: true });
  expect(await findPublicShow(db, show.slug)).toMatchObject({
    publishedAt: show.publishedAt,
    withdrawnAt: null,
  });
  expect(await findWithdrawnShow(db, show.slug)).toBeNull();
});

test("a show that nobody saw is not taken off, and who may not is refused", async () => {
  const { db } = database;
  const clock = () => new Date("2026-02-20T12:00:00Z");
  const added = await addShow(byNewsroom(db), "https://example.org", { title: "Unseen show" });
  if (!added.ok) throw new Error(added.problem);
  const asked = { showId: added.value.id, reason: "x" };
  expect(problemOf(await withdrawShow(byNewsroom(db), clock, asked))).toContain("a draft");
  const reporter = await staffBy(db, "reporter");
  await expect(withdrawShow(reporter, clock, asked)).resolves.toMatchObject({ ok: false });
});
