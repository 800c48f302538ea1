import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { ok, type Result } from "../kit/result.ts";
import { hostileInput } from "./ffmpeg/confine.ts";
import { memoryLimit, runFfmpeg } from "./ffmpeg/run.ts";
import type { Sound } from "./sound.ts";
import type { StepContext } from "./step.ts";
import { keep, temporaryName, type Made } from "./work.ts";

/** How loud the sound is, for a drawn waveform. The file is JSON: `{ "perSecond": 20, "peaks": [0…255, …] }`. */
export interface Peaks {
  readonly file: string;
  readonly perSecond: number;
  readonly count: number;
}

const perSecond = 20;
/** Samples a second that are looked at: what a waveform shows of speech lies far below. */
const lookedAt = 8000;

/** Arguments of ffmpeg that give the sound as signed 16-bit numbers, little-endian, one channel. */
export const peakArguments = (path: string): string[] =>
  hostileInput(path).concat(
    ["-map", "0:a:0", "-ac", "1", "-ar", String(lookedAt)],
    ["-c:a", "pcm_s16le", "-f", "s16le", "pipe:1"],
  );

/** Takes pieces of sound as they come; a sample may be split between two. */
export class PeakMeter {
  readonly peaks: number[] = [];
  private rest: Buffer = Buffer.alloc(0);
  private highest = 0;
  private counted = 0;

  push(piece: Buffer): void {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const whole = bytes.length - (bytes.length % 2);
    for (let at = 0; at < whole; at += 2) this.sample(Math.abs(bytes.readInt16LE(at)));
    this.rest = bytes.subarray(whole);
  }

  private sample(height: number): void {
    if (height > this.highest) this.highest = height;
    this.counted += 1;
    if (this.counted === lookedAt / perSecond) this.flush();
  }

  /** Ends the last, shorter stretch. */
  end(): void {
    if (this.counted > 0) this.flush();
  }

  private flush(): void {
    this.peaks.push(Math.round((this.highest * 255) / 32_768));
    this.highest = 0;
    this.counted = 0;
  }
}

/** Measures the film's own sound as it is heard, 20 peaks a second. */
export const makePeaks = async (sound: Sound, context: StepContext): Promise<Result<Made<Peaks | null>>> => {
  const [main] = sound.tracks;
  if (main === undefined) return ok({ value: null, files: [] });
  const meter = new PeakMeter();
  await runFfmpeg(context.ffmpeg, peakArguments(join(context.workFolder, main.file)), {
    signal: context.signal,
    timeLimit: 30 * 60_000,
    limits: { memoryBytes: memoryLimit(), cpuSeconds: 1800, fileBytes: 0 },
    outputLimit: 24 * 3600 * lookedAt * 2,
    onOutput: (piece) => meter.push(piece),
  });
  meter.end();
  const temporary = join(context.workFolder, temporaryName("peaks", "peaks.json"));
  await writeFile(temporary, JSON.stringify({ perSecond, peaks: meter.peaks }));
  await keep(temporary, join(context.workFolder, "peaks.json"));
  return ok({ value: { file: "peaks.json", perSecond, count: meter.peaks.length }, files: ["peaks.json"] });
};
