/**
 * Has the PostgreSQL of a data folder in a process of its own, to be killed or told to leave: node … <data folder>, then
 * "join" for one that runs already. Tells the URL, or why not.
 */
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres, startPostgres } from "../../src/platform/postgres/supervisor.ts";

const [, , dataFolder = "", how] = process.argv;
const log = silentLog();
try {
  const postgres =
    how === "join"
      ? await joinPostgres(dataFolder, log)
      : await startPostgres({ dataFolder, log, settings: { fsync: "off" } });
  if (postgres === undefined) throw new Error("There is no server to join.");
  process.once("SIGTERM", () => {
    void postgres.stop().then(() => process.disconnect());
  });
  process.once("message", () => {
    void postgres.leave().then(() => process.disconnect());
  });
  process.send?.({ url: postgres.connection.url });
} catch (error) {
  process.send?.({ problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  process.disconnect();
}
