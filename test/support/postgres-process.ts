/** Keeps the PostgreSQL of a data folder in a process of its own, to be killed: node … <data folder>. Tells the URL, or why not. */
import { silentLog } from "../../src/platform/log.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";

const [, , dataFolder = ""] = process.argv;
try {
  const postgres = await startPostgres({ dataFolder, log: silentLog(), settings: { fsync: "off" } });
  process.once("SIGTERM", () => {
    void postgres.stop().then(() => process.disconnect());
  });
  process.send?.({ url: postgres.connection.url });
} catch (error) {
  process.send?.({ problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  process.disconnect();
}
