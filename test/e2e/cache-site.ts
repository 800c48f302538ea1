import { createServer, request, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { feedRoutes } from "../../src/feeds/feeds.ts";
import { diskFiles } from "../../src/platform/files/disk.ts";
import { feedPageRoutes, isFeed, openFeedPages } from "../../src/main/feed-pages.ts";
import { openSnapshots } from "../../src/platform/database/snapshots.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createReader } from "../../src/reader/app.ts";
import { followChanges } from "../../src/reader/cache/follow-changes.ts";
import { openPageCache, type PageCache } from "../../src/reader/cache/page-cache.ts";
import { quickAnswer } from "../../src/reader/cache/quick-answer.ts";
import { readAssets } from "../../src/reader/http/assets.ts";
import { type MakePage, pageMaker } from "../../src/reader/http/make-page.ts";
import { pageTable } from "../../src/reader/page-table.ts";
import { siteAddresses } from "../../src/reader/view/addresses.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { builtAssets } from "../support/made-once.ts";
import { fillNewsroom } from "./pages-newsroom.ts";

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** It was answered before the framework. */
  readonly quick: boolean;
}

/** The small newsroom's site with its cache, as a process of `serve` has it, and one beside it without. */
export interface CachedSite {
  readonly database: TestDatabase;
  readonly cache: PageCache;
  readonly ask: (
    path: string,
    headers?: Readonly<Record<string, string>>,
    method?: string,
  ) => Promise<Answered>;
  /** The page as it would be made now, whatever is kept. */
  readonly afresh: (path: string) => Promise<Response>;
  /** Pages that were made, in the order in which they were, since this was last called. */
  readonly made: () => string[];
  /** Until all that was announced has been followed, and what is made anew is made. */
  readonly settled: () => Promise<void>;
  readonly setClock: (instant: string) => void;
  readonly close: () => Promise<void>;
}

export interface CachedSiteWishes {
  readonly bytes?: number;
  readonly deafAfter?: number;
}

export const openCachedSite = async (wishes: CachedSiteWishes = {}): Promise<CachedSite> => {
  const database = await testDatabase();
  await fillNewsroom(database.db);
  const folder = await mkdtemp(join(tmpdir(), "newsreel-cache-"));
  let time = new Date("2026-11-22T12:00:00Z");
  let made: string[] = [];
  const heard: number[] = [];
  const cache = openPageCache({
    bytes: wishes.bytes ?? 50_000_000,
    now: () => time.getTime(),
    failed: (error) => {
      throw error;
    },
    made: (address) => made.push(address),
  });
  const needs = {
    db: database.db,
    files: diskFiles(join(folder, "files")),
    clock: () => time,
    publicUrl: "https://newsreel.test",
    secret: "a secret of thirty-two characters",
    assets: readAssets(await builtAssets()),
    log: silentLog(),
    beside: [],
  };
  const told = { ...needs, addresses: siteAddresses };
  const plain = createReader({ ...needs, beside: [feedRoutes(told)] });
  // As the thread of `serve` makes them.
  const snapshots = openSnapshots(database.connection);
  const feeds = openFeedPages({ ...told, read: snapshots.read });
  const pages = pageMaker({ ...needs, read: snapshots.read }, pageTable);
  const makePage: MakePage = async (asked, query) =>
    await (isFeed(asked.pattern) ? feeds.make : pages)(asked, query);
  const beside = [feedPageRoutes({ make: makePage, cache })];
  const app = createReader({ ...needs, beside, cache, makePage });
  const counted: Pick<PageCache, "changed" | "hears"> = {
    hears: (heardOf) => {
      feeds.parts.hears(heardOf);
      cache.hears(heardOf);
    },
    changed: (keys, takenAway) => {
      heard.push(keys.length);
      feeds.parts.changed(keys);
      cache.changed(keys, takenAway);
    },
  };
  const before = await eventsIn(database);
  const changes = await followChanges({
    cache: counted,
    connection: database.connection,
    log: silentLog(),
    ...(wishes.deafAfter === undefined ? {} : { deafAfter: wishes.deafAfter }),
  });
  const framework = getRequestListener(app.fetch);
  let quick = false;
  const server = createServer((incoming, response) => {
    quick = quickAnswer(cache, incoming, response);
    if (!quick) void framework(incoming, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    database,
    cache,
    ask: async (path, headers = {}, method = "GET") => {
      const outgoing = request({ port, host: "127.0.0.1", path, method, headers, agent: false }).end();
      const [response] = (await once(outgoing, "response")) as [IncomingMessage];
      const was = quick;
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks),
        quick: was,
      };
    },
    afresh: async (path) => await plain.request(path),
    made: () => {
      const list = made;
      made = [];
      return list;
    },
    settled: async () => {
      while (heard.length < (await eventsIn(database)) - before) await wait(5);
      do await wait(30);
      while (cache.figures().making > 0);
    },
    setClock: (instant) => {
      time = new Date(instant);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await changes.stop();
      // A page that is being made still reads.
      for (let waited = 0; cache.figures().making > 0 && waited < 5000; waited += 20) await wait(20);
      await snapshots.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const eventsIn = async ({ db }: TestDatabase): Promise<number> => {
  const { count } = await db
    .selectFrom("outbox")
    .select((of) => of.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
};
