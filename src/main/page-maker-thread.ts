import { parentPort, workerData } from "node:worker_threads";
import { feedRoutes } from "../feeds/feeds.ts";
import { systemClock } from "../platform/clock.ts";
import { openDatabase } from "../platform/database/database.ts";
import { openSnapshots } from "../platform/database/snapshots.ts";
import { packIfKept } from "../reader/cache/made-page.ts";
import { NotedQuery } from "../reader/cache/noted-query.ts";
import { writePageMessage } from "../reader/cache/page-message.ts";
import { readAssets } from "../reader/http/assets.ts";
import { encodeHere } from "../reader/http/encoding.ts";
import { pageMaker } from "../reader/http/make-page.ts";
import { pageTable } from "../reader/page-table.ts";
import { siteAddresses } from "../reader/view/addresses.ts";
import { openKeptSite } from "../reader/view/kept-site.ts";
import type { Ask, FromMaker, MakerSettings, ToMaker } from "./page-maker-messages.ts";

/** The thread in which a web process makes its pages (page-maker.ts). The bundle is dist/page-maker-thread.js. */
const { connection, publicUrl, hubUrl, assets: folder } = workerData as MakerSettings;

const snapshots = openSnapshots({ ...connection, maxConnections: 4 });
const db = openDatabase({ ...connection, maxConnections: 4 });
const clock = systemClock;
const assets = readAssets(folder);
const site = openKeptSite(publicUrl);
const make = pageMaker({ read: snapshots.read, clock, publicUrl, assets, readSite: site.read }, pageTable);
const feeds = feedRoutes({ db, clock, publicUrl, hubUrl, addresses: siteAddresses });

const say = (message: FromMaker, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, moved);

const makePage = async ({ asked, target }: Extract<Ask, { kind: "make" }>, id: number): Promise<void> => {
  const query = new NotedQuery(target);
  const made = await make(asked, query);
  const document = await packIfKept(made, query, encodeHere);
  const { message, moved } = writePageMessage({ ...made, document }, query);
  say({ kind: "made", id, page: message }, moved);
};

const answer = async ({ url, headers }: Extract<Ask, { kind: "answer" }>, id: number): Promise<void> => {
  const response = await feeds.fetch(new Request(url, { headers: [...headers] }));
  const body = await response.arrayBuffer();
  say({ kind: "answered", id, answer: { status: response.status, headers: [...response.headers], body } }, [
    body,
  ]);
};

const follow = async (ask: Ask & { readonly id: number }): Promise<void> => {
  try {
    await (ask.kind === "make" ? makePage(ask, ask.id) : answer(ask, ask.id));
  } catch (error) {
    say({ kind: "failed", id: ask.id, error: error instanceof Error ? error : new Error(String(error)) });
  }
};

const stop = async (): Promise<void> => {
  parentPort?.close();
  await Promise.all([snapshots.close(), db.destroy()]);
};

// A fault inside is told to whoever asked, not answered with a page of the framework's.
feeds.onError((error) => {
  throw error;
});
parentPort?.on("message", (message: ToMaker) => {
  if (message.kind === "changed") site.changed(message.keys);
  else if (message.kind === "hears") site.hears(message.heard);
  else void (message.kind === "stop" ? stop() : follow(message));
});
say({ kind: "ready" });
