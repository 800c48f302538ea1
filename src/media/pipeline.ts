/**
 * Bringing in a master, step by step. Each step is a function of its input and a work folder of the cut's own.
 *
 * - A step may be killed at any moment and called again: what is whole is recognised and kept, what is half is made
 *   again, and the result is the same.
 * - A result is plain JSON. A file is named relative to the work folder; take it in with `files.adopt`, and call
 *   `forgetWork` when everything is taken in. A later step needs the files of the earlier ones in the work folder.
 * - `fail` is for the person who sent the file, and calling again will not help. `FfmpegFailure` is thrown when the step
 *   was aborted, the disk is full or ffmpeg could not be started; anything else thrown is a fault.
 * - Order: probe; ladder and sound (both need only the probe); stills, storyboard (after ladder); peaks (after sound);
 *   captions (after probe); index last.
 *
 * A recording without picture has no video renditions: `ladder.videos` is empty, `stills` and `storyboard` are null.
 */
import type { Result } from "../kit/result.ts";
import type { CutIndex } from "./cut-index.ts";
import type { EmbeddedCaptions } from "./embedded-captions.ts";
import type { Ffmpeg } from "./ffmpeg/check.ts";
import type { Ladder } from "./ladder.ts";
import type { LadderSettings } from "./ladder/plan.ts";
import type { Peaks } from "./peaks.ts";
import type { Probe } from "./probe.ts";
import type { Sound } from "./sound.ts";
import type { Stills } from "./stills.ts";
import type { Storyboard } from "./storyboard.ts";

export const stepNames = ["probe", "ladder", "sound", "stills", "storyboard", "peaks", "captions", "index"] as const;
export type StepName = (typeof stepNames)[number];

/** What every step is given beside its input. */
export interface StepContext {
  readonly ffmpeg: Ffmpeg;
  /** Absolute path of an existing folder that belongs to this cut alone. */
  readonly workFolder: string;
  readonly onProgress?: (progress: StepProgress) => void;
  readonly signal?: AbortSignal;
}

export interface StepProgress {
  /** 0 to 1. */
  readonly share: number;
  /** Seconds of media a second; null until known. */
  readonly speed: number | null;
  readonly secondsLeft: number | null;
}

export interface MasterInput {
  /** Absolute path of the file that was brought in. */
  readonly master: string;
}

export interface ProbedInput extends MasterInput {
  readonly probe: Probe;
}

export interface LadderInput extends ProbedInput {
  readonly settings?: LadderSettings;
}

/** What the steps are; each is exported below by this name. */
export interface Pipeline {
  probeStep(input: MasterInput, context: StepContext): Promise<Result<Probe>>;
  ladderStep(input: LadderInput, context: StepContext): Promise<Result<Ladder>>;
  soundStep(input: ProbedInput, context: StepContext): Promise<Result<Sound>>;
  stillsStep(input: { ladder: Ladder }, context: StepContext): Promise<Result<Stills | null>>;
  storyboardStep(input: { ladder: Ladder }, context: StepContext): Promise<Result<Storyboard | null>>;
  peaksStep(input: { sound: Sound }, context: StepContext): Promise<Result<Peaks | null>>;
  captionsStep(input: ProbedInput, context: StepContext): Promise<Result<EmbeddedCaptions[]>>;
  indexStep(input: { ladder: Ladder; sound: Sound }, context: StepContext): Promise<Result<CutIndex>>;
}
