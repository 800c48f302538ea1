import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { idFrom } from "../../kit/id.ts";

/** A PostgreSQL server that runs on a cluster's folder. */
export interface ServerProcess {
  readonly pid: number;
  readonly socketFolder: string;
}

/** Shown in the server's own arguments, for where its working folder may not be looked at (root in a container). */
export const clusterName = async (clusterFolder: string): Promise<string> =>
  `newsreel-${idFrom(await realpath(clusterFolder))}`;

/** The fields of `postmaster.pid` that we use; undefined when it is not whole. */
export const readPidFile = (text: string): ServerProcess | undefined => {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const socketFolder = lines[4];
  return Number.isInteger(pid) && pid > 1 && socketFolder ? { pid, socketFolder } : undefined;
};

/** The server on this folder. A pid file counts only if that process is PostgreSQL, at work in this folder. */
export const findServer = async (clusterFolder: string): Promise<ServerProcess | undefined> => {
  const text = await readFile(join(clusterFolder, "postmaster.pid"), "utf8").catch(() => "");
  const server = readPidFile(text);
  return server && (await worksOn(server.pid, clusterFolder)) ? server : undefined;
};

/** Whether this process is PostgreSQL with this folder as its working folder. */
export const worksOn = async (pid: number, clusterFolder: string): Promise<boolean> =>
  process.platform === "linux" ? linuxWorksOn(pid, clusterFolder) : psWorksOn(pid, clusterFolder);

/** Every process of PostgreSQL that still works on this folder: a killed server's children live on for a moment. */
export const processesOn = async (clusterFolder: string): Promise<number[]> => {
  if (process.platform !== "linux") return [];
  const pids = (await readdir("/proc")).map(Number).filter((pid) => Number.isInteger(pid));
  const found: number[] = [];
  for (const pid of pids) if (await linuxWorksOn(pid, clusterFolder)) found.push(pid);
  return found;
};

const linuxWorksOn = async (pid: number, clusterFolder: string): Promise<boolean> => {
  try {
    const status = await readFile(`/proc/${pid}/stat`, "utf8");
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(status) ?? [];
    if (name !== "postgres" || state === "Z") return false;
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    if (folder !== undefined) return folder === (await realpath(clusterFolder));
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).includes(await clusterName(clusterFolder));
  } catch {
    return false;
  }
};

const psWorksOn = async (pid: number, clusterFolder: string): Promise<boolean> => {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]);
    return stdout.includes(await clusterName(clusterFolder));
  } catch {
    return false;
  }
};
