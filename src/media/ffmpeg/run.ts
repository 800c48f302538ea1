import { spawn, type ChildProcess } from "node:child_process";
import { freemem } from "node:os";

import { plainEnvironment } from "./capture.ts";
import type { Ffmpeg } from "./check.ts";
import { confined, type Limits } from "./confine.ts";
import { FfmpegFailure, failureKind, saysDiskFull } from "./failure.ts";
import { ProgressReader, type Progress } from "./progress.ts";

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of real time; then the child is killed. */
  readonly timeLimit: number;
  readonly limits: Limits;
  /** Length of what is to be made, for the share and the time left. */
  readonly totalSeconds?: number | null;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Called with each piece of standard output; more than `outputLimit` bytes is a failure. */
  readonly onOutput?: (piece: Buffer) => void;
  /** Bytes; 64 MiB unless told. */
  readonly outputLimit?: number;
}

/** How a child ended, when it ended well. */
export interface Finished {
  /** The last 256 KiB of standard error. */
  readonly stderr: string;
  /** Processor seconds (user and system) of the child; null where it does not say. */
  readonly cpuSeconds: number | null;
}

/** Enough for a 4K master and four renditions at once on many cores, and never all of the machine. */
export const memoryLimit = (): number => Math.max(4 * 2 ** 30, Math.min(16 * 2 ** 30, freemem() * 2));

/** Runs ffmpeg with these arguments, quiet but for its end, never asking. Throws FfmpegFailure. */
export const runFfmpeg = async (
  ffmpeg: Ffmpeg,
  argv: readonly string[],
  options: RunOptions,
): Promise<Finished> =>
  runProgram(
    ffmpeg,
    ffmpeg.ffmpeg,
    ["-hide_banner", "-nostdin", "-y", "-loglevel", "level+info", "-nostats", "-benchmark"].concat(
      [
        "-timelimit",
        String(Math.ceil(options.limits.cpuSeconds)),
        "-progress",
        "pipe:3",
        "-stats_period",
        "0.5",
      ],
      argv,
    ),
    options,
  );

/** Runs ffprobe with these arguments. Throws FfmpegFailure. */
export const runFfprobe = async (
  ffmpeg: Ffmpeg,
  argv: readonly string[],
  options: RunOptions,
): Promise<Finished> =>
  runProgram(ffmpeg, ffmpeg.ffprobe, ["-hide_banner", "-loglevel", "level+error", ...argv], options);

const stderrKept = 256 * 1024;

const runProgram = async (
  ffmpeg: Ffmpeg,
  program: string,
  argv: readonly string[],
  options: RunOptions,
): Promise<Finished> => {
  const whole = confined(ffmpeg.confinement, options.limits, program, argv);
  if (options.signal?.aborted === true)
    throw new FfmpegFailure("aborted", whole, "", "stopped before it began");
  const [first = program, ...rest] = whole;
  const child = spawn(first, rest, { stdio: ["ignore", "pipe", "pipe", "pipe"], env: plainEnvironment });
  const stopped = watch(child, options);
  const collected = collect(child, options, (reason) => stopped.stop(reason));
  const end = await ended(child);
  stopped.clear();
  const stderr = collected.stderr();
  if (end.error !== undefined) throw new FfmpegFailure("not-started", whole, stderr, end.error.message);
  if (stopped.reason() === "aborted") throw new FfmpegFailure("aborted", whole, stderr, "stopped");
  if (stopped.reason() !== undefined)
    throw new FfmpegFailure("limit", whole, stderr, stopped.reason() ?? "stopped");
  if (end.code === 0 && !saysDiskFull(stderr)) return { stderr, cpuSeconds: cpuSecondsIn(stderr) };
  const kind = failureKind({ ...end, stderr });
  throw new FfmpegFailure(kind, whole, stderr, `ended with ${end.signal ?? `code ${end.code}`}`);
};

interface Watch {
  stop(reason: string): void;
  clear(): void;
  reason(): string | undefined;
}

/** Kills outright: what a child leaves is under a temporary name, and is thrown away. */
const watch = (child: ChildProcess, options: RunOptions): Watch => {
  let why: string | undefined;
  const stop = (reason: string): void => {
    why ??= reason;
    child.kill("SIGKILL");
  };
  const onAbort = (): void => stop("aborted");
  const timer = setTimeout(
    () => stop(`took longer than ${Math.round(options.timeLimit / 1000)} s`),
    options.timeLimit,
  );
  options.signal?.addEventListener("abort", onAbort, { once: true });
  return {
    stop,
    clear: () => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", onAbort);
    },
    reason: () => why,
  };
};

const collect = (
  child: ChildProcess,
  options: RunOptions,
  stop: (reason: string) => void,
): { stderr: () => string } => {
  let stderr = "";
  let bytes = 0;
  const reader = new ProgressReader(options.totalSeconds ?? null, (progress) =>
    options.onProgress?.(progress),
  );
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-stderrKept);
  });
  child.stdout?.on("data", (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > (options.outputLimit ?? 64 * 2 ** 20)) stop("wrote more than it may");
    else options.onOutput?.(piece);
  });
  child.stdio[3]?.on("data", (piece: Buffer) => reader.push(piece.toString("latin1")));
  return { stderr: () => stderr };
};

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error: Error | undefined;
}

const ended = async (child: ChildProcess): Promise<End> =>
  new Promise((resolve) => {
    child.once("error", (error) => {
      if (child.pid === undefined) resolve({ code: null, signal: null, error });
    });
    child.once("close", (code, signal) => resolve({ code, signal, error: undefined }));
  });

/** What `-benchmark` writes at the end. */
const cpuSecondsIn = (stderr: string): number | null => {
  const found = /bench: utime=([\d.]+)s stime=([\d.]+)s/.exec(stderr);
  return found === null ? null : Number(found[1]) + Number(found[2]);
};
