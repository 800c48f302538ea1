/**
 * Pages that are made already: how fast they are answered beside a bare node:http server and beside nginx, what a change
 * every 100 ms costs readers, and how long it takes from a change's commit until every process shows it. A film's page of
 * the sample, compressed by brotli, over one machine's own network; readers are wrk (else autocannon), 50 connections,
 * each asking again as soon as it is answered. Servers that are compared take turns, five times; figures are medians.
 * Argument --rough: short runs, for while one is at work on it.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { copyProgram } from "../kills/program.ts";
import { freePort } from "../kills/newsroom.ts";
import { changeAllTheTime, type Changes, recordingChanges, untilShown } from "./changes.ts";
import { byAutocannon, byWrk, type Load, type LoadWishes, wrkScript } from "./load.ts";
import { ensureProgram } from "./programs.ts";
import { bareServer, launch, nginxServer, type Running, running } from "./servers.ts";

const rough = process.argv.includes("--rough") || process.env["ROUGH"] === "1";
const seconds = rough ? 2 : 8;
const turns = rough ? 3 : 5;
const readers = 50;
const folder = join(resolve("."), ".proof", "pages");
const dataFolder = join(folder, "data");

const hasWrk = ensureProgram("wrk", "wrk");
const hasNginx = ensureProgram("nginx", "nginx-light");
const canPin = ensureProgram("taskset", "util-linux", "--version") && availableParallelism() > 1;
/** One process of ours (or the bare one) has a processor for itself, readers have another. */
const [serverAlone, readersAlone] = canPin ? ["0", "1"] : [undefined, undefined];

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
  readonly beside?: string;
  readonly holds: boolean;
}

const print = (figure: Figure): void =>
  console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 100) / 100 }));

const say = (line: string): void => console.error(line);

const loadNow = (): string => `load of the machine ${loadavg()[0]?.toFixed(2)}`;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

const ask = async (url: string, processors?: string, length = seconds): Promise<Load> => {
  const wishes: LoadWishes = {
    url,
    seconds: length,
    readers,
    ...(processors === undefined ? {} : { processors }),
  };
  return hasWrk ? await byWrk(wishes, join(folder, "report.lua")) : await byAutocannon(wishes);
};

interface Compared {
  readonly server: Running;
  readonly url: string;
}

/** Microseconds of processor time for one answer, whatever else the machine does. */
const costOf = async (
  { server, url }: Compared,
  processors?: string,
): Promise<{ rate: number; cost: number }> => {
  const before = server.processorTime();
  const { perSecond } = await ask(url, processors);
  return {
    rate: perSecond,
    cost: ((server.processorTime() - before) * 1000) / (perSecond * seconds),
  };
};

/** Asks two servers in turn. @returns the rates of each, and the median of the ratios of neighbours */
const compare = async (ours: Compared, other: Compared, processors?: string) => {
  const rates: { ours: number; other: number; costs: number }[] = [];
  await ask(ours.url, processors, 1);
  await ask(other.url, processors, 1);
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % 2 === 0 ? await costOf(ours, processors) : null;
    const theirs = await costOf(other, processors);
    const own = first ?? (await costOf(ours, processors));
    rates.push({ ours: own.rate, other: theirs.rate, costs: own.cost / theirs.cost });
    say(
      `  ${own.rate.toFixed(0)} beside ${theirs.rate.toFixed(0)} a second, ${own.cost.toFixed(1)} and ${theirs.cost.toFixed(1)} µs each`,
    );
  }
  return {
    ours: median(rates.map((rate) => rate.ours)),
    other: median(rates.map((rate) => rate.other)),
    ratio: median(rates.map((rate) => rate.ours / rate.other)),
    costs: median(rates.map((rate) => rate.costs)),
  };
};

/** A process of ours that holds the database, and does no more. */
const startHome = async (program: string): Promise<{ connection: string; stop: () => Promise<void> }> => {
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
const startPages = async (
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
      WEB_PROCESSES: String(processes),
    },
    ...(processors === undefined ? {} : { processors }),
  });
  return await running(child, `http://127.0.0.1:${port}`);
};

/** The page as a reader gets it, for servers that send the same. */
const readAnswer = async (url: string) => {
  const response = await fetch(url, { headers: { "accept-encoding": "br" } });
  const size = Number(response.headers.get("content-length"));
  const own = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);
  const headers = [...response.headers].filter(([name]) => !own.has(name)).flat();
  await response.arrayBuffer();
  return { size, headers, body: await rawBody(url, size) };
};

/** `fetch` unpacks what it gets. */
const rawBody = async (url: string, size: number): Promise<Buffer> => {
  const { get } = await import("node:http");
  const body = await new Promise<Buffer>((resolve_, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .on("end", () => resolve_(Buffer.concat(chunks)));
    }).on("error", reject);
  });
  if (body.length !== size) throw new Error("The page changed meanwhile");
  return body;
};

