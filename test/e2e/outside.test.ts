import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, type TestContext } from "vitest";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { crawl, differences } from "../support/crawl.ts";
import { freePort } from "../support/free-port.ts";
import { builtProgram } from "../support/made-once.ts";
import { ffmpegForTests } from "../support/make-media.ts";
import { newsreel, type NewsroomProcess, runNewsreel } from "../support/newsroom-process.ts";
import { type OutsidePostgres, startOutsidePostgres } from "../support/outside-postgres.ts";
import { sampleNewsroom } from "../support/sample-newsroom.ts";
import { fewOfEachKind } from "./page-kinds.ts";
import { get, playThrough } from "./play-through.ts";
import { type S3Store, startS3Store, whyNoS3Store } from "../support/s3-store.ts";

// Whole newsrooms as an operator runs them: processes, a PostgreSQL of theirs and, where one can be had, a bucket.

const publicUrl = "http://newsroom.example";
let shared: string;
let program: string;
let postgres: OutsidePostgres;
let store: S3Store | undefined;

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "newsreel-outside-e2e-"));
  program = await builtProgram();
  postgres = await startOutsidePostgres();
  store = whyNoS3Store() === null ? await startS3Store() : undefined;
});
afterAll(async () => {
  await store?.stop();
  await postgres?.stop();
  await rm(shared, { recursive: true, force: true });
});

interface Place {
  readonly settings: Readonly<Record<string, string>>;
  readonly db: Database;
}

/** What a test runs, in a folder of its own. */
interface Scene {
  readonly folder: string;
  /** A database of its own, and a bucket where there is a store; else one folder for all processes. */
  readonly outsidePlace: (name: string) => Promise<Place>;
  /** With a bucket no process needs another's data folder. */
  readonly onMachine: (place: Place, name: string) => Record<string, string>;
  readonly serve: (settings: Readonly<Record<string, string>>, role?: string) => NewsroomProcess;
  /** The address of one that is open. */
  readonly serveSite: (settings: Readonly<Record<string, string>>, role?: string) => Promise<string>;
}

const sceneOf = async ({ onTestFinished }: Pick<TestContext, "onTestFinished">): Promise<Scene> => {
  const folder = await mkdtemp(join(shared, "test-"));
  const running: NewsroomProcess[] = [];
  const databases: Database[] = [];
  onTestFinished(async () => {
    const ends = await Promise.all(running.map((one) => one.kill("SIGTERM")));
    await Promise.all(databases.map((db) => db.destroy()));
    // None ended by itself, none made a fault of what went on around it.
    const wrong = ends.find(({ code, signal }) => code !== 0 && signal !== "SIGKILL");
    if (wrong) throw new Error(`A newsroom ended with ${wrong.code}: ${wrong.said}`);
  });
  const serve: Scene["serve"] = (settings, role = "both") => {
    const process = newsreel(program, settings, "serve", "--role", role);
    running.push(process);
    return process;
  };
  return {
    folder,
    outsidePlace: async (name) => {
      const url = await postgres.database();
      const db = openDatabase({ url, maxConnections: 2 });
      databases.push(db);
      const own = { DATABASE_URL: url, PUBLIC_URL: publicUrl, DATA_DIR: join(folder, name) };
      return { db, settings: { ...own, ...(await bucketSettings()) } };
    },
    onMachine: ({ settings }, name) =>
      store === undefined ? { ...settings } : { ...settings, DATA_DIR: join(folder, name) },
    serve,
    serveSite: async (settings, role) => {
      const port = await freePort();
      await serve({ ...settings, PORT: String(port) }, role).until(/The newsroom is open/);
      return `http://127.0.0.1:${port}`;
    },
  };
};

