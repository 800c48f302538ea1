import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findServer, processesOn } from "../../src/platform/postgres/process.ts";

/** What may be killed. `backend` is any process of PostgreSQL but the postmaster. */
export const kinds = ["serve", "add", "postmaster", "backend", "ffmpeg"] as const;
export type Kind = (typeof kinds)[number];

/** The processes of ours that run now; ffmpeg is found among their children. */
export interface Ours {
  readonly serve: number | undefined;
  readonly add: number | undefined;
  readonly dataFolder: string;
}

/** The processes of one kind that are alive. Linux only. */
export const alive = async (kind: Kind, ours: Ours): Promise<number[]> => {
  const cluster = join(ours.dataFolder, "postgres");
  if (kind === "ffmpeg") return await mediaChildren([ours.serve, ours.add]);
  if (kind === "serve" || kind === "add") return [ours[kind] ?? []].flat();
  const postmaster = (await findServer(cluster))?.pid;
  if (kind === "postmaster") return [postmaster ?? []].flat();
  return (await processesOn(cluster)).filter((pid) => pid !== postmaster);
};

const mediaChildren = async (parents: readonly (number | undefined)[]): Promise<number[]> => {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const facts = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    // "pid (name) state parent …"; see proc_pid_stat(5).
    const [, program, parent] = /^\d+ \((.*)\) [^Z] (\d+)/s.exec(facts) ?? [];
    if (parents.includes(Number(parent)) && /^ff(mpeg|probe)$/.test(program ?? "")) found.push(Number(name));
  }
  return found;
};
