import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Result } from "../kit/result.ts";
import { type Ffmpeg, openFfmpeg } from "../media/ffmpeg/check.ts";
import { ensureAdministrator, writeRoles } from "../newsroom/staff/roles.store.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { type ConnectionSettings, type Database, openDatabase } from "../platform/database/database.ts";
import { onceMore } from "../platform/database/patient-pool.ts";
import { migrate } from "../platform/database/migrate.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { Files } from "../platform/files/files.ts";
import { s3Files } from "../platform/files/s3.ts";
import { areJobsInstalled, installJobs } from "../platform/jobs/queue.ts";
import { isWorked } from "../platform/jobs/working.ts";
import type { Log } from "../platform/log.ts";
import {
  DataFolderInUse,
  joinPostgres,
  type LocalPostgres,
  startPostgres,
} from "../platform/postgres/supervisor.ts";

/** The newsroom's parts, opened together for a server or a command. */
export interface Newsroom {
  readonly config: Config;
  /** Where the project's own files are: migrations, sample, built assets. */
  readonly root: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly connection: ConnectionSettings;
  readonly db: Database;
  readonly files: Files;
  readonly ffmpeg: () => Promise<Result<Ffmpeg>>;
  /** For half-made things; may be emptied when nothing runs. */
  readonly workFolder: string;
  /** Another process does this newsroom's jobs; one that only has its PostgreSQL up, as a command does, is none. */
  readonly isServedElsewhere: boolean;
  /** Closes what was opened, the database last. */
  readonly close: () => Promise<void>;
}

export interface OpenNewsroom {
  readonly config: Config;
  readonly root: string;
  readonly log: Log;
  /** The value of PATH, where programs are looked for. */
  readonly searchPath: string;
  /** "serve" has the data folder for itself; "command" joins whatever runs. */
  readonly for: "serve" | "command";
  /** Called with a sentence for people as the opening goes on. */
  readonly say?: (sentence: string) => void;
  /** Called if another newsroom takes the data folder. */
  readonly lost?: () => void;
}

/** @throws DataFolderInUse, MigrationRefused: their messages are for people */
export const openNewsroom = async (open: OpenNewsroom): Promise<Newsroom> => {
  const { config, root, log, say } = open;
  await mkdir(config.dataFolder, { recursive: true });
  const postgres = await reachPostgres(open);
  // Commands may have joined one another; when a newsroom is stopped, all of it is.
  const leave = async () => await (open.for === "serve" ? postgres?.stop() : postgres?.leave());
  const connection = postgres?.connection ?? { url: config.databaseUrl ?? "" };
  const db = openDatabase(connection);
  let isServedElsewhere = false;
  try {
    await onceMore(async () => {
      const applied = await migrate(db, join(root, "db", "migrations"));
      if (applied.length > 0) say?.(`Database brought up to date (${applied.join(", ")}).`);
      if (!(await areJobsInstalled(db))) await installJobs(connection);
      await writeRoles(db);
      await ensureAdministrator(db);
      isServedElsewhere = open.for === "command" && (await isWorked(db));
    }, 3);
  } catch (error) {
    await db.destroy();
    await leave();
    throw error;
  }
  let ffmpeg: Promise<Result<Ffmpeg>> | undefined;
  return {
    config,
    root,
    clock: systemClock,
    log,
    connection,
    db,
    files: openFiles(config),
    ffmpeg: () => (ffmpeg ??= openFfmpeg(config.ffmpegPath, open.searchPath)),
    workFolder: join(config.dataFolder, "work"),
    isServedElsewhere,
    close: async () => {
      await db.destroy();
      await leave();
    },
  };
};

/** Undefined where the operator has a PostgreSQL of their own. */
const reachPostgres = async (open: OpenNewsroom): Promise<LocalPostgres | undefined> => {
  const { config, log, say, lost } = open;
  if (config.databaseUrl !== undefined) return undefined;
  const start = async (): Promise<LocalPostgres> => {
    say?.("Starting PostgreSQL…");
    return await startPostgres({ dataFolder: config.dataFolder, log, ...(lost ? { lost } : {}) });
  };
  return open.for === "serve" ? await start() : await joinOrStart(config.dataFolder, log, start);
};

/** Milliseconds that a newsroom which runs and whose PostgreSQL does not is waited for. */
const patience = 30_000;

/** A newsroom that runs may just be starting its PostgreSQL, at first or again. */
const joinOrStart = async (
  dataFolder: string,
  log: Log,
  start: () => Promise<LocalPostgres>,
): Promise<LocalPostgres> => {
  const latest = performance.now() + patience;
  while (true) {
    const running = await joinPostgres(dataFolder, log);
    if (running) return running;
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || performance.now() > latest) throw error;
    }
  }
};

const openFiles = ({ s3, dataFolder }: Config): Files =>
  s3 ? s3Files(s3, join(dataFolder, "scratch")) : diskFiles(join(dataFolder, "files"));