const bucketSettings = async (): Promise<Record<string, string>> => {
  if (store === undefined) return {};
  const { endpoint, bucket, accessKeyId, secretAccessKey } = await store.bucket();
  return {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
};

/** Moving picture with sound and captions; the longer, the longer its ladder takes. */
const makeFilm = async (folder: string, name: string, seconds: number, hue: number) => {
  const path = join(folder, `${name}.mp4`);
  const captions = join(folder, `${name}.srt`);
  const picture = `testsrc2=s=320x180:r=25:d=${seconds},hue=h=${hue}`;
  const inputs = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", `sine=d=${seconds}:r=48000`];
  await ffmpegForTests([...inputs, "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", path]);
  await writeFile(
    captions,
    "1\n00:00:00,200 --> 00:00:01,800\nThe lighthouse keeper counts the ships.\n\n2\n00:00:02,000 --> 00:00:03,800\nNobody answers from the harbour.\n",
  );
  return [path, "--title", name, "--captions", captions] as const;
};

const untilReady = async (db: Database, slug: string): Promise<void> => {
  await untilStep(db, slug, ({ state }) => state === "ready");
};

/** How far a film has come: the ladder's share, and when it was begun last, in seconds. */
interface Way {
  readonly state: string;
  readonly ladder: number;
  readonly begun: number;
}

const untilStep = async (db: Database, slug: string, isThere: (way: Way) => boolean): Promise<Way> => {
  for (const limit = performance.now() + 240_000; performance.now() < limit; await wait(100)) {
    const { rows } = await sql<Way>`
      select cut.state, coalesce(ladder.progress, 0) as ladder,
        coalesce(extract(epoch from ladder.started_at), 0)::float8 as begun
      from cut join recording on recording.id = cut.recording_id
      left join ingest_step ladder on ladder.cut_id = cut.id and ladder.step = 'ladder'
      where slug = ${slug}`
      .execute(db)
      .catch(() => ({ rows: [] }));
    if (rows[0] && isThere(rows[0])) return rows[0];
  }
  throw new Error(`${slug} is not brought in`);
};

const cutOf = async (db: Database, slug: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select cut.id from cut join recording on recording.id = cut.recording_id where slug = ${slug}`.execute(
    db,
  );
  return rows[0]?.id ?? "";
};

test(
  `web and worker apart, on an operator's PostgreSQL${whyNoS3Store() === null ? " and bucket" : " (no bucket can be had here)"}: a film is brought in and its excerpt plays`,
  { timeout: 300_000 },
  async (context) => {
    const { folder, outsidePlace, onMachine, serve, serveSite } = await sceneOf(context);
    const place = await outsidePlace("web");
    const worker = serve(onMachine(place, "worker"), "worker");
    const address = await serveSite(place.settings, "web");
    await worker.until(/The worker is ready/);

    await runNewsreel(
      program,
      onMachine(place, "desk"),
      "add",
      ...(await makeFilm(folder, "Harbour light", 14, 0)),
    );
    expect((await get(address, "/film/harbour-light")).text).toContain("Harbour light");
    const cut = await cutOf(place.db, "harbour-light");
    const master = (await get(address, `/media/${cut}/master.m3u8`)).text;
    const rendition = /^(v\d+)\.m3u8/m.exec(master)?.[1] ?? "";
    const whole = (await get(address, `/media/${cut}/${rendition}.mp4`)).body;
    const played = await playThrough(address, `/media/${cut}/${rendition}.m3u8`, whole);
    expect(played).toBeGreaterThan(whole.length * 0.9);

    const said = await runNewsreel(
      program,
      place.settings,
      "moment",
      "harbour-light",
      "--words",
      "Nobody answers",
    );
    const moment = /\/moment\/[0-9a-z]+/i.exec(said)?.[0] ?? "";
    expect((await get(address, moment)).text).toContain("Nobody answers from the harbour.");
    expect(await playThrough(address, `${moment}/${rendition}.m3u8`, whole)).toBeLessThan(played);
    expect((await get(address, "/search?q=lighthouse")).text).toContain("keeper counts");
  },
);

// While one waits for what a killed worker had in hand, the other works.
test.concurrent(
  "a worker that is killed in the middle leaves nothing lost: another finishes",
  { timeout: 400_000 },
  async (context) => {
    const { folder, outsidePlace, onMachine, serve, serveSite } = await sceneOf(context);
    const place = await outsidePlace("web");
    const address = await serveSite(place.settings, "web");
    const film = await makeFilm(folder, "Long night", 28, 90);
    const desk = newsreel(program, onMachine(place, "desk"), "add", ...film);
    await untilStep(place.db, "long-night", ({ ladder }) => ladder > 0);
    await desk.kill("SIGKILL");
    const left = await untilStep(place.db, "long-night", () => true);

    const worker = serve(onMachine(place, "first"), "worker");
    await worker.until(/The worker is ready/);
    await untilStep(place.db, "long-night", ({ begun }) => begun > left.begun);
    await worker.kill("SIGKILL");
    expect((await get(address, "/film/long-night")).status).toBe(404);

    serve(onMachine(place, "second"), "worker");
    await untilReady(place.db, "long-night");
    expect((await get(address, "/film/long-night")).status).toBe(200);
  },
);

test.concurrent(
  "a backup made while a film is brought in answers every page alike, wherever it is restored, and the film comes in",
  { timeout: 600_000 },
  async (context) => {
    const { folder, outsidePlace, serveSite } = await sceneOf(context);
    const here = await outsidePlace("here");
    const address = await serveSite(here.settings);
    const film = await makeFilm(folder, "Half way", 28, 180);
    const desk = newsreel(program, here.settings, "add", ...film);
    await untilStep(here.db, "half-way", ({ ladder }) => ladder > 0);
    const reading = crawl(address, publicUrl, { most: 60, enough: fewOfEachKind(few) });
    const saved = join(folder, "saved");
    const savedAt = Date.now();
    await runNewsreel(program, here.settings, "backup", saved);
    const { jobs } = JSON.parse(await readFile(join(saved, "newsreel-backup.json"), "utf8")) as Backup;
    expect(jobs.map(({ name }) => name)).toContain("cut.ingest");
    expect([...(await reading).values()].filter((told) => !told.startsWith("200"))).toEqual([]);
    expect((await desk.ended).code).toBe(0);

    const own = { DATA_DIR: join(folder, "own"), PUBLIC_URL: publicUrl };
    await runNewsreel(program, own, "restore", saved);
    const owned = await serveSite(own);

    const there = await outsidePlace("there");
    const replaced = await serveSite(there.settings);
    await expect(runNewsreel(program, there.settings, "restore", saved)).rejects.toThrow(
      "This newsroom is not empty",
    );
    await runNewsreel(program, there.settings, "restore", saved, "--replace");

    await untilReady(there.db, "half-way");
    // The film came in here and there after the backup, at instants of their own.
    const forget = (text: string) => withoutInstantsAfter(savedAt, text);
    for (const site of [owned, replaced]) await untilAlike(address, site, "/film/half-way", forget);
    const answers = await crawl(address, publicUrl, { most: 300, enough: fewOfEachKind(few), forget });
    expect([...answers.values()].filter((told) => !told.startsWith("200"))).toEqual([]);
    // Each made the film's renditions by itself, and the encoder's threads do not always divide the bits alike.
    const made = `/media/${await cutOf(here.db, "half-way")}/`;
    for (const site of [owned, replaced]) {
      const restored = await crawl(site, publicUrl, { most: 300, enough: fewOfEachKind(few), forget });
      expect(differences(answers, restored).filter((line) => !line.startsWith(made))).toEqual([]);
    }
  },
);

interface Backup {
  readonly jobs: readonly { readonly name: string }[];
}

/**
 * How many addresses of a kind are worth their time: pages are many alike, and images for link cards are drawn.
 * `npm run proof outside` compares all of them.
 */
const few = (kind: string): number => atMost.get(kind) ?? 2;
const atMost = new Map([
  ["/film/…", 8],
  ["/media/…", 12],
  ["/picture/…", 4],
  ["/assets/…", 4],
  ["/social/…", 1],
]);

const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]+ GMT/g;

