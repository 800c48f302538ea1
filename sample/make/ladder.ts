import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Result } from "../../src/kit/result.ts";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import {
  indexStep,
  peaksStep,
  probeStep,
  soundStep,
  storyboardStep,
  type StepContext,
} from "../../src/media/pipeline.ts";
import type { IndexedRendition } from "../../src/media/cut-index.ts";
import { ladderArguments } from "../../src/media/ladder/arguments.ts";
import { planLadder } from "../../src/media/ladder/plan.ts";
import type { Ladder } from "../../src/media/ladder.ts";
import type { Probe } from "../../src/media/probe.ts";
import { soundArguments } from "../../src/media/sound/arguments.ts";
import { planTracks } from "../../src/media/sound/plan.ts";
import { sampleId } from "./format.ts";
import { run } from "./sound.ts";

/** x264 takes pains, and the master's own packets stay as they are. */
const settings = { preset: "slow", copyWhereItFits: true } as const;
/** The renditions that the sample keeps, and the quality of those that are encoded: a little less than usual. */
const kept = new Set(["v360", "v720"]);
const quality = 27;

/**
 * Brings a master in as the newsroom itself would, and puts what came of it under `media/<slug>/`. Three things differ,
 * so that the repository stays small: there is no v540, what is encoded has a little less quality, and the sound has half
 * the bits (there is only speech in it).
 */
export const makeLadder = async (slug: string, master: string): Promise<void> => {
  const workFolder = mkdtempSync(join(tmpdir(), "newsreel-sample-"));
  const ffmpeg = must(await openFfmpeg(undefined, process.env["PATH"] ?? ""));
  const context: StepContext = { ffmpeg, workFolder };
  const probe = must(await probeStep({ master }, context));
  const ladder = makeVideos(master, probe, workFolder);
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
    renditions: index.renditions.map((rendition) =>
      Object.assign(factsOf(slug, rendition), { file: take(rendition.file) }),
    ),
    peaks: peaks === null ? null : take(peaks.file),
    storyboard: storyboard === null ? null : { ...storyboard, file: take(storyboard.file) },
  };
  writeFileSync(join(folder, "media.json"), `${JSON.stringify(media, null, 2)}\n`);
  rmSync(workFolder, { recursive: true });
};

const makeVideos = (master: string, probe: Probe, workFolder: string): Ladder => {
  const plan = planLadder(probe, settings);
  const { video } = probe;
  if (plan === null || video === null) {
    throw new Error("the master has no picture");
  }
  const rungs = plan.rungs
    .filter((rung) => kept.has(rung.name))
    .map((rung) => Object.assign(rung, { quality }));
  const outputs = new Map(rungs.map((rung) => [rung.name, join(workFolder, `${rung.name}.mp4`)]));
  run("nice", [
    "ffmpeg",
    "-v",
    "error",
    "-y",
    ...ladderArguments(master, video, { ...plan, rungs }, settings, false, outputs),
  ]);
  const videos = rungs.map(({ name, width, height, copied }) => ({
    name,
    file: `${name}.mp4`,
    width,
    height,
    copied,
  }));
  return { rate: plan.rate, frames: video.keyFrames.frames, videos, missingSeconds: 0 };
};

export const factsOf = (slug: string, { index, ...facts }: IndexedRendition) => ({
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

export const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) {
    throw new Error(result.problem);
  }
  return result.value;
};

const smallerSound = (master: string, probe: Probe, gain: number, seconds: number, file: string): void => {
  const treatments = new Map([["sound", { gain, onlySide: null }]]);
  const args = soundArguments(
    master,
    planTracks(probe),
    treatments,
    { seconds, padded: true },
    new Map([["sound", file]]),
  );
  run("nice", [
    "ffmpeg",
    "-v",
    "error",
    "-y",
    ...args.map((argument) => (argument === "128k" ? "56k" : argument)),
  ]);
};