const measureRates = async (program: string, connection: string, path: string): Promise<void> => {
  const one = await startPages(program, connection, 1, serverAlone);
  const answer = await readAnswer(one.url + path);
  const bare = await bareServer(folder, await freePort(), answer, serverAlone);
  const shared = canPin ? "server on one processor, readers on the other" : "processors shared by all";
  say("one process, beside bare node:http");
  const alone = await compare(
    { server: one, url: one.url + path },
    { server: bare, url: bare.url },
    readersAlone,
  );
  await Promise.all([one.stop(), bare.stop()]);
  print({
    figure: `a kept page (${answer.size} bytes of brotli), requests of a bare node:http server`,
    value: alone.ratio,
    unit: "times",
    target: ">= 0.9",
    beside: `${alone.ours.toFixed(0)} a second beside ${alone.other.toFixed(0)}; one process each, ${shared}; ${loadNow()}`,
    holds: alone.ratio >= 0.9,
  });
  print({
    figure: "the same, processor time for one answer, of the bare server's",
    value: alone.costs,
    unit: "times",
    holds: true,
  });
  if (!hasNginx) {
    say("nginx is not installed and cannot be: that comparison is left out.");
    return;
  }
  const two = await startPages(program, connection, 2);
  const nginx = await nginxServer(join(folder, "nginx"), await freePort(), answer, 2);
  say("two processes, beside nginx");
  const together = await compare({ server: two, url: two.url + path }, { server: nginx, url: nginx.url });
  await Promise.all([two.stop(), nginx.stop()]);
  print({
    figure: "the same with two processes, requests of nginx serving the file",
    value: together.ratio,
    unit: "times",
    target: ">= 0.5",
    beside: `${together.ours.toFixed(0)} a second beside ${together.other.toFixed(0)}; nginx with two workers; readers on the same processors; ${loadNow()}`,
    holds: together.ratio >= 0.5,
  });
};

/** One process, as `newsreel serve` has by default; PostgreSQL, readers and whoever makes the changes beside it. */
const measureUnderChanges = async (pages: Running, changes: Changes): Promise<void> => {
  const url = pages.url + changes.path;
  await ask(url, undefined, 1);
  const runs: { quiet: Load; busy: Load; made: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const quiet = await ask(url);
    const stop = new AbortController();
    const changing = changeAllTheTime(changes, 100, stop.signal);
    const busy = await ask(url);
    stop.abort();
    runs.push({ quiet, busy, made: await changing });
    say(
      `  quiet ${quiet.perSecond.toFixed(0)} a second, p99 ${quiet.p99.toFixed(1)} ms; under ${runs.at(-1)?.made} changes ${busy.perSecond.toFixed(0)}, p99 ${busy.p99.toFixed(1)} ms`,
    );
  }
  const errors = runs.reduce((sum, { busy }) => sum + busy.errors, 0);
  const rate = median(runs.map(({ quiet, busy }) => busy.perSecond / quiet.perSecond));
  const worst = median(runs.map(({ quiet, busy }) => busy.p99 / quiet.p99));
  const shared = `one process of ours, readers, PostgreSQL and whoever changes share ${availableParallelism()} processors; ${loadNow()}`;
  const made = runs.reduce((sum, run) => sum + run.made, 0);
  print({
    figure: `errors under one change every 100 ms, ${readers} readers`,
    value: errors,
    unit: "errors",
    target: "0",
    beside: `${made} changes`,
    holds: errors === 0,
  });
  print({
    figure: "requests a second under them, of those when nothing changes",
    value: rate,
    unit: "times",
    target: ">= 0.75",
    beside: `${median(runs.map(({ busy }) => busy.perSecond)).toFixed(0)} a second of ${median(runs.map(({ quiet }) => quiet.perSecond)).toFixed(0)}; ${shared}`,
    holds: rate >= 0.75,
  });
  print({
    figure: "p99 under them, of that when nothing changes",
    value: worst,
    unit: "times",
    target: "<= 5",
    beside: `${median(runs.map(({ busy }) => busy.p99)).toFixed(1)} ms of ${median(runs.map(({ quiet }) => quiet.p99)).toFixed(1)} ms`,
    holds: worst <= 5,
  });
};

/** On each of the processes, while readers ask one of them. */
const measureSpread = async (all: readonly Running[], changes: Changes): Promise<void> => {
  const times: number[] = [];
  const many = rough ? 30 : 300;
  const [first] = all;
  if (first === undefined) return;
  for (const pages of all) await ask(pages.url + changes.path, undefined, 1);
  const readings = ask(first.url + changes.path, undefined, Math.ceil((many * 150) / 1000));
  for (let change = 0; change < many; change += 1) {
    const words = await changes.make();
    const committed = performance.now();
    times.push(
      ...(await Promise.all(
        all.map(async ({ url }) => await untilShown(url, changes.path, words, committed)),
      )),
    );
    await new Promise((done) => setTimeout(done, 50));
  }
  const load = await readings;
  const beside = `${times.length} times, ${all.length} processes, ${readers} readers at ${load.perSecond.toFixed(0)} a second; ${loadNow()}`;
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const figure = "from a change's commit to the page on every process";
  print({ figure: `${figure}, p50`, value: p50, unit: "ms", target: "< 25", beside, holds: p50 < 25 });
  print({ figure: `${figure}, p99`, value: p99, unit: "ms", target: "< 150", holds: p99 < 150 });
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "report.lua"), wrkScript);
const program = await copyProgram(resolve(process.env["PROGRAM"] ?? "."), join(folder, "program"));
const home = await startHome(program);
const db: Database = openDatabase({ url: home.connection, maxConnections: 4 });
const started: Running[] = [];
try {
  const changes = await recordingChanges(db);
  await measureRates(program, home.connection, changes.path);
  started.push(await startPages(program, home.connection, 1), await startPages(program, home.connection, 1));
  const [first] = started;
  if (first !== undefined) await measureUnderChanges(first, changes);
  await measureSpread(started, changes);
} finally {
  await Promise.all(started.map(async ({ stop }) => await stop()));
  await db.destroy();
  await home.stop();
}
