import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";

import { fail, ok, type Result } from "../../kit/result.ts";
import { memoryLimit, runFfmpeg, type RunOptions } from "../ffmpeg/run.ts";
import type { Ladder, VideoRendition } from "../ladder.ts";
import { readFragmentedFileAt } from "../mp4/fragmented-file.ts";
import type { StepContext } from "../step.ts";
import type { Picture, Still, Stills } from "../stills.ts";
import { keep, temporaryName, type Made } from "../work.ts";
import { smallPictureArguments, stillArguments } from "./arguments.ts";
import { chooseTelling, tellingScore } from "./telling.ts";

const small = { width: 64, height: 36 };
const mostLookedAt = 120;
const wantedStills = 4;

/** Chooses telling frames and makes the poster, its crops and the others to choose from. */
export const makeStills = async (
  ladder: Ladder,
  context: StepContext,
): Promise<Result<Made<Stills | null>>> => {
  const [smallest] = ladder.videos;
  const largest = ladder.videos.at(-1);
  if (smallest === undefined || largest === undefined) return ok({ value: null, files: [] });
  const times = await tellingTimes(join(context.workFolder, smallest.file), context);
  if (!times.ok) return times;
  context.onProgress?.({ share: 0.4, speed: null, secondsLeft: null });
  const frames = await takeFrames(largest, times.value, context);
  context.onProgress?.({ share: 0.7, speed: null, secondsLeft: null });
  const made = await writeStills(frames, context.workFolder);
  for (const frame of frames) await rm(frame.path, { force: true });
  const pictures = [made.poster, ...made.others, ...Object.values(made.social)];
  return ok({ value: made, files: pictures.map((each) => each.file) });
};

const bounds = (context: StepContext): RunOptions => ({
  signal: context.signal,
  timeLimit: 30 * 60_000,
  limits: { memoryBytes: memoryLimit(), cpuSeconds: 1800, fileBytes: 256 * 2 ** 20 },
});

/** Seconds of the best key frames, best first. */
const tellingTimes = async (path: string, context: StepContext): Promise<Result<number[]>> => {
  const read = await readFragmentedFileAt(path);
  if (!read.ok) return read;
  const { fragments, timescale } = read.value;
  const stride = Math.ceil(fragments.length / mostLookedAt);
  const pieces: Buffer[] = [];
  const argv = smallPictureArguments(path, stride, small);
  await runFfmpeg(context.ffmpeg, argv, { ...bounds(context), onOutput: (piece) => pieces.push(piece) });
  const bytes = Buffer.concat(pieces);
  const size = small.width * small.height * 3;
  const scores: number[] = [];
  for (let at = 0; at + size <= bytes.length; at += size)
    scores.push(tellingScore({ ...small, rgb: bytes.subarray(at, at + size) }));
  const places = chooseTelling(scores, wantedStills);
  if (places.length === 0) return fail("No still could be taken from the film.");
  return ok(places.map((place) => (fragments[place * stride]?.start ?? 0) / timescale));
};

interface Frame {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

const takeFrames = async (
  { file, width, height }: VideoRendition,
  times: readonly number[],
  context: StepContext,
): Promise<Frame[]> => {
  const frames = times.map((seconds, at) => ({
    seconds,
    width,
    height,
    path: join(context.workFolder, temporaryName("stills", `${at}.rgb`)),
  }));
  const outputs = frames.map(({ seconds, path: output }) => ({ seconds, output }));
  const argv = stillArguments(join(context.workFolder, file), outputs);
  await runFfmpeg(context.ffmpeg, argv, bounds(context));
  return frames;
};

const opened = async ({ path, width, height }: Frame): Promise<Sharp> => {
  const { default: sharp } = await import("sharp");
  return sharp(await readFile(path), { raw: { width, height, channels: 3 } });
};

const writeStills = async (frames: readonly Frame[], folder: string): Promise<Stills> => {
  const stills: Still[] = [];
  for (const [at, frame] of frames.entries()) {
    const name = at === 0 ? "poster" : `still-${at}`;
    stills.push({ ...(await writePicture(await opened(frame), name, folder)), seconds: frame.seconds });
  }
  const [poster, ...others] = stills;
  const [first] = frames;
  if (poster === undefined || first === undefined) throw new Error("stills are made from at least one frame");
  const crop = async (across: number, down: number): Promise<Picture> =>
    writePicture(cropped(await opened(first), poster, across, down), `social-${across}x${down}`, folder);
  const social = { "1x1": await crop(1, 1), "4x3": await crop(4, 3), "16x9": await crop(16, 9) };
  return { poster, others, social, thumbhash: await thumbhashOf(await opened(first)) };
};

const widestCard = 1200;

/** The part that draws the eye, in this shape, as large as it can be without scaling up. */
const cropped = (picture: Sharp, from: Picture, across: number, down: number): Sharp => {
  const fitting = Math.min(from.width, Math.floor((from.height * across) / down));
  const width = Math.min(widestCard, fitting);
  const height = Math.max(1, Math.round((width * down) / across));
  return picture.resize({ width, height, fit: "cover", position: "attention" });
};

const writePicture = async (picture: Sharp, name: string, folder: string): Promise<Picture> => {
  const { data, info } = await picture.jpeg({ quality: 88 }).toBuffer({ resolveWithObject: true });
  const temporary = join(folder, temporaryName("stills", `${name}.jpg`));
  await writeFile(temporary, data);
  await keep(temporary, join(folder, `${name}.jpg`));
  return { file: `${name}.jpg`, width: info.width, height: info.height };
};

/** Base64 of a thumbhash: a blur to stand in while the picture loads. */
export const thumbhashOf = async (picture: Sharp): Promise<string> => {
  const { data, info } = await picture
    .resize({ width: 100, height: 100, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
};
