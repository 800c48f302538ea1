import { join } from "node:path";

import { fail, ok, type Result } from "../../kit/result.ts";
import { memoryLimit, runFfmpeg, type RunOptions } from "../ffmpeg/run.ts";
import { sameTimeZero } from "../ffmpeg/time-zero.ts";
import { readFragmentedFileAt } from "../mp4/fragmented-file.ts";
import type { Probe } from "../probe.ts";
import type { Sound } from "../sound.ts";
import type { StepContext } from "../step.ts";
import { keep, temporaryName, type Made } from "../work.ts";
import { measureArguments, sampleRate, soundArguments, type TrackLength } from "./arguments.ts";
import { readMeasured, treatmentFor } from "./loudness.ts";
import { planTracks, type TrackPlan } from "./plan.ts";

/** Measures every track of sound, then makes its rendition in the work folder. */
export const makeSound = async (
  master: string,
  probe: Probe,
  context: StepContext,
): Promise<Result<Made<Sound>>> => {
  const tracks = planTracks(probe);
  if (tracks.length === 0) return ok({ value: { loudness: null, tracks: [] }, files: [] });
  const { ffmpeg, workFolder } = context;
  const length = lengthFor(probe);
  const measuring = await runFfmpeg(
    ffmpeg,
    [...measureArguments(master, tracks, length), ...sameTimeZero(probe)],
    bounds(probe, context, 0, 0.25),
  );
  const measured = tracks.map((_, at) => readMeasured(measuring.stderr, at));
  const treatments = new Map(
    tracks.map((track, at) => [track.name, treatmentFor(measured[at] ?? silence)] as const),
  );
  const pathOf = (name: string): string => join(workFolder, temporaryName("sound", `${name}.mp4`));
  const outputs = new Map(tracks.map((track) => [track.name, pathOf(track.name)]));
  await runFfmpeg(
    ffmpeg,
    [...soundArguments(master, tracks, treatments, length, outputs), ...sameTimeZero(probe)],
    bounds(probe, context, 0.25, 1),
  );
  for (const track of tracks) {
    const verified = await verify(track, pathOf(track.name), length);
    if (!verified.ok) return verified;
  }
  for (const track of tracks) await keep(pathOf(track.name), join(workFolder, `${track.name}.mp4`));
  const made = tracks.map(({ name, role, language, label }, at) => {
    const loudness = measured[at]?.loudness ?? null;
    return {
      name,
      file: `${name}.mp4`,
      role,
      language,
      label,
      loudness,
      gain: treatments.get(name)?.gain ?? 0,
    };
  });
  return ok({
    value: { loudness: made[0]?.loudness ?? null, tracks: made },
    files: made.map((each) => each.file),
  });
};

const silence = { loudness: null, left: Number.NEGATIVE_INFINITY, right: Number.NEGATIVE_INFINITY };

/** The sound of a film lasts as long as its picture, so that every excerpt has both; without picture it keeps its own. */
const lengthFor = (probe: Probe): TrackLength => {
  if (probe.video === null) return { seconds: probe.durationSeconds + 10, padded: false };
  const picture = probe.video.durationSeconds ?? probe.durationSeconds;
  const sound = probe.sound.find((each) => each.role === "main")?.durationSeconds ?? 0;
  return { seconds: sound - picture > 0.5 ? sound : picture, padded: true };
};

/** Progress of one pass as the part [from, to] of the whole step. */
const bounds = (probe: Probe, context: StepContext, from: number, to: number): RunOptions => ({
  signal: context.signal,
  timeLimit: (600 + 10 * probe.durationSeconds) * 1000,
  limits: {
    memoryBytes: memoryLimit(),
    cpuSeconds: 600 + 10 * probe.durationSeconds,
    fileBytes: Math.ceil(64 * 2 ** 20 + probe.durationSeconds * 64 * 1024),
  },
  totalSeconds: probe.durationSeconds,
  onProgress: ({ share, speed, secondsLeft }) =>
    context.onProgress?.({ share: from + (to - from) * share, speed, secondsLeft }),
});

/** It begins at 0, has no gap, is what browsers play, and is as long as it was meant to be. */
const verify = async (track: TrackPlan, path: string, length: TrackLength): Promise<Result<void>> => {
  const read = await readFragmentedFileAt(path);
  if (!read.ok) return fail(`The sound (${track.label}) could not be read. ${read.problem}`);
  const { fragments, timescale, codecs } = read.value;
  let end = 0;
  for (const fragment of fragments) {
    if (fragment.start !== end)
      return fail(`The sound (${track.label}) does not keep time at ${end / timescale} s.`);
    end += fragment.duration;
  }
  if (codecs !== "mp4a.40.2" || timescale !== sampleRate || end === 0)
    return fail(`The sound (${track.label}) could not be read.`);
  if (length.padded && Math.abs(end / timescale - length.seconds) > 0.1)
    return fail(`The sound (${track.label}) is ${end / timescale} s long, not ${length.seconds} s.`);
  return ok(undefined);
};
