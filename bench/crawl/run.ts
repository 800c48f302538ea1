/**
 * 200 readers crawl every page of the sample newsroom for a minute while works are published, five times over: errors,
 * pages that are older than what was shown before, and the memory of the processes that serve.
 * Arguments: --seconds 60, --rounds 5, --readers 200.
 */
import { Agent } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { joinPostgres } from "../../src/platform/postgres/supervisor.ts";
import { crawl } from "../../test/support/crawl.ts";
import { freePort } from "../../test/support/free-port.ts";
import { print } from "../archive/figure.ts";
import { copyProgram } from "../kills/program.ts";
import { launch, running } from "../pages/servers.ts";
import { ask, readAll } from "./readers.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    rounds: { type: "string", default: "5" },
    readers: { type: "string", default: "200" },
  },
});
const [seconds, rounds, readers] = [Number(values.seconds), Number(values.rounds), Number(values.readers)];
const folder = resolve(".proof", "crawl");
const dataFolder = join(folder, "data");
/** Milliseconds between two changes; after a change's commit, those in which the page of before may still be shown. */
const [every, patience] = [250, 2000];
/** A program takes some memory more once than it needs: so much more than after the second round is no leak. */
const growth = { share: 1.1, mebibytes: 20 };

const say = (line: string): void => console.error(line);

interface Published {
  readonly path: string;
  /** Which change it is; a later one of the same film may be shown as well. */
  readonly number: number;
  readonly at: number;
}

/** Changes one film after another, and looks at each a while later: what was committed must be there, and stay. */
const publishAll = async (db: Database, origin: string, stop: AbortSignal) => {
  const films = await db
    .selectFrom("recording")
    .select(["id", "slug"])
    .where("kind", "=", "film")
    .where("state", "=", "published")
    .execute();
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const stale: string[] = [];
  const looks: Promise<void>[] = [];
  const look = async ({ path, number, at }: Published): Promise<void> => {
    await wait(at + patience - Date.now());
    const { text } = await ask(agent, origin + path);
    const shown = Number(/Summary number (\d+) of/.exec(text)?.[1] ?? -1);
    if (shown < number) stale.push(`${path} ${Date.now() - at} ms after`);
  };
  let count = 0;
  for (; !stop.aborted; count += 1) {
    const film = films[count % films.length];
    if (film === undefined) throw new Error("There is no film");
    const words = `Summary number ${count} of ${Date.now()}.`;
    const done = await updateRecording({ db, actor: newsroomItself, via: "bench" }, film.id, {
      summary: words,
    });
    if (!done.ok) throw new Error(done.problem);
    looks.push(look({ path: `/film/${film.slug}`, number: count, at: Date.now() }));
    await wait(every);
  }
  await Promise.all(looks);
  agent.destroy();
  return { count, stale };
};

/** Mebibytes that a process and those it started hold now (proc(5), VmRSS). */
const memoryOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean),
  );
  const ofNode = children.filter((child) => /node/.test(readFileSync(`/proc/${child}/comm`, "utf8")));
  return own + ofNode.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
};

const pathsOf = async (origin: string): Promise<string[]> => {
  const answers = await crawl(origin, origin, { most: 1500 });
  return [...answers].filter(([, told]) => told.startsWith("200 text/html")).map(([path]) => path);
};

const round = async (db: Database, origin: string, paths: readonly string[]) => {
  const stop = AbortSignal.timeout(seconds * 1000);
  const [read, published] = await Promise.all([
    readAll(origin, paths, readers, stop),
    publishAll(db, origin, stop),
  ]);
  return { ...read, ...published };
};

const measure = async (db: Database, origin: string, pid: number): Promise<void> => {
  const paths = await pathsOf(origin);
  say(`${paths.length} pages`);
  const done: (Awaited<ReturnType<typeof round>> & { memory: number })[] = [];
  for (let at = 0; at < rounds; at += 1) {
    const result = await round(db, origin, paths);
    await wait(3000);
    done.push({ ...result, memory: memoryOf(pid) });
    say(`round ${at + 1}: ${result.answers} answers, ${memoryOf(pid).toFixed(0)} MiB`);
    for (const fault of [...result.faults, ...result.stale].slice(0, 5)) say(`  ${fault}`);
  }
  const sum = (of: (one: (typeof done)[number]) => number): number =>
    done.reduce((all, one) => all + of(one), 0);
  const errors = sum((one) => one.faults.length);
  const beside = `${sum((one) => one.answers)} answers over ${readers} connections, ${paths.length} pages, ${sum((one) => one.count)} changes; load of the machine ${loadavg()[0]?.toFixed(2)}`;
  print({
    figure: `errors in ${rounds} crawls of ${seconds} s`,
    value: errors,
    unit: "",
    target: "0",
    beside,
    holds: errors === 0,
  });
  const old = sum((one) => one.stale.length);
  print({
    figure: `pages that did not show a change ${patience} ms after it`,
    value: old,
    unit: "",
    target: "0",
    holds: old === 0,
  });
  const [second, last] = [done[Math.min(1, done.length - 1)]?.memory ?? 0, done.at(-1)?.memory ?? 0];
  print({
    figure: "memory after the last crawl",
    value: last,
    unit: "MiB",
    target: `<= that after the second, ${second.toFixed(0)} MiB, and ${growth.mebibytes} MiB or a tenth`,
    beside: done.map(({ memory }) => memory.toFixed(0)).join(", "),
    holds: last <= Math.max(second * growth.share, second + growth.mebibytes),
  });
};

await rm(dataFolder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const program = await copyProgram(resolve(process.env["PROGRAM"] ?? "."), join(folder, "program"));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const child = launch({
  command: [process.execPath, program, "serve"],
  env: { DATA_DIR: dataFolder, PORT: String(port), WEB_PROCESSES: "2" },
});
const site = await running(child, `${origin}/health`);
const joined = await joinPostgres(dataFolder, silentLog());
if (joined === undefined) throw new Error("The newsroom has no database");
const db = openDatabase({ ...joined.connection, maxConnections: 2 });
try {
  await measure(db, origin, child.pid ?? 0);
} finally {
  await db.destroy();
  await joined.stop();
  await site.stop();
}
