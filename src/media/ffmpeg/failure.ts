/**
 * Why a child ended badly.
 * - `failed`: it said no: the file is broken or not what it seemed
 * - `limit`: it ran into the time, memory or size that it was given
 * - `killed`: somebody else ended it: an operator, or the kernel for want of memory; the file may be well
 * - `aborted`: we were asked to stop
 * - `disk-full`: nothing is wrong with the file
 * - `not-started`: the program could not be run at all
 */
export type FailureKind = "failed" | "limit" | "killed" | "aborted" | "disk-full" | "not-started";

/** A child that did not do its work; `stderr` is the end of what it wrote. */
export class FfmpegFailure extends Error {
  readonly kind: FailureKind;
  readonly argv: readonly string[];
  readonly stderr: string;

  constructor(kind: FailureKind, argv: readonly string[], stderr: string, detail: string) {
    super(`${detail}${lastError(stderr) === "" ? "" : `: ${lastError(stderr)}`}`);
    this.name = "FfmpegFailure";
    this.kind = kind;
    this.argv = argv;
    this.stderr = stderr;
  }
}

/** The last line that ffmpeg itself marked as an error (with `-loglevel level+…`), without its marks. */
export const lastError = (stderr: string): string => {
  const lines = stderr.split(/\r?\n/).filter((line) => /\[(error|fatal|panic)\]/.test(line));
  return (lines.at(-1) ?? "").replaceAll(/\[[^\]]*\]\s*/g, "").trim();
};

/** It may say so, leave half a file and still end with 0: when the last bytes are written as the file is closed. */
export const saysDiskFull = (stderr: string): boolean =>
  /No space left on device|Disk quota exceeded/.test(stderr);

/** How the child's end is to be understood. SIGXCPU and SIGXFSZ are limits; SIGKILL is none that we set. */
export const failureKind = (end: {
  code: number | null;
  signal: string | null;
  stderr: string;
}): FailureKind => {
  if (saysDiskFull(end.stderr)) return "disk-full";
  if (end.signal === "SIGXCPU" || end.signal === "SIGXFSZ") return "limit";
  if (end.signal === "SIGKILL") return "killed";
  if (/Cannot allocate memory|File too large|CPU time limit/i.test(end.stderr)) return "limit";
  return "failed";
};
