import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Result } from "../../src/kit/result.ts";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import {
  indexStep,
  ladderStep,
  peaksStep,
  probeStep,
  soundStep,
  storyboardStep,
  type StepContext,
} from "../../src/media/pipeline.ts";
import type { IndexedRendition } from "../../src/media/cut-index.ts";
import type { Probe } from "../../src/media/probe.ts";
import { soundArguments } from "../../src/media/sound/arguments.ts";
import { planTracks } from "../../src/media/sound/plan.ts";
import { sampleId } from "./format.ts";
import { run } from "./sound.ts";

/**
 * Brings a master in as the newsroom itself would, and puts what came of it under `media/<slug>/`. Two things differ, so
 * that the repository stays small: x264 takes more pains, and the sound has half the bits (there is only speech in it).
 */
export const makeLadder = async (
  slug: string,
  master: string,
  leaveOut: readonly string[],
): Promise<void> => {
  const workFolder = mkdtempSync(join(tmpdir(), "newsreel-sample-"));
  const ffmpeg = must(await openFfmpeg(undefined, process.env["PATH"] ?? ""));
  const context: StepContext = { ffmpeg, workFolder };
  const probe = must(await probeStep({ master }, context));
  const ladder = must(
    await ladderStep({ master, probe, settings: { preset: "slow", copyWhereItFits: true } }, context),
  );
  const sound = must(await soundStep({ master, probe }, context));
  smallerSound(master, probe, sound.tracks[0]?.gain ?? 0, ladder.frames / 24, join(workFolder, "sound.mp4"));
  const storyboard = must(await storyboardStep({ ladder }, context));
  const peaks = must(await peaksStep({ sound }, context));
  const index = must(await indexStep({ ladder, sound }, context));

  const folder = new URL(`../media/${slug}/`, import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  const take = (file: string): string => {
    copyFileSync(join(workFolder, file), join(folder, basename(file)));
    return `media/${slug}/${basename(file)}`;
  };
  const renditions = index.renditions.filter((each) => !leaveOut.includes(each.name));
  const media = {
    master: {
      name: `${slug}.mkv`,
      bytes: statSync(master).size,
      sha256: createHash("sha256").update(readFileSync(master)).digest("hex"),
    },
    rate: index.rate,
    lengthUnits: index.lengthUnits,
    width: probe.video?.width ?? null,
    height: probe.video?.height ?? null,
    loudness: sound.loudness,
    renditions: renditions.map((rendition) =>
      Object.assign(factsOf(slug, rendition), { file: take(rendition.file) }),
    ),
    peaks: peaks === null ? null : take(peaks.file),
    storyboard: storyboard === null ? null : { ...storyboard, file: take(storyboard.file) },
  };
  writeFileSync(join(folder, "media.json"), `${JSON.stringify(media, null, 2)}\n`);
  rmSync(workFolder, { recursive: true });
};

const factsOf = (slug: string, { index, ...facts }: IndexedRendition) => ({
  id: sampleId("rendition", slug, facts.name),
  ...facts,
  codecs: index.codecs,
  timescale: index.timescale,
  initBytes: index.initBytes,
  segmentStarts: index.starts,
  segmentDurations: index.durations,
  segmentOffsets: index.offsets,
  segmentBytes: index.bytes,
});

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) {
    throw new Error(result.problem);
  }
  return result.value;
};

const smallerSound = (master: string, probe: Probe, gain: number, seconds: number, file: string): void => {
  const treatments = new Map([["sound", { gain, onlySide: null }]]);
  const args = soundArguments(master, planTracks(probe), treatments, seconds, new Map([["sound", file]]));
  run("nice", [
    "ffmpeg",
    "-v",
    "error",
    "-y",
    ...args.map((argument) => (argument === "128k" ? "56k" : argument)),
  ]);
};
