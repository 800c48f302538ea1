import { once } from "node:events";
import { mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processesOn } from "../../src/platform/postgres/process.ts";
import { freePort } from "../support/free-port.ts";
import { builtProgram } from "../support/made-once.ts";
import { newsreel, type NewsroomProcess } from "../support/newsroom-process.ts";
import { sampleNewsroom } from "../support/sample-newsroom.ts";

let folder: string;
let port: number;
let program: string;
let serving: NewsroomProcess;

const begin = (): NewsroomProcess =>
  newsreel(program, { DATA_DIR: join(folder, "data"), PORT: String(port), WEB_PROCESSES: "2" }, "serve");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-web-processes-"));
  program = await builtProgram();
  await sampleNewsroom(join(folder, "data"));
  port = await freePort();
  serving = begin();
  await serving.until(/The newsroom is open/);
});
afterAll(async () => {
  await serving.kill("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

/** Processes of the program whose parent is this one, as Linux tells them. */
const webProcesses = async (parent: number): Promise<number[]> => {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const facts = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const [, state, of] = /^\d+ \(.*\) (\S) (\d+)/s.exec(facts) ?? [];
    if (Number(of) !== parent || state === "Z") continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (command.includes("main.js")) found.push(Number(name));
  }
  return found.toSorted((a, b) => a - b);
};

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  const latest = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > latest) throw new Error("not within a minute");
    await wait(20);
  }
};

/** The status that a page answers with, or how the connection failed. */
const ask = async (agent: Agent | false, path = "/films"): Promise<string> => {
  const asking = request({ port, path, agent, timeout: 5000 }).end();
  asking.on("timeout", () => asking.destroy(new Error("no answer within 5 s")));
  try {
    const [response] = (await once(asking, "response")) as [IncomingMessage];
    response.resume();
    await once(response, "end");
    return String(response.statusCode);
  } catch (error) {
    return (error as Error).message;
  }
};

describe.skipIf(process.platform !== "linux")("two processes serve one port", () => {
  /**
   * What kill -9 does to readers: those whose connection the process had, or whose connection waited for it, are refused at
   * once, and nobody waits in vain; a request that was under way is lost, and asking again is answered by the others.
   */
  test("one dies with the connections that it had; the other goes on, and a third takes its place", async () => {
    const before = await webProcesses(serving.pid);
    expect(before).toHaveLength(2);
    const [dying = 0, other = 0] = before;

    const lasting = await connectionsToEach(before);
    const caught = readers();
    await wait(100);
    process.kill(dying, "SIGKILL");
    await until(() => !runs(dying));
    const spared = readers();
    await until(async () => (await webProcesses(serving.pid)).length === 2);
    const answers = await caught.stop();
    const refused = answers.filter((answer) => answer !== "200");
    expect(answers.length).toBeGreaterThan(10);
    // Each reader has one request under way, and asks once more while the process is going.
    expect(refused.length).toBeLessThanOrEqual(6);
    for (const answer of refused) expect(answer).toMatch(/socket hang up|ECONNRESET|ECONNREFUSED|EPIPE/);
    // Whoever comes when it is gone notices nothing.
    expect(new Set(await spared.stop())).toEqual(new Set(["200"]));
    lasting.forEach((agent) => agent.destroy());
    // The third takes its share as soon as it can.
    const third = (await webProcesses(serving.pid)).find((pid) => pid !== other) ?? 0;
    await until(async () => {
      const agents = await connectionsToEach([other, third]).catch(() => null);
      agents?.forEach((agent) => agent.destroy());
      return agents !== null;
    });
    process.kill(other, "SIGKILL");
    await until(() => !runs(other));
    expect(await ask(false)).toBe("200");
    await until(async () => (await webProcesses(serving.pid)).length === 2);
  });

  test("when the first is killed, the others do not stay behind with the port", async () => {
    const pids = await webProcesses(serving.pid);
    await serving.kill("SIGKILL");
    await until(() => !pids.some(runs));
    serving = begin();
    await serving.until(/The newsroom is open/);
    expect(await ask(false)).toBe("200");
  });

  test("SIGTERM stops all of them, the database last", async () => {
    const pids = await webProcesses(serving.pid);
    expect(pids).toHaveLength(2);
    const { code, said } = await serving.kill("SIGTERM");
    expect(code).toBe(0);
    expect(said.trimEnd()).toMatch(/Stopped\.$/);
    expect(pids.filter(runs)).toEqual([]);
    expect(await processesOn(join(folder, "data", "postgres"))).toEqual([]);
    expect(await ask(false)).toContain("ECONNREFUSED");
  });
});

/** Readers who come one after another, each with a connection of their own. */
const readers = (): { readonly stop: () => Promise<string[]> } => {
  const over = new AbortController();
  const one = async (): Promise<string[]> => {
    const seen: string[] = [];
    while (!over.signal.aborted) {
      seen.push(await ask(false));
      await wait(5);
    }
    return seen;
  };
  const all = Promise.all([one(), one(), one()]);
  return {
    stop: async () => {
      over.abort();
      return (await all).flat();
    },
  };
};

/** Connections that stay open, at least one to each of these processes: the kernel deals them out by chance. */
const connectionsToEach = async (pids: readonly number[]): Promise<Agent[]> => {
  const agents: Agent[] = [];
  while (!(await Promise.all(pids.map(connectionsOf))).every((count) => count > 0)) {
    if (agents.length > 40) {
      agents.forEach((one) => one.destroy());
      throw new Error(`None of ${agents.length} connections came to one of ${pids.join(", ")}`);
    }
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    agents.push(agent);
    await ask(agent);
  }
  return agents;
};

/** A socket that listens, as proc(5) writes its state. */
const listens = "0A";

/** How many connections to the port a process holds: sockets of its own that the kernel lists with it; proc_net(5). */
const connectionsOf = async (pid: number): Promise<number> => {
  const own = new Set<string>();
  for (const name of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const link = await readlink(`/proc/${pid}/fd/${name}`).catch(() => "");
    own.add(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? "");
  }
  const lines = (
    await Promise.all(["tcp", "tcp6"].map(async (kind) => await readFile(`/proc/net/${kind}`, "utf8")))
  )
    .join("\n")
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const ended = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return lines.filter(
    ([, local = "", , state = "", , , , , , inode = ""]) =>
      local.endsWith(ended) && state !== listens && own.has(inode),
  ).length;
};
