/** How far one child has come. */
export interface Progress {
  /** 0 to 1; 0 while the length is not known. */
  readonly share: number;
  /** Seconds of media made so far. */
  readonly mediaSeconds: number;
  /** Seconds of media a second; null until known. */
  readonly speed: number | null;
  readonly secondsLeft: number | null;
}

/**
 * Reads what `-progress` writes: `key=value` lines, a block ending with `progress=continue` or `progress=end`.
 * `totalSeconds` is the length of what is to be made; null when unknown.
 */
export class ProgressReader {
  private readonly totalSeconds: number | null;
  private readonly report: (progress: Progress) => void;
  private rest = "";
  private readonly block = new Map<string, string>();

  constructor(totalSeconds: number | null, report: (progress: Progress) => void) {
    this.totalSeconds = totalSeconds;
    this.report = report;
  }

  push(text: string): void {
    const lines = (this.rest + text).split("\n");
    this.rest = (lines.pop() ?? "").slice(-1000);
    for (const line of lines) this.line(line);
  }

  private line(line: string): void {
    const at = line.indexOf("=");
    if (at < 0) return;
    const key = line.slice(0, at).trim();
    this.block.set(key, line.slice(at + 1).trim());
    if (key !== "progress") return;
    this.report(progressOf(this.block, this.totalSeconds));
    this.block.clear();
  }
}

/** ffmpeg writes N/A until it knows, and before the first frame a large negative out_time. */
const progressOf = (block: ReadonlyMap<string, string>, totalSeconds: number | null): Progress => {
  const microseconds = numberOrNull(block.get("out_time_us"));
  const ended = block.get("progress") === "end";
  const mediaSeconds = Math.max(0, (microseconds ?? 0) / 1e6);
  const speed = numberOrNull(block.get("speed")?.replace("x", ""));
  const known = totalSeconds !== null && totalSeconds > 0;
  const share = ended ? 1 : known ? Math.min(1, mediaSeconds / totalSeconds) : 0;
  const left = known && speed !== null && speed > 0 ? Math.max(0, totalSeconds - mediaSeconds) / speed : null;
  return { share, mediaSeconds, speed, secondsLeft: ended ? 0 : left };
};

const numberOrNull = (text: string | undefined): number | null => {
  if (text === undefined || text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
};
