import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs, and how it will have ended. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
}

/** A newsroom on a data folder of its own, run as an operator would: by processes alone. */
export interface Newsroom {
  readonly dataFolder: string;
  readonly address: string;
  /** Starts `newsreel serve`, at the head of a group of processes where that is wished; it is not ready yet. */
  serve(isGroup?: boolean): Running;
  command(...words: readonly string[]): Running;
}

/** @param program path of the built main.js */
export const newsroomAt = (program: string, dataFolder: string, port: number): Newsroom => {
  const start = (words: readonly string[], log?: string, isGroup = false): Running => {
    const child = spawn(process.execPath, ["--enable-source-maps", program, ...words], {
      env: { ...process.env, DATA_DIR: dataFolder, PORT: String(port), NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      detached: isGroup,
    });
    if (child.pid === undefined) throw new Error("node could not be started");
    return { pid: child.pid, ended: endOf(child, log) };
  };
  return {
    dataFolder,
    address: `http://localhost:${port}`,
    serve: (isGroup) => start(["serve"], join(dataFolder, "..", "serve.log"), isGroup),
    command: (...words) => start(words),
  };
};

const endOf = async (child: ChildProcess, log: string | undefined): Promise<Ended> => {
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      said[name] = (said[name] + text).slice(-20_000);
      if (log !== undefined) void appendFile(log, text).catch(() => undefined);
    });
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, ...said };
};

/** Waits until the site and its database answer. False when the process ended before that. */
export const isOpen = async (newsroom: Newsroom, serving: Running, limit = 60_000): Promise<boolean> => {
  const over = new AbortController();
  void serving.ended.then(() => over.abort());
  const latest = performance.now() + limit;
  while (!over.signal.aborted && performance.now() < latest) {
    if (await answers(newsroom.address)) return true;
    await wait(50);
  }
  if (!over.signal.aborted) throw new Error(`The newsroom did not answer within ${limit / 1000} s`);
  return false;
};

const answers = async (address: string): Promise<boolean> =>
  await fetch(`${address}/health`, { signal: AbortSignal.timeout(5000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );

/** Stops a server as an operator would, and waits until it is gone. */
export const stopServing = async (serving: Running): Promise<Ended> => {
  try {
    process.kill(serving.pid, "SIGTERM");
  } catch {
    // Gone already.
  }
  return await serving.ended;
};
