/**
 * Pages that are made already: how fast they are answered beside a bare node:http server and beside nginx, what a change
 * every 100 ms costs readers, and how long it takes from a change's commit until every process shows it. A film's page of
 * the sample, compressed by brotli, over one machine's own network; readers are wrk (else autocannon), 50 connections,
 * each asking again as soon as it is answered. Servers that are compared take turns, five times; figures are medians.
 * Argument --rough: short runs, for while one is at work on it.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { copyProgram } from "../kills/program.ts";
import { recordingChanges } from "./changes.ts";
import { measureCost } from "./cost.ts";
import { wrkScript } from "./load.ts";
import { startHome, startPages } from "./newsroom.ts";
import { storyPublishing } from "./publishing.ts";
import { measureRates } from "./rates.ts";
import type { Running } from "./servers.ts";
import { folder } from "./setting.ts";
import { measurePublishing, measureSpread } from "./spread.ts";
import { measureUnderChanges } from "./under-changes.ts";

/** ONLY=rates|changes|spread|publishing|cost measures one of them. */
const only = process.env["ONLY"];
const isAsked = (part: string): boolean => only === undefined || only === part;

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "report.lua"), wrkScript);
const program = await copyProgram(resolve(process.env["PROGRAM"] ?? "."), join(folder, "program"));
const home = await startHome(program);
const db: Database = openDatabase({ url: home.connection, maxConnections: 4 });
const started: Running[] = [];
try {
  // As a newsroom that has stood for a minute: the server has counted what is in the tables.
  await sql`analyze`.execute(db);
  const changes = await recordingChanges(db);
  if (isAsked("rates")) await measureRates(program, home.connection, changes.path);
  const first = await startPages(program, home.connection, 1);
  started.push(first);
  if (isAsked("changes")) await measureUnderChanges(first, changes);
  started.push(await startPages(program, home.connection, 1));
  if (isAsked("spread")) await measureSpread(started, changes);
  const publishing = await storyPublishing(db);
  if (isAsked("publishing")) await measurePublishing(started, publishing);
  if (isAsked("cost")) await measureCost(started, publishing);
} finally {
  await Promise.all(started.map(async ({ stop }) => await stop()));
  await db.destroy();
  await home.stop();
}
