/**
 * A newsroom of a hundred thousand works and ten million spoken words (shape.ts, on top of the archive of the search's
 * proof; seeded, kept in .proof/): how long each kind of page takes when nothing is kept (PAGE_CACHE_BYTES=0), asked one
 * after another over HTTP; then the memory of the web process while it is crawled with its cache on.
 * Argument --rough: a tenth of the pages, for while one is at work on it. With ONLY=story,search,memory these alone, and
 * the slowest pages by name.
 */
import { Agent, type IncomingMessage, request } from "node:http";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { percentileOf, print } from "../archive/figure.ts";
import { freePort } from "../../test/support/free-port.ts";
import { nodeEnvironment, nodeFlags } from "../../scripts/setup/node-flags.mjs";
import { copyProgram } from "../kills/program.ts";
import { launch, running } from "../pages/servers.ts";
import { drawAddresses, type PageKind } from "./addresses.ts";
import { openWorks } from "./open-works.ts";

const rough = process.argv.includes("--rough");
const each = rough ? 30 : 300;
/** Milliseconds. */
const limit = 60;
const memoryLimit = 300;
const folder = resolve(".proof", "works");

/** Kinds of pages, and "memory"; empty: all of it. */
const only = process.env["ONLY"]?.split(",") ?? [];

const isAsked = (part: string): boolean => only.length === 0 || only.includes(part);

const say = (line: string): void => console.error(line);

const startPages = async (program: string, url: string, name: string, env: Record<string, string>) => {
  const dataFolder = join(folder, name);
  await mkdir(dataFolder, { recursive: true });
  const port = await freePort();
  const child = launch({
    command: [process.execPath, ...nodeFlags, program, "serve", "--role", "web"],
    env: { ...nodeEnvironment, DATA_DIR: dataFolder, DATABASE_URL: url, PORT: String(port), ...env },
  });
  return {
    child,
    ...(await running(child, `http://127.0.0.1:${port}/health`)),
    origin: `http://127.0.0.1:${port}`,
  };
};

/** Reads all of an answer. @returns milliseconds until its last byte, and its status and bytes */
const ask = async (agent: Agent, url: string) => {
  const begun = performance.now();
  const asked = request(url, { agent, headers: { "accept-encoding": "br" } });
  asked.end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return { status: response.statusCode ?? 0, bytes, milliseconds: performance.now() - begun };
};

const measureKind = async (agent: Agent, origin: string, { kind, paths }: PageKind): Promise<void> => {
  const asked: { readonly path: string; readonly milliseconds: number }[] = [];
  for (const path of paths) {
    const { status, milliseconds } = await ask(agent, origin + path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    asked.push({ path, milliseconds });
  }
  const times = asked.map(({ milliseconds }) => milliseconds);
  const worst = percentileOf(times, 0.99);
  if (only.length > 0) saySlowest(asked);
  print({
    figure: `${kind}: made from the database, p99 of ${times.length}`,
    value: worst,
    unit: "ms",
    target: `< ${limit} ms`,
    beside: `p50 ${percentileOf(times, 0.5).toFixed(1)} ms; load of the machine ${loadavg()[0]?.toFixed(2)}`,
    holds: worst < limit,
  });
};

const saySlowest = (asked: readonly { readonly path: string; readonly milliseconds: number }[]): void => {
  const slowest = asked.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 10);
  for (const { path, milliseconds } of slowest) say(`${milliseconds.toFixed(1)} ms: ${path}`);
};

/** Megabytes of real memory of a process, at its highest so far (proc(5), VmHWM). */
const highest = (pid: number): number => {
  const [, kibibytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return (Number(kibibytes) * 1024) / 1_000_000;
};

/** Sitemaps, feeds and many pages, four at a time, with the cache as it is by default. */
const measureMemory = async (agent: Agent, origin: string, pid: number, kinds: readonly PageKind[]) => {
  const paths = kinds.flatMap((one) => one.paths);
  const index = await (await fetch(`${origin}/sitemap.xml`)).text();
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
  const rounds = rough ? 1 : 5;
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const waiting = [...maps, "/stories.rss", ...paths].values();
    const work = async (): Promise<void> => {
      for (const path of waiting) bytes += (await ask(agent, origin + path)).bytes;
    };
    await Promise.all([work(), work(), work(), work()]);
    say(`round ${round + 1}: ${highest(pid).toFixed(0)} MB at the highest`);
  }
  print({
    figure: `memory of the web process, at its highest, over ${rounds} rounds of ${paths.length} pages and ${maps.length} sitemaps`,
    value: highest(pid),
    unit: "MB",
    target: `< ${memoryLimit} MB`,
    beside: `${Math.round(bytes / 2 ** 20)} MiB answered`,
    holds: highest(pid) < memoryLimit,
  });
};

const works = await openWorks(say);
const program = await copyProgram(resolve(process.env["PROGRAM"] ?? "."), join(folder, "program"));
const agent = new Agent({ keepAlive: true });
try {
  const kinds = await drawAddresses(works.db, each);
  const cold = await startPages(program, works.url, "cold", { PAGE_CACHE_BYTES: "0" });
  try {
    await ask(agent, `${cold.origin}/`);
    for (const kind of kinds.filter((one) => isAsked(one.kind))) await measureKind(agent, cold.origin, kind);
  } finally {
    await cold.stop();
  }
  if (isAsked("memory")) {
    const warm = await startPages(program, works.url, "warm", {});
    try {
      await measureMemory(agent, warm.origin, warm.child.pid ?? 0, kinds);
    } finally {
      await warm.stop();
    }
  }
} finally {
  agent.destroy();
  await works.close();
}
