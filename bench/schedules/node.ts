/** A worker node that fires schedules, in a process of its own: node bench/schedules/node.ts <database URL> */
import { startScheduler } from "../../src/newsroom/story/scheduler.ts";
import { openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";

const [, , url = ""] = process.argv;
const db = openDatabase({ url, maxConnections: 6 });
const scheduler = await startScheduler({
  db,
  connection: { url },
  clock: () => new Date(),
  log: silentLog(),
});
const stop = async (): Promise<void> => {
  await scheduler.stop();
  await db.destroy();
  process.exit(0);
};
process.once("SIGTERM", () => void stop());
// It ends with whoever started it.
process.once("disconnect", () => process.exit(0));
process.send?.("ready");
