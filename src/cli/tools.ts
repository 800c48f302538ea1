import type { Result } from "../kit/result.ts";
import type { Ffmpeg } from "../media/ffmpeg/check.ts";
import type { Clock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import type { Database } from "../platform/database/database.ts";
import type { Files } from "../platform/files/files.ts";

/** A newsroom that commands work on: one that runs, joined, or its database started for the command's length. */
export interface OpenNewsroom {
  readonly db: Database;
  readonly files: Files;
  /** A newsroom runs beside us, whose worker does the jobs. */
  readonly runs: boolean;
}

/** What the composition root lends to commands. Nothing is opened before it is asked for. */
export interface CommandTools {
  readonly config: Config;
  readonly clock: Clock;
  /** The problem says why there is none, and what to do. Asked again it gives the same. */
  openNewsroom(): Promise<Result<OpenNewsroom>>;
  /** The problem says how to get it. */
  openFfmpeg(): Promise<Result<Ffmpeg>>;
}

/** A tool box with what the command line itself brings. */
export interface Console extends CommandTools {
  /** A line of the answer, to standard output. */
  say(line: string): void;
  /** A remark for whoever watches, to standard error. */
  remark(line: string): void;
  /** The command's own words ("newsreel story publish"), nothing of what is given to it. */
  readonly command: () => string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Ends a command with a plain sentence that says where and what to do. */
export class CommandProblem extends Error {
  override name = "CommandProblem";
}

/** The value, or the end of the command. */
export const orProblem = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new CommandProblem(result.problem);
  return result.value;
};
