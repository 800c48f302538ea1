import { join } from "node:path";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shareMoment } from "../../src/newsroom/moment/make-moment.ts";
import { makeStillsHandler } from "../../src/newsroom/moment/make-stills.ts";
import { askForMissingStills, makeStillsJob } from "../../src/newsroom/moment/still-job.ts";
import { withdrawMoment } from "../../src/newsroom/moment/withdraw-moment.ts";
import { aReader } from "../../src/newsroom/staff/actor.ts";
import { momentKey } from "../../src/newsroom/staff/keys.ts";
import { ok } from "../../src/kit/result.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makeNumberedFilm } from "../support/make-media.ts";
import { readNumber } from "../support/numbered-film.ts";
import { byNewsroom, spoken } from "../support/recording.ts";
import { publishedStory } from "../support/story.ts";
import { type BroughtFilm, openPlayerNewsroom, type PlayerNewsroom } from "./player-newsroom.ts";

let database: TestDatabase;
let newsroom: PlayerNewsroom;
let film: BroughtFilm;

beforeAll(async () => {
  database = await testDatabase();
  newsroom = await openPlayerNewsroom(database.db);
  const path = join(newsroom.folder, "numbered.mp4");
  await makeNumberedFilm(path, { rate: { numerator: 25, denominator: 1 }, seconds: 8 });
  film = await newsroom.bringIn(path, {
    kind: "film",
    title: "A film of numbers",
    cues: [{ start: 1000, end: 7000, text: "Numbers go by." }],
    sentences: spoken("Ada: One two three", "Ada: four five six"),
  });
});

afterAll(async () => {
  await newsroom.close();
  await database.close();
});

/** Moments whose stills are asked for. */
const asked = async (): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select jsonb_array_elements_text(data -> 'momentIds') as id from pgboss.job where name = ${makeStillsJob.name}`.execute(
    database.db,
  );
  return rows.map(({ id }) => id);
};

const makeStills = async (momentIds: readonly string[]): Promise<void> => {
  const { db, files, ffmpeg, folder } = newsroom;
  const handler = makeStillsHandler({ db, files, ffmpeg: ok(ffmpeg), workFolder: join(folder, "work") });
  const { signal } = new AbortController();
  await handler.run({ version: 1, momentIds }, { id: "1", attempt: 1, isLastAttempt: true, signal });
};

const page = async (path: string): Promise<string> => {
  const answer = await fetch(newsroom.address + path);
  expect(answer.status).toBe(200);
  return await answer.text();
};

/** The address of the picture that stands for what plays, as large as it is shown. */
const posterIn = (html: string): string =>
  /<img[^>]*class="poster"[^>]*>/.exec(html)?.[0].match(/src="([^"]+)"/)?.[1] ?? "";

const numberOn = async (path: string): Promise<number | null> => {
  const answer = await fetch(newsroom.address + path);
  const { data, info } = await sharp(await answer.arrayBuffer())
    .raw()
    .toBuffer({ resolveWithObject: true });
  return readNumber({ width: info.width, height: info.height, channels: info.channels as 3, data });
};

test("a moment that a story plays shows a frame of its own beginning; one that a reader made, the film's poster", async () => {
  const id = await newsroom.makeMoment(film, 100, 150);
  const story = await publishedStory(database.db, { blocks: [{ kind: "excerpt", id: "b1", moment: id }] });
  expect(await asked()).toEqual([id]);
  const before = posterIn(await page(`/story/${story.slug}`));
  expect(before).toMatch(/^\/picture\//);

  await makeStills([id]);
  // Half a second in: the frames that are looked at are a quarter of a second, seven frames, apart.
  const poster = posterIn(await page(`/story/${story.slug}`));
  expect(poster).not.toBe(before);
  expect(await numberOn(poster)).toBe(114);
  const picture = poster.split("?")[0] ?? "";
  const own = await page(`/moment/${id}`);
  expect(posterIn(own)).toContain(picture);
  expect(own).toMatch(new RegExp(String.raw`"thumbnailUrl":"[^"]*${picture}`));
  expect(posterIn(await page(`/embed/moment/${id}`))).toContain(picture);
  const told = await database.db
    .selectFrom("outbox")
    .select("keys")
    .where("event", "=", "still.made")
    .execute();
  expect(told).toEqual([{ keys: [momentKey(id)] }]);

  const reader = { db: database.db, actor: aReader, via: "page" };
  const shared = await shareMoment(reader, film.cutId, { of: "sentences", first: 1, last: 2 }, "2026-03-10");
  if (!shared?.ok) throw new Error("It was not shared");
  expect(await asked()).toEqual([id]);
  expect(await askForMissingStills(database.db)).toBe(0);
  expect(posterIn(await page(`/moment/${shared.value}`))).toBe(posterIn(await page(`/film/${film.slug}`)));
  expect(posterIn(await page(`/moment/${shared.value}`))).not.toContain(picture);
});

test("a still is public for as long as its moment is, and made once", async () => {
  const id = await newsroom.makeMoment(film, 20, 60);
  await makeStills([id]);
  const picture = posterIn(await page(`/moment/${id}`));
  const still = async () => {
    const row = await database.db
      .selectFrom("moment")
      .innerJoin("picture", "picture.id", "moment.still_picture_id")
      .select(["picture.id", "picture.created_at"])
      .where("moment.id", "=", id)
      .executeTakeFirst();
    return row;
  };
  const first = await still();
  await makeStills([id]);
  expect(await still()).toEqual(first);
  const status = async (): Promise<number> => (await fetch(newsroom.address + picture)).status;
  expect(await status()).toBe(200);
  await database.db
    .updateTable("recording")
    .set({ state: "draft" })
    .where("id", "=", film.recordingId)
    .execute();
  expect(await status()).toBe(404);
  await database.db
    .updateTable("recording")
    .set({ state: "published" })
    .where("id", "=", film.recordingId)
    .execute();
  expect(await status()).toBe(200);
  const by = byNewsroom(database.db);
  expect(await withdrawMoment(by, () => new Date(), id, "A mistake")).toMatchObject({ ok: true });
  expect(await status()).toBe(404);
  // What is withdrawn gets none again.
  await makeStills([id]);
  expect(await status()).toBe(404);
});
