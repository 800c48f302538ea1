import { stat } from "node:fs/promises";
import { join } from "node:path";

import { ok, type Result } from "../kit/result.ts";
import { hostileInput } from "./ffmpeg/confine.ts";
import { FfmpegFailure } from "./ffmpeg/failure.ts";
import { memoryLimit, runFfmpeg } from "./ffmpeg/run.ts";
import type { Probe } from "./probe.ts";
import type { StepContext } from "./step.ts";
import { keep, temporaryName, type Made } from "./work.ts";

/** A text track of the master, taken out as WebVTT. */
export interface EmbeddedCaptions {
  readonly file: string;
  /** BCP 47; null when the file does not say. */
  readonly language: string | null;
  readonly title: string;
  readonly hearingImpaired: boolean;
}

/** Arguments of ffmpeg that take one text track out. */
export const captionArguments = (master: string, stream: number, output: string): string[] =>
  hostileInput(master).concat(["-map", `0:${stream}`, "-c:s", "webvtt", "-f", "webvtt", `file:${output}`]);

/** Takes every text track out. One that ffmpeg cannot read is left out; the film is not refused for it. */
export const takeCaptions = async (
  master: string,
  probe: Probe,
  context: StepContext,
): Promise<Result<Made<EmbeddedCaptions[]>>> => {
  const taken: EmbeddedCaptions[] = [];
  for (const [at, track] of probe.captions.filter((each) => each.isText).entries()) {
    const file = `captions-${at}.vtt`;
    const temporary = join(context.workFolder, temporaryName("captions", file));
    if (!(await taking(captionArguments(master, track.stream, temporary), probe, context))) continue;
    // A track without a cue is the eight bytes of "WEBVTT" and two line ends.
    if ((await stat(temporary)).size <= 8) continue;
    await keep(temporary, join(context.workFolder, file));
    const { language, title, hearingImpaired } = track;
    taken.push({ file, language, title, hearingImpaired });
  }
  return ok({ value: taken, files: taken.map((each) => each.file) });
};

const taking = async (argv: readonly string[], probe: Probe, context: StepContext): Promise<boolean> => {
  try {
    await runFfmpeg(context.ffmpeg, argv, {
      signal: context.signal,
      timeLimit: (120 + probe.durationSeconds) * 1000,
      limits: { memoryBytes: memoryLimit(), cpuSeconds: 600, fileBytes: 16 * 2 ** 20 },
    });
    return true;
  } catch (error) {
    if (error instanceof FfmpegFailure && (error.kind === "failed" || error.kind === "limit")) return false;
    throw error;
  }
};