/** As pages, maps and feeds write them: ISO 8601 and RFC 9110. */
const withoutInstantsAfter = (after: number, text: string): string =>
  text.replaceAll(instants, (instant) => (Date.parse(instant) > after ? "" : instant));

/** The film's words follow soon after the film. */
const untilAlike = async (
  one: string,
  other: string,
  path: string,
  forget: (text: string) => string,
): Promise<void> => {
  for (const limit = performance.now() + 240_000; performance.now() < limit; await wait(200)) {
    const [here, there] = [await get(one, path), await get(other, path)];
    if (there.status === 200 && forget(here.text) === forget(there.text)) return;
  }
  throw new Error(`${path} does not become alike`);
};

test("a backup or restore that is killed leaves nothing half", { timeout: 300_000 }, async (context) => {
  const { folder, outsidePlace, serveSite } = await sceneOf(context);
  const here = { DATA_DIR: join(folder, "here"), PUBLIC_URL: publicUrl };
  await sampleNewsroom(here.DATA_DIR);
  await serveSite(here);
  const saved = join(folder, "saved");
  const killed = newsreel(program, here, "backup", saved);
  await killed.until(/files 20%/);
  await killed.kill("SIGKILL");
  expect(await readdir(folder)).not.toContain("saved");
  await runNewsreel(program, here, "backup", saved);
  expect((await readdir(folder)).filter((name) => name.startsWith("saved"))).toEqual(["saved"]);

  const there = await outsidePlace("there");
  for (const said of [/files 20%/, /tables 30%/]) {
    const restoring = newsreel(program, there.settings, "restore", saved);
    await restoring.until(said);
    await restoring.kill("SIGKILL");
    expect((await sql<{ id: string }>`select id from recording`.execute(there.db)).rows).toEqual([]);
  }
  await runNewsreel(program, there.settings, "restore", saved);
  expect((await sql`select id from recording`.execute(there.db)).rows.length).toBeGreaterThan(5);
});
