import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { openLog } from "../../src/platform/log.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { makeArchive } from "../archive/archive.ts";
import { openArchive } from "../archive/open-archive.ts";
import { load } from "./load.ts";
import { shape } from "./shape.ts";

/** The large newsroom in a PostgreSQL of its own. */
export interface OpenWorks {
  readonly db: Database;
  /** The address of its database, for processes of ours. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens it; made anew (minutes) from a copy of the archive where there is none of this shape. */
export const openWorks = async (say: (line: string) => void): Promise<OpenWorks> => {
  const name = createHash("sha256").update(JSON.stringify(shape)).digest("hex").slice(0, 12);
  const folder = join(process.cwd(), ".proof", `works-${name}`);
  if (!existsSync(join(folder, "works-loaded"))) await copyArchive(folder, say);
  await mkdir(folder, { recursive: true });
  const server = await startPostgres({
    dataFolder: folder,
    log: openLog("warn", process.stderr),
    settings: { max_wal_size: "4GB" },
  });
  const db = openDatabase({ ...server.connection, maxConnections: 10 });
  const close = async (): Promise<void> => {
    await db.destroy();
    await server.stop();
  };
  try {
    await migrate(db, join(process.cwd(), "db", "migrations"));
    if (!existsSync(join(folder, "works-loaded"))) {
      await load(server.connection, makeArchive(), say);
      await writeFile(join(folder, "works-loaded"), "");
    }
    return { db, url: server.connection.url, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const copyArchive = async (folder: string, say: (line: string) => void): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  const archive = await openArchive(say);
  await archive.close();
  say("copying the archive");
  await cp(archive.folder, folder, { recursive: true, verbatimSymlinks: true });
};
