import { parentPort, workerData } from "node:worker_threads";
import { systemClock } from "../platform/clock.ts";
import { openSnapshots } from "../platform/database/snapshots.ts";
import { packIfKept } from "../reader/cache/made-page.ts";
import { NotedQuery } from "../reader/cache/noted-query.ts";
import { writePageMessage } from "../reader/cache/page-message.ts";
import { readAssets } from "../reader/http/assets.ts";
import { pageMaker } from "../reader/http/make-page.ts";
import { pageTable } from "../reader/page-table.ts";
import type { FromMaker, MakerSettings, ToMaker } from "./page-maker-messages.ts";

/** The thread in which a web process makes its pages (page-maker.ts). The bundle is dist/page-maker-thread.js. */
const { connection, publicUrl, assets } = workerData as MakerSettings;

const say = (message: FromMaker, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, moved);

const snapshots = openSnapshots(connection);
const make = pageMaker(
  { read: snapshots.read, clock: systemClock, publicUrl, assetName: readAssets(assets).nameOf },
  pageTable,
);

const answer = async ({ id, asked, target }: Extract<ToMaker, { kind: "make" }>): Promise<void> => {
  try {
    const query = new NotedQuery(target);
    const made = await make(asked, query);
    const { message, moved } = writePageMessage({ ...made, document: await packIfKept(made, query) }, query);
    say({ kind: "made", id, page: message }, moved);
  } catch (error) {
    say({ kind: "failed", id, error: error instanceof Error ? error : new Error(String(error)) });
  }
};

const stop = async (): Promise<void> => {
  parentPort?.close();
  await snapshots.close();
};

parentPort?.on("message", (message: ToMaker) => {
  void (message.kind === "make" ? answer(message) : stop());
});
say({ kind: "ready" });
