import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { podcastRoutes } from "../feeds/podcast.ts";
import { idFrom } from "../kit/id.ts";
import { systemClock } from "../platform/clock.ts";
import { openDatabase } from "../platform/database/database.ts";
import { openSnapshots } from "../platform/database/snapshots.ts";
import { packIfKept } from "../reader/cache/made-page.ts";
import { NotedQuery } from "../reader/cache/noted-query.ts";
import { type PageMessage, writePageMessage } from "../reader/cache/page-message.ts";
import { readAssets } from "../reader/http/assets.ts";
import { encodeHere } from "../reader/http/encoding.ts";
import { pageMaker } from "../reader/http/make-page.ts";
import { pageTable } from "../reader/page-table.ts";
import { siteAddresses } from "../reader/view/addresses.ts";
import { openKeptSite } from "../reader/view/kept-site.ts";
import { isFeed, openFeedPages } from "./feed-pages.ts";
import { openHurries } from "./making/hurries.ts";
import { openOneForAll } from "./making/one-for-all.ts";
import { type AskedPage, openWorkshop } from "./making/workshop.ts";
import type { Ask, FromMaker, MakerSettings, ToMaker } from "./page-maker-messages.ts";

/** The thread in which a web process makes its pages (page-maker.ts). The bundle is dist/page-maker-thread.js. */
const settings = workerData as MakerSettings;
const { connection, publicUrl, hubUrl, assets: folder, sockets } = settings;

const snapshots = openSnapshots({ ...connection, maxConnections: 4 });
const db = openDatabase({ ...connection, maxConnections: 4 });
const clock = systemClock;
const assets = readAssets(folder);
const site = openKeptSite(publicUrl);
const make = pageMaker({ read: snapshots.read, clock, publicUrl, assets, readSite: site.read }, pageTable);
const podcasts = podcastRoutes({ db, clock, publicUrl, hubUrl, addresses: siteAddresses });

const say = (message: FromMaker, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, moved);

const feedPages = openFeedPages({
  read: snapshots.read,
  clock,
  publicUrl,
  hubUrl,
  addresses: siteAddresses,
});

const makePage = async ({ asked, target }: AskedPage, stands: () => void): Promise<PageMessage> => {
  const query = new NotedQuery(target);
  const made = await (isFeed(asked.pattern) ? feedPages.make : make)(asked, query);
  stands();
  return writePageMessage({ ...made, document: await packIfKept(made, query, encodeHere) }, query);
};

/** What is kept to make pages of. */
const keepers = [site, feedPages.parts];
let hearing = false;
const workshop = openWorkshop({
  make: makePage,
  now: () => clock().getTime(),
  changed: (keys) => keepers.forEach((keeper) => keeper.changed(keys)),
  doubt: () => {
    for (const keeper of keepers) {
      keeper.hears(false);
      keeper.hears(hearing);
    }
  },
});
/** Pages of one program and one newsroom are the same, whoever makes them. */
const sameness = idFrom(
  JSON.stringify(settings),
  await readFile(import.meta.filename, "utf8"),
  await readFile(join(folder, "manifest.json"), "utf8"),
);
const pages = openOneForAll({ workshop, path: join(sockets, sameness) });

const hurries = openHurries();

const answer = async ({ url, headers }: Extract<Ask, { kind: "answer" }>, id: number): Promise<void> => {
  const response = await podcasts.fetch(new Request(url, { headers: [...headers] }));
  const body = await response.arrayBuffer();
  say({ kind: "answered", id, answer: { status: response.status, headers: [...response.headers], body } }, [
    body,
  ]);
};

const follow = async (ask: Ask & { readonly id: number }): Promise<void> => {
  try {
    if (ask.kind === "make") {
      const asked = ask.isWaitedFor ? undefined : hurries.wait(ask.id);
      say({ kind: "made", id: ask.id, page: await pages.make(ask, asked) });
    } else await answer(ask, ask.id);
  } catch (error) {
    say({ kind: "failed", id: ask.id, error: error instanceof Error ? error : new Error(String(error)) });
  } finally {
    hurries.end(ask.id);
  }
};

const hear = (heard: boolean): void => {
  hearing = heard;
  for (const keeper of keepers) keeper.hears(heard);
  pages.hears(heard);
};

const stop = async (): Promise<void> => {
  parentPort?.close();
  await pages.stop();
  await Promise.all([snapshots.close(), db.destroy()]);
};

// A fault inside is told to whoever asked, not answered with a page of the framework's.
podcasts.onError((error) => {
  throw error;
});
parentPort?.on("message", (message: ToMaker) => {
  if (message.kind === "changed") pages.changed(message.change);
  else if (message.kind === "hears") hear(message.heard);
  else if (message.kind === "hurry") hurries.tell(message.id);
  else void (message.kind === "stop" ? stop() : follow(message));
});
say({ kind: "ready" });
