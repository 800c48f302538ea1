import type { IngestProgress, IngestStep } from "../newsroom/recording/ingest/progress.ts";
import { showWait } from "./time.ts";

/** What each step is called. */
const names: Readonly<Record<IngestStep, string>> = {
  check: "Looking at the file",
  read: "Reading it through",
  copy: "Copying it in",
  probe: "Examining it",
  ladder: "Encoding the picture",
  sound: "Encoding the sound",
  stills: "Choosing stills",
  storyboard: "Drawing the storyboard",
  peaks: "Drawing the waveform",
  captions: "Looking for captions",
  enclosure: "Making the file for listeners",
  index: "Indexing segments",
  keep: "Putting it in place",
};

const width = 24;

/** One line: the step, a bar, the share, the speed and the time left. */
export const progressLine = ({ step, share, speed, secondsLeft }: IngestProgress): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  const bar = "█".repeat(filled) + "░".repeat(width - filled);
  const parts = [
    `${names[step].padEnd(23)} ${bar} ${String(Math.floor(share * 100)).padStart(3)}%`,
    showSpeed(step, speed),
    share < 1 && secondsLeft !== null ? `${showWait(secondsLeft)} left` : "",
  ];
  return parts.filter((part) => part !== "").join("  ");
};

const showSpeed = (step: IngestStep, speed: number | null): string => {
  if (speed === null || speed <= 0) return "";
  return step === "read" || step === "copy" ? `${(speed / 1e6).toFixed(0)} MB/s` : `${speed.toFixed(1)}×`;
};

/** Shows progress: on a terminal in one line that changes, elsewhere a line for each step when it is done. */
export class ProgressBar {
  private readonly out: NodeJS.WriteStream;
  private shown: IngestProgress | null = null;
  private last = 0;
  private readonly done = new Set<IngestStep>();

  constructor(out: NodeJS.WriteStream) {
    this.out = out;
  }

  readonly report = (progress: IngestProgress): void => {
    if (this.done.has(progress.step)) return;
    const isNew = this.shown?.step !== progress.step;
    if (isNew && this.shown !== null) this.settle(this.shown);
    this.shown = progress;
    if (progress.share >= 1) this.settle(progress);
    else if (this.out.isTTY && (isNew || performance.now() - this.last > 100)) this.draw(progress);
  };

  /** Leaves the line as it is, so that what is said next has its own. */
  end(): void {
    if (this.shown !== null && this.out.isTTY) this.out.write("\n");
    this.shown = null;
  }

  private draw(progress: IngestProgress): void {
    this.last = performance.now();
    this.out.write(
      `\r\u001B[K${progressLine(progress).slice(0, Math.max(20, (this.out.columns ?? 100) - 1))}`,
    );
  }

  private settle(progress: IngestProgress): void {
    if (this.done.has(progress.step)) return;
    this.done.add(progress.step);
    const line = progressLine({ ...progress, share: 1, secondsLeft: null });
    this.out.write(this.out.isTTY ? `\r\u001B[K${line}\n` : `${line}\n`);
    this.shown = null;
  }
}
