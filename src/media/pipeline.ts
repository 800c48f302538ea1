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
 *   captions (after probe); enclosure (after sound); index last.
 *
 * A recording without picture has no video renditions: `ladder.videos` is empty, `stills` and `storyboard` are null.
 */
import { rm, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { ok, type Result } from "../kit/result.ts";
import { type Enclosure, makeEnclosure } from "./enclosure.ts";
import { indexCut, type CutIndex } from "./cut-index.ts";
import { takeCaptions, type EmbeddedCaptions } from "./embedded-captions.ts";
import type { Ladder } from "./ladder.ts";
import { makeLadder } from "./ladder/make.ts";
import { usualLadder, type LadderSettings } from "./ladder/plan.ts";
import { makePeaks, type Peaks } from "./peaks.ts";
import type { Probe } from "./probe.ts";
import { probeFile } from "./probe/look.ts";
import type { Sound } from "./sound.ts";
import { makeSound } from "./sound/make.ts";
import type { Stills } from "./stills.ts";
import { makeStills } from "./stills/make.ts";
import { makeStoryboard, type Storyboard } from "./storyboard.ts";
import type { StepContext } from "./step.ts";
import { once } from "./work.ts";

export const stepNames = [
  "probe",
  "ladder",
  "sound",
  "stills",
  "storyboard",
  "peaks",
  "captions",
  "enclosure",
  "index",
] as const;
export type StepName = (typeof stepNames)[number];

export type { StepContext } from "./step.ts";

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

/** What the file is, or why it is refused. */
export const probeStep = async (input: MasterInput, context: StepContext): Promise<Result<Probe>> => {
  const { size } = await stat(input.master);
  return once(context.workFolder, "probe", size, async () => {
    const probe = await probeFile(context.ffmpeg, input.master, {
      signal: context.signal,
      onShare: (share) => context.onProgress?.({ share, speed: null, secondsLeft: null }),
    });
    return probe.ok ? ok({ value: probe.value, files: [] }) : probe;
  });
};

/** All video renditions, in one decode. */
export const ladderStep = async (input: LadderInput, context: StepContext): Promise<Result<Ladder>> => {
  const settings = input.settings ?? usualLadder;
  return once(context.workFolder, "ladder", [input.probe, settings], async () =>
    makeLadder(resolve(input.master), input.probe, settings, context),
  );
};

/** All sound renditions, at -16 LUFS. */
export const soundStep = async (input: ProbedInput, context: StepContext): Promise<Result<Sound>> =>
  once(context.workFolder, "sound", input.probe, async () =>
    makeSound(resolve(input.master), input.probe, context),
  );

/** Poster, other telling frames, crops for cards. Null without picture. */
export const stillsStep = async (
  input: { readonly ladder: Ladder },
  context: StepContext,
): Promise<Result<Stills | null>> =>
  once(context.workFolder, "stills", input.ladder, async () => makeStills(input.ladder, context));

/** The sheet of small frames for the seek bar. Null without picture. */
export const storyboardStep = async (
  input: { readonly ladder: Ladder },
  context: StepContext,
): Promise<Result<Storyboard | null>> =>
  once(context.workFolder, "storyboard", input.ladder, async () => makeStoryboard(input.ladder, context));

/** The waveform. Null without sound. */
export const peaksStep = async (
  input: { readonly sound: Sound },
  context: StepContext,
): Promise<Result<Peaks | null>> =>
  once(context.workFolder, "peaks", input.sound, async () => makePeaks(input.sound, context));

/** The master's own text tracks as WebVTT files; often none. */
export const captionsStep = async (
  input: ProbedInput,
  context: StepContext,
): Promise<Result<EmbeddedCaptions[]>> =>
  once(context.workFolder, "captions", input.probe, async () =>
    takeCaptions(resolve(input.master), input.probe, context),
  );

/** The sound as one file for listeners' programs. Null where none is wanted, or there is no sound. */
export const enclosureStep = async (
  input: { readonly sound: Sound; readonly wanted: boolean },
  context: StepContext,
): Promise<Result<Enclosure | null>> =>
  once(context.workFolder, "enclosure", [input.sound, input.wanted], async () =>
    input.wanted ? makeEnclosure(input.sound, context) : ok({ value: null, files: [] }),
  );

/** Where every segment of every rendition is: what the playlists are made from. */
export const indexStep = async (
  input: { readonly ladder: Ladder; readonly sound: Sound },
  context: StepContext,
): Promise<Result<CutIndex>> =>
  once(context.workFolder, "index", [input.ladder, input.sound], async () => {
    const index = await indexCut(input.ladder, input.sound, context.workFolder);
    return index.ok ? ok({ value: index.value, files: [] }) : index;
  });

/** Removes the work folder with all that is left in it. */
export const forgetWork = async (workFolder: string): Promise<void> =>
  rm(workFolder, { recursive: true, force: true });
