/**
 * How fast a newsroom that was started before is ready again, how fast commands answer, and how much memory the server
 * holds at rest. Everything as an operator types it: `npm start` runs scripts/start.mjs. Each time is the median of five,
 * beside what Node and PostgreSQL alone need on the same machine in the same minute. Linux only.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { silentLog } from "../../src/platform/log.ts";
import { prepareCluster } from "../../src/platform/postgres/cluster.ts";
import { isReady, launchServer, stopServer } from "../../src/platform/postgres/server.ts";
import { makeSocketFolder, removeSocketFolder } from "../../src/platform/postgres/socket-folder.ts";
import { freePort } from "../../test/support/free-port.ts";

const root = resolve(".");
const dataFolder = join(root, ".proof", "start", "data");
const port = await freePort();
const address = `http://localhost:${port}`;
const runs = 5;

const launch = (argv: readonly string[]): ChildProcess =>
  spawn(process.execPath, argv, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATA_DIR: dataFolder, PORT: String(port) },
  });

const finished = async (...argv: readonly string[]): Promise<void> => {
  const [code] = (await once(launch(argv), "close")) as [number | null];
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}`);
};

/** Milliseconds, the median. */
const median = async (measure: () => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  console.error(times.map(Math.round).join(" "));
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const isOpen = async (): Promise<boolean> =>
  await fetch(`${address}/films`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );

const opened = async (): Promise<ChildProcess> => {
  const child = launch(["scripts/start.mjs"]);
  while (!(await isOpen())) {
    if (child.exitCode !== null) throw new Error(`The newsroom ended with ${child.exitCode}`);
    await wait(10);
  }
  return child;
};

const stopped = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGTERM");
  await once(child, "close");
};

/** From the command to the first page. */
const startOnce = async (): Promise<number> => {
  let child: ChildProcess | undefined;
  const time = await timed(async () => (child = await opened()));
  if (child) await stopped(child);
  return time;
};

/** The same PostgreSQL on the same data, with nothing of ours around it. */
const barePostgres = async (): Promise<number> => {
  const cluster = await prepareCluster(dataFolder, silentLog(), true);
  const socketFolder = await makeSocketFolder(cluster);
  const began = performance.now();
  const server = await launchServer(cluster, socketFolder, {});
  if (!(await isReady(server))) throw new Error("PostgreSQL does not start");
  const time = performance.now() - began;
  await stopServer(server, 30_000);
  await removeSocketFolder(socketFolder);
  return time;
};

/** Bytes in memory of one process. */
const residentMemory = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
};

const childOf = async (parent: number): Promise<number> => {
  for (const name of await readdir("/proc")) {
    const facts = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    if (Number(/^\d+ \(.*\) \S (\d+)/s.exec(facts)?.[1]) === parent) return Number(name);
  }
  throw new Error(`No process below ${parent}`);
};

const figure = (name: string, value: number, unit: string, more: object, holds = true): void =>
  console.log(JSON.stringify({ figure: name, value, unit, ...more, holds }));

await mkdir(dataFolder, { recursive: true });
console.error("the first start, which makes the data folder");
await startOnce();
const node = await median(async () => await timed(async () => await finished("-e", "0")));
const postgres = await median(barePostgres);
const second = await median(startOnce);
const help = await median(async () => await timed(async () => await finished("newsreel", "--help")));
const child = await opened();
const list = await median(async () => await timed(async () => await finished("newsreel", "list")));
await wait(10_000);
const memory = Math.round((await residentMemory(await childOf(child.pid ?? 0))) / 2 ** 20);
await stopped(child);

figure(
  "a second `npm start` until its first page",
  second,
  "ms",
  { target: "< 3000", beside: `node -e 0 takes ${node} ms, PostgreSQL alone ${postgres} ms` },
  second < 3000,
);
figure("newsreel --help", help, "ms", { beside: `node -e 0 takes ${node} ms` });
figure("newsreel list, beside a running newsroom", list, "ms", { beside: `node -e 0 takes ${node} ms` });
figure("memory of the server at rest", memory, "MiB", {
  beside: "resident, web and worker in one, PostgreSQL apart",
});
