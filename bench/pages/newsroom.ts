import { openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { freePort } from "../../test/support/free-port.ts";
import { launch, type Running, running } from "./servers.ts";
import { dataFolder } from "./setting.ts";

/** A process of ours that holds the database, and does no more. */
export const startHome = async (
  program: string,
): Promise<{ connection: string; stop: () => Promise<void> }> => {
  const child = launch({
    command: [process.execPath, program, "serve", "--role", "worker"],
    env: { DATA_DIR: dataFolder },
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await new Promise((ended) => child.once("exit", ended));
  };
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const joined = await joinPostgres(dataFolder, silentLog()).catch(() => undefined);
    if (joined !== undefined) {
      await joined.stop();
      if (await isFilled(joined.connection.url)) return { connection: joined.connection.url, stop };
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  await stop();
  throw new Error("The newsroom does not start");
};

const isFilled = async (url: string): Promise<boolean> => {
  const db = openDatabase({ url, maxConnections: 1 });
  try {
    const row = await db
      .selectFrom("recording")
      .select("id")
      .where("state", "=", "published")
      .limit(1)
      .execute();
    return row.length > 0;
  } catch {
    return false;
  } finally {
    await db.destroy();
  }
};

/** Pages of the newsroom from so many processes. */
export const startPages = async (
  program: string,
  connection: string,
  processes: number,
  processors?: string,
): Promise<Running> => {
  const port = await freePort();
  const child = launch({
    command: [process.execPath, program, "serve", "--role", "web"],
    env: {
      DATA_DIR: dataFolder,
      DATABASE_URL: connection,
      PORT: String(port),
      // However many processes a newsroom has, readers know it by one address.
      PUBLIC_URL: "http://newsroom.localhost",
      WEB_PROCESSES: String(processes),
    },
    ...(processors === undefined ? {} : { processors }),
  });
  return await running(child, `http://127.0.0.1:${port}`);
};
