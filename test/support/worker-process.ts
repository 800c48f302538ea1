/** A worker in a process of its own, to be killed: node test/support/worker-process.ts <database URL> <its name> */
import { setTimeout as wait } from "node:timers/promises";
import { json, openDatabase } from "../../src/platform/database/database.ts";
import { handleJob } from "../../src/platform/jobs/job.ts";
import { startWorker } from "../../src/platform/jobs/worker.ts";
import { silentLog } from "../../src/platform/log.ts";
import { tellJob } from "./job-kinds.ts";

const [, , url = "", name = ""] = process.argv;
const db = openDatabase({ url, maxConnections: 2 });
const worker = await startWorker({
  connection: { url },
  log: silentLog(),
  grace: 200,
  poll: 2,
  handlers: [
    handleJob(tellJob, async ({ word, seconds }, { attempt, signal }) => {
      await db
        .insertInto("setting")
        .values({ name: `${word} ${attempt}`, value: json(name) })
        .execute();
      await wait(seconds * 1000, undefined, { signal });
      await db
        .insertInto("setting")
        .values({ name: `${word} done`, value: json(name) })
        .execute();
    }),
  ],
});
process.once("SIGTERM", () => {
  void worker.stop().then(() => db.destroy());
});
process.send?.("ready");
process.disconnect?.();
