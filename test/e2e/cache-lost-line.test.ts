import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { openDatabase } from "../../src/platform/database/database.ts";
import { byNewsroom } from "./cache-changes.ts";
import { type CachedSite, openCachedSite } from "./cache-site.ts";
import { idOf } from "./pages-newsroom.ts";

let site: CachedSite;

beforeEach(async () => {
  site = await openCachedSite({ deafAfter: 1500 });
});
afterEach(() => site.close());

const film = "/film/winter-station";

/** The one connection that listens, as a network that fails or an operator ends it. */
const endFollower = async (): Promise<void> => {
  const { rows } = await sql<{ ended: boolean }>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and query like '%from outbox%where id >%' and pid <> pg_backend_pid()`.execute(
    site.database.db,
  );
  expect(rows).toEqual([{ ended: true }]);
};

const mayConnect = async (may: boolean): Promise<void> => {
  const elsewhere = openDatabase({ url: maintenance(), maxConnections: 1 });
  await sql`alter database ${sql.id(databaseName())} allow_connections ${sql.raw(String(may))}`.execute(
    elsewhere,
  );
  await elsewhere.destroy();
};

/** As many as pages are made with at once: no more can be opened while nobody may connect. */
const openConnections = async (): Promise<void> => {
  const pages = [
    "/",
    "/films",
    "/interviews",
    "/stories",
    "/topics",
    "/podcasts",
    "/series",
    "/search?q=harbour",
  ];
  await Promise.all(pages.map(async (page) => await site.ask(page)));
};

const databaseName = (): string => new URL(site.database.connection.url).pathname.slice(1);

const maintenance = (): string => {
  const url = new URL(site.database.connection.url);
  url.pathname = "/postgres";
  return url.href;
};

const rename = async (title: string): Promise<void> => {
  expect(
    await updateRecording(byNewsroom(site.database.db), idOf("winter-station"), { title }),
  ).toMatchObject({
    ok: true,
  });
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error("not within 10 seconds");
};

test("a killed connection is made again, and what changed meanwhile is followed", async () => {
  await site.ask(film);
  await endFollower();
  await rename("Spring Station");
  await until(async () => (await site.ask(film)).body.toString().includes("Spring Station"));
  expect((await site.ask(film)).quick).toBe(true);
});

test("while nobody can tell what changes, nothing that was kept is shown; afterwards pages are kept again", async () => {
  await until(async () => (await site.ask(film)).quick);
  await openConnections();
  await mayConnect(false);
  try {
    await endFollower();
    await rename("Spring Station");
    await until(async () => !(await site.ask(film)).quick);
    expect((await site.ask(film)).body.toString()).toContain("Spring Station");
    expect((await site.ask(film)).quick).toBe(false);
    expect(site.cache.figures().pages).toBe(0);
  } finally {
    await mayConnect(true);
  }
  await until(async () => (await site.ask(film)).quick);
  expect((await site.ask(film)).body.toString()).toContain("Spring Station");
});
