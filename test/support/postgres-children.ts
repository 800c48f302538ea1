import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A process that has, or has joined, the PostgreSQL of a data folder; what it told first. */
export interface PostgresChild {
  readonly child: ChildProcess;
  readonly told: { readonly url?: string; readonly problem?: string };
}

/** Starts one. Whoever asks ends it. */
export const postgresChild = async (dataFolder: string, how: "start" | "join"): Promise<PostgresChild> => {
  const program = join(import.meta.dirname, "postgres-process.ts");
  const child = fork(program, [dataFolder, how], { execArgv: [] });
  const [told] = (await once(child, "message")) as [PostgresChild["told"]];
  return { child, told };
};

/** It leaves the server as a command does, and ends. @returns its exit code */
export const leaveChild = async ({ child }: PostgresChild): Promise<number | null> => {
  const ended = once(child, "exit") as Promise<[number | null]>;
  child.send("leave");
  return (await ended)[0];
};
