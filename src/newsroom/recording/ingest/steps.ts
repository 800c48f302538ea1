import type { CutIndex } from "../../../media/cut-index.ts";
import type { EmbeddedCaptions } from "../../../media/embedded-captions.ts";
import type { Enclosure } from "../../../media/enclosure.ts";
import type { Ladder } from "../../../media/ladder.ts";
import type { Peaks } from "../../../media/peaks.ts";
import {
  captionsStep,
  enclosureStep,
  indexStep,
  ladderStep,
  peaksStep,
  probeStep,
  soundStep,
  type StepContext,
  type StepName,
  stillsStep,
  storyboardStep,
} from "../../../media/pipeline.ts";
import type { Probe } from "../../../media/probe.ts";
import type { Sound } from "../../../media/sound.ts";
import type { Stills } from "../../../media/stills.ts";
import type { Storyboard } from "../../../media/storyboard.ts";
import type { Result } from "../../../kit/result.ts";

/** What the steps gave, as kept in `ingest_step.result`. */
export interface StepResults {
  probe: Probe;
  ladder: Ladder;
  sound: Sound;
  stills: Stills | null;
  storyboard: Storyboard | null;
  peaks: Peaks | null;
  captions: readonly EmbeddedCaptions[];
  enclosure: Enclosure | null;
  index: CutIndex;
}

/** Whether a step makes anything of such a file: of sound alone no picture is encoded, of a silent film no sound. */
export const hasWork = (
  step: StepName,
  probe: { readonly video: unknown; readonly sound: readonly unknown[] },
): boolean => {
  // Packets are copied: it is over before anybody could look.
  if (step === "enclosure") return false;
  if (step === "ladder" || step === "stills" || step === "storyboard") return probe.video !== null;
  return step === "sound" || step === "peaks" ? probe.sound.length > 0 : true;
};

interface Step<Name extends StepName> {
  run(master: string, made: StepResults, context: StepContext): Promise<Result<StepResults[Name]>>;
  /** The files that it made, relative to the work folder. */
  files(result: StepResults[Name]): readonly string[];
}

/** Each step reads only what the steps before it made. */
export const steps: { readonly [Name in StepName]: Step<Name> } = {
  probe: {
    run: async (master, _, context) => await probeStep({ master }, context),
    files: () => [],
  },
  ladder: {
    run: async (master, { probe }, context) => await ladderStep({ master, probe }, context),
    files: (ladder) => ladder.videos.map((video) => video.file),
  },
  sound: {
    run: async (master, { probe }, context) => await soundStep({ master, probe }, context),
    files: (sound) => sound.tracks.map((track) => track.file),
  },
  stills: {
    run: async (_, { ladder }, context) => await stillsStep({ ladder }, context),
    files: (stills) =>
      stills === null
        ? []
        : [stills.poster, ...stills.others, ...Object.values(stills.social)].map((picture) => picture.file),
  },
  storyboard: {
    run: async (_, { ladder }, context) => await storyboardStep({ ladder }, context),
    files: (storyboard) => (storyboard === null ? [] : [storyboard.file]),
  },
  peaks: {
    run: async (_, { sound }, context) => await peaksStep({ sound }, context),
    files: (peaks) => (peaks === null ? [] : [peaks.file]),
  },
  captions: {
    run: async (master, { probe }, context) => await captionsStep({ master, probe }, context),
    files: (tracks) => tracks.map((track) => track.file),
  },
  enclosure: {
    run: async (_, { sound }, context) =>
      await enclosureStep({ sound, wanted: context.download === true }, context),
    files: (enclosure) => (enclosure === null ? [] : [enclosure.file]),
  },
  index: {
    run: async (_, { ladder, sound }, context) => await indexStep({ ladder, sound }, context),
    files: () => [],
  },
};
