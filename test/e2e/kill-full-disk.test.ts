import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWords } from "../../bench/kills/bring.ts";
import { type Film, makeFilm } from "../../bench/kills/film.ts";
import { isOpen, type Newsroom, newsroomAt, type Running, stopServing } from "../../bench/kills/newsroom.ts";
import { freePort } from "../support/free-port.ts";
import { readFilm } from "../../bench/kills/site.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { builtProgram } from "../support/made-once.ts";
import { sampleNewsroom } from "../support/sample-newsroom.ts";

const run = promisify(execFile);
let folder: string;
let disk: string;
let isMounted = false;
let newsroom: Newsroom;
let serving: Running | undefined;

// One newsroom for all: each test brings in a film of its own, and makes room again.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-full-disk-"));
  disk = join(folder, "disk");
  await mkdir(disk);
  isMounted = await run("mount", ["-t", "tmpfs", "-o", "size=320m", "newsreel-test", disk]).then(
    () => true,
    () => false,
  );
  if (!isMounted) return;
  const program = await builtProgram();
  await sampleNewsroom(join(disk, "data"));
  newsroom = newsroomAt(program, join(disk, "data"), await freePort());
  serving = newsroom.serve();
  if (!(await isOpen(newsroom, serving))) throw new Error((await serving.ended).stderr);
}, 300_000);
afterAll(async () => {
  if (serving) await stopServing(serving);
  if (isMounted) await run("umount", [disk]);
  await rm(folder, { recursive: true, force: true });
});

/** Leaves so many bytes free. */
const fill = async (left: number): Promise<void> => {
  const { bavail, bsize } = await statfs(disk);
  const filler = Buffer.alloc(Math.max(0, bavail * bsize - left));
  // The database may take the last of it meanwhile.
  await writeFile(join(disk, "filler"), filler).catch(() => undefined);
};

const makeRoom = async (): Promise<void> => rm(join(disk, "filler"));

const status = async (path: string): Promise<number> =>
  await fetch(newsroom.address + path).then((response) => response.status);

const someFilm = async (number: number): Promise<Film> => await makeFilm(join(folder, "films"), 7, number);

const add = async (film: Film) => await newsroom.command(...addWords(film, false)).ended;

test.for([
  ["no room for the copy of the master", 1, 0, 20_000],
  ["room for the copy, and not for what is made of it", 2, 1, 120_000],
] as const)(
  "with %s `add` says that the disk is full; the site goes on, and with room so does the command",
  { timeout: 180_000 },
  async ([, number, copies, more], { skip }) => {
    if (!isMounted) skip("a small file system cannot be mounted here");
    const film = await someFilm(number);
    await fill(copies * (await stat(film.path)).size + more);
    const refused = await add(film);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("The disk is full: nothing more can be kept until some room is made.");
    for (const path of ["/", "/films", "/health"]) expect(await status(path)).toBe(200);
    expect(await status(`/film/${film.slug}`)).toBe(404);
    await makeRoom();
    expect(await add(film)).toMatchObject({ code: 0 });
    await readFilm(newsroom.address, film.slug);
  },
);

test("a database that ends for want of room stands again when there is some", async ({ skip }) => {
  if (!isMounted) skip("a small file system cannot be mounted here");
  await fill(0);
  await useUpLog();
  await makeRoom();
  while ((await status("/health")) !== 200) await wait(200);
  const film = await someFilm(3);
  expect((await add(film)).code).toBe(0);
  await readFilm(newsroom.address, film.slug);
}, 180_000);

/**
 * Asks for one new piece of PostgreSQL's log after the other, until it ends because it cannot make one (PANIC). Whether the
 * one who asks hears of the crash, or of nothing but a closed connection, is a matter of moments; the cause alone is no end.
 */
const useUpLog = async (): Promise<void> => {
  const postgres = await joinPostgres(newsroom.dataFolder, silentLog());
  const client = new Client({ connectionString: postgres?.connection.url });
  client.on("error", () => undefined);
  await client.connect();
  const asked = async (): Promise<void> => {
    for (;;)
      await client
        .query("select pg_logical_emit_message(false, 'full', repeat('x', 1000000)), pg_switch_wal()")
        .catch(unlessFull);
  };
  await expect(asked()).rejects.toThrow(/terminat|recovery|crash|ECONNRESET|not queryable/i);
  await postgres?.stop();
};

const unlessFull = (error: Error): void => {
  if (!error.message.includes("No space left")) throw error;
};
