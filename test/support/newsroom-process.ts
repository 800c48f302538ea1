import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "./project-root.ts";

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it said, on either stream. */
  readonly said: string;
}

/** A process of the built program. */
export interface NewsroomProcess {
  readonly pid: number;
  /** Resolves when it has said something that matches. @throws when it ends before */
  until(said: RegExp): Promise<void>;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): Promise<Ended>;
}

/**
 * A copy of the built program, so that a build meanwhile does not take it away.
 * @returns the path of its main.js
 */
export const copyProgram = async (folder: string): Promise<string> => {
  const root = projectRoot();
  await mkdir(folder, { recursive: true });
  await cp(join(root, "dist"), join(folder, "dist"), { recursive: true });
  for (const name of ["db", "sample", "node_modules", "package.json"])
    await symlink(join(root, name), join(folder, name));
  return join(folder, "dist", "main.js");
};

/** Runs `newsreel WORDS` with these settings alone. */
export const newsreel = (
  program: string,
  settings: Readonly<Record<string, string>>,
  ...words: readonly string[]
): NewsroomProcess => {
  const { PATH = "", HOME = "", NODE_COMPILE_CACHE: compiled } = process.env;
  const kept = compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, ["--enable-source-maps", program, ...words], {
    env: { PATH, HOME, ...kept, NO_COLOR: "1", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("node could not be started");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = endOf(child, () => said);
  return {
    pid,
    ended,
    until: async (wanted) => {
      while (!wanted.test(said)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`newsreel ${words.join(" ")} ended: ${said}`);
        await wait(50);
      }
    },
    kill: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
};

const endOf = async (child: ChildProcess, said: () => string): Promise<Ended> => {
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { code, signal, said: said() };
};

/** Runs a command to its end. @returns what it said @throws when it failed */
export const runNewsreel = async (
  program: string,
  settings: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<string> => {
  const { code, said } = await newsreel(program, settings, ...words).ended;
  if (code !== 0) throw new Error(`newsreel ${words.join(" ")} ended with ${code}: ${said}`);
  return said;
};
