import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { makeStillsJob } from "../../src/newsroom/moment/still-job.ts";
import { openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { freePort } from "./free-port.ts";
import { newsreel } from "./newsroom-process.ts";

/** Makes a data folder as the built program (its main.js) leaves it that was started once on an empty one, and stopped when its work was done. */
export const makeSampleNewsroom = async (folder: string, program: string): Promise<{ folder: string }> => {
  const data = join(folder, "data");
  const serving = newsreel(program, { DATA_DIR: data, PORT: String(await freePort()) }, "serve");
  await serving.until(/The newsroom is open/);
  await untilStillsAreMade(data);
  const { code, said } = await serving.kill("SIGTERM");
  if (code !== 0) throw new Error(`The sample newsroom ended with ${code}: ${said}`);
  return { folder: data };
};

/** Its first start makes stills of the sample's moments while it answers already: tests that measure its room must not meet them. */
const untilStillsAreMade = async (data: string): Promise<void> => {
  const postgres = await joinPostgres(data, silentLog());
  if (postgres === undefined) throw new Error("The sample newsroom has no database");
  const db = openDatabase({ ...postgres.connection, maxConnections: 1 });
  try {
    for (;;) {
      const { rows } = await sql<{ waiting: boolean; stills: boolean }>`
        select exists (select from pgboss.job where name = ${makeStillsJob.name} and state < 'completed') as waiting,
          exists (select from moment where still_picture_id is not null) as stills`.execute(db);
      const [said] = rows;
      if (said?.stills && !said.waiting) return;
      await wait(200);
    }
  } finally {
    await db.destroy();
    await postgres.stop();
  }
};
