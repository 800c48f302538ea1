import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openDatabase } from "../../src/platform/database/database.ts";
import { toDatabase } from "../../src/platform/database/connection.ts";
import { migrate, migrationsFolder } from "../../src/platform/database/migrate.ts";
import { installJobs } from "../../src/platform/jobs/queue.ts";
import { silentLog } from "../../src/platform/log.ts";
import { clusterFolder } from "../../src/platform/postgres/cluster.ts";
import { findServer } from "../../src/platform/postgres/process.ts";
import { stopServer, watchServer } from "../../src/platform/postgres/server.ts";
import { removeSocketFolder } from "../../src/platform/postgres/socket-folder.ts";
import { type LocalPostgres, startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { type Offer, offer } from "./offer.ts";

/** The migrated database that each test file gets a copy of. */
export const templateName = "newsreel_template";

const prefix = "newsreel-test-";

/** Nothing of a test need outlive the machine, and a clone must not meet a visitor in the template. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "300",
  shared_buffers: "128MB",
};

/** A folder for a whole run of tests; what runs that were killed have left is removed. */
export const runFolder = async (): Promise<string> => {
  await removeLeftOvers();
  return await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
};

/** One PostgreSQL for a run of tests, started when the first test asks for it: it answers with the URL of the server. */
export const offerTestPostgres = async (folder: string, socket: string): Promise<Offer> => {
  let started: LocalPostgres | undefined;
  const offered = await offer(socket, async () => {
    started = await startWithTemplate(folder);
    return { url: started.connection.url };
  });
  return {
    socket: offered.socket,
    close: async () => {
      await offered.close();
      await started?.stop();
    },
  };
};

const startWithTemplate = async (folder: string): Promise<LocalPostgres> => {
  const postgres = await startPostgres({
    dataFolder: join(folder, "data"),
    log: silentLog(),
    settings,
    stopLimit: 2000,
  });
  const maintenance = openDatabase(postgres.connection);
  await sql.raw(`create database ${templateName}`).execute(maintenance);
  await maintenance.destroy();
  const template = openDatabase(toDatabase(postgres.connection, templateName));
  await migrate(template, migrationsFolder);
  await template.destroy();
  await installJobs(toDatabase(postgres.connection, templateName));
  return postgres;
};

/** Stops and removes what a run that was killed has left. */
const removeLeftOvers = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^newsreel-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const cluster = clusterFolder(join(tmpdir(), name, "data"));
    const left = await findServer(cluster);
    if (left) {
      await stopServer(watchServer(left, cluster), 2000);
      await removeSocketFolder(left.socketFolder);
    }
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};
