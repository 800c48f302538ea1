import { stat } from "node:fs/promises";
import { join } from "node:path";

import { unitsToSeconds } from "../../kit/rate.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { runFfmpeg, memoryLimit, type RunOptions } from "../ffmpeg/run.ts";
import { sameTimeZero } from "../ffmpeg/time-zero.ts";
import type { Ladder } from "../ladder.ts";
import { readFragmentedFileAt } from "../mp4/fragmented-file.ts";
import type { Probe, VideoFacts } from "../probe.ts";
import type { StepContext } from "../step.ts";
import { keep, temporaryName, type Made } from "../work.ts";
import { frameTimescale, ladderArguments } from "./arguments.ts";
import { planLadder, type LadderPlan, type LadderSettings } from "./plan.ts";

/** Makes every video rendition of the master in the work folder. */
export const makeLadder = async (
  master: string,
  probe: Probe,
  settings: LadderSettings,
  context: StepContext,
): Promise<Result<Made<Ladder>>> => {
  const plan = planLadder(probe, settings);
  if (plan === null || probe.video === null)
    return ok({
      value: { rate: { numerator: 48_000, denominator: 1 }, frames: 0, videos: [], missingSeconds: 0 },
      files: [],
    });
  const made = await encode(master, probe, probe.video, plan, settings, context);
  // A copy that does not keep time is no copy: encode it after all.
  if (!made.ok && plan.rungs.some((rung) => rung.copied))
    return makeLadder(master, probe, { ...settings, copyWhereItFits: false }, context);
  return made;
};

const encode = async (
  master: string,
  probe: Probe,
  video: VideoFacts,
  plan: LadderPlan,
  settings: LadderSettings,
  context: StepContext,
): Promise<Result<Made<Ladder>>> => {
  const { ffmpeg, workFolder } = context;
  const pathOf = (name: string): string => join(workFolder, temporaryName("ladder", `${name}.mp4`));
  const outputs = new Map(plan.rungs.map((rung) => [rung.name, pathOf(rung.name)]));
  const argv = ladderArguments(master, video, plan, settings, ffmpeg.toneMapping, outputs);
  await runFfmpeg(ffmpeg, [...argv, ...sameTimeZero(probe)], ladderBounds(probe, context));
  const counted = await verify(plan, video, outputs);
  if (!counted.ok) return counted;
  for (const rung of plan.rungs) await keep(pathOf(rung.name), join(workFolder, `${rung.name}.mp4`));
  const videos = plan.rungs.map(({ name, width, height, copied }) => ({
    name,
    file: `${name}.mp4`,
    width,
    height,
    copied,
  }));
  return ok({ value: { rate: plan.rate, ...counted.value, videos }, files: videos.map((each) => each.file) });
};

/** Generous: a slow machine, a slow preset; and still an end to everything. */
const ladderBounds = (probe: Probe, context: StepContext): RunOptions => ({
  signal: context.signal,
  timeLimit: (3600 + 120 * probe.durationSeconds) * 1000,
  limits: {
    memoryBytes: memoryLimit(),
    cpuSeconds: 3600 + 400 * probe.durationSeconds,
    fileBytes: Math.ceil(256 * 2 ** 20 + probe.durationSeconds * 4 * 2 ** 20),
  },
  totalSeconds: probe.durationSeconds,
  onProgress: ({ share, speed, secondsLeft }) => context.onProgress?.({ share, speed, secondsLeft }),
});

interface Counted {
  readonly frames: number;
  readonly missingSeconds: number;
}

/** Every rung begins at 0, keeps to the frames' grid, and has the same number of frames. */
const verify = async (
  plan: LadderPlan,
  video: VideoFacts,
  outputs: ReadonlyMap<string, string>,
): Promise<Result<Counted>> => {
  const counts = new Set<number>();
  for (const path of outputs.values()) {
    const counted = await countFrames(plan, path);
    if (!counted.ok) return counted;
    counts.add(counted.value);
  }
  const [frames = 0] = counts;
  if (counts.size !== 1) return fail(`The renditions differ in length: ${[...counts].join(", ")} frames.`);
  const promised = video.durationSeconds ?? 0;
  const missing = promised + plan.holdSeconds - unitsToSeconds(frames, plan.rate);
  if (missing > 2 && missing > promised * 0.01)
    return fail(
      `The file is incomplete: of ${Math.round(promised)} s of picture the last ${Math.round(missing)} s are missing. Copy or upload it again.`,
    );
  return ok({ frames, missingSeconds: missing > 0.5 ? missing : 0 });
};

const countFrames = async (plan: LadderPlan, path: string): Promise<Result<number>> => {
  if ((await stat(path)).size === 0) return fail("No picture could be read.");
  const read = await readFragmentedFileAt(path);
  if (!read.ok) return read;
  const { fragments, timescale } = read.value;
  const frame = (timescale * plan.rate.denominator) / plan.rate.numerator;
  let frames = 0;
  for (const fragment of fragments) {
    if (
      !fragment.startsWithKey ||
      fragment.start !== frames * frame ||
      fragment.duration !== fragment.samples * frame
    )
      return fail(`The picture does not keep time at frame ${frames}.`);
    frames += fragment.samples;
  }
  if (timescale !== frameTimescale(plan.rate)) return fail("The picture does not keep time.");
  return frames === 0 ? fail("No picture could be read.") : ok(frames);
};
