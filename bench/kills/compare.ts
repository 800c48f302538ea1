import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Shown } from "./site.ts";

/** Below this structural similarity two encodings of the same frames are told apart: 1 is the same picture. */
const leastLikeness = 0.97;

/**
 * In what two showings of one film differ; empty when in nothing. x264 with a limit of the bit rate and several threads
 * does not give the same bytes twice, nor do stills taken from its picture: of these everything but the bytes is
 * compared here (frames, times, segments, sizes), and `unlikeFiles` compares what is seen. All else is compared byte for byte.
 */
export const differences = (one: Shown, other: Shown): string[] =>
  [...new Set([...Object.keys(one.parts), ...Object.keys(other.parts)])].filter(
    (name) => comparable(one, name) !== comparable(other, name),
  );

const isPicture = (name: string): boolean => /^v\d+\.mp4$|\.jpg$/.test(name);

const comparable = ({ cutId, parts }: Shown, name: string): string | undefined => {
  const whole = parts[name];
  if (whole !== undefined && isPicture(name)) return "there";
  const isOfPicture = /^(master|v\d+)\.m3u8$/.test(name);
  const bytes = isOfPicture ? /BANDWIDTH=\d+|BYTERANGE[:=]"?\d+@\d+/g : /$^/g;
  return whole?.replaceAll(cutId, "CUT").replaceAll(bytes, "BYTES");
};

/** A cut's kept files. */
export const keptFolder = (dataFolder: string, cutId: string): string =>
  join(dataFolder, "files", "cuts", cutId);

/** In what two folders of kept files differ: names, sound and numbers by their bytes, pictures by what is seen. */
export const unlikeFiles = async (one: string, other: string): Promise<string[]> => {
  const names = (await readdir(one)).sort();
  if (names.join() !== (await readdir(other)).sort().join()) return ["the kept files' names"];
  const unlike: string[] = [];
  for (const name of names)
    if (!(await isAlike(join(one, name), join(other, name), name))) unlike.push(`kept ${name}`);
  return unlike;
};

const isAlike = async (one: string, other: string, name: string): Promise<boolean> => {
  if ((await readFile(one)).equals(await readFile(other))) return true;
  return isPicture(name) && (await likeness(one, other)) >= leastLikeness;
};

/** The mean structural similarity of all frames, as ffmpeg's ssim filter measures it; 0 where they differ in number or size. */
const likeness = async (one: string, other: string): Promise<number> => {
  const argv = ["-hide_banner", "-i", one, "-i", other, "-lavfi", "ssim=stats_file=-", "-f", "null", "-"];
  const { stdout, stderr } = await promisify(execFile)("ffmpeg", argv, { maxBuffer: 1 << 26 });
  const frames = stdout.split("\n").filter((line) => line.startsWith("n:")).length;
  const counted = Number([...stderr.matchAll(/frame=\s*(\d+)/g)].at(-1)?.[1]);
  const mean = Number(/SSIM .*All:([\d.]+)/.exec(stderr)?.[1]);
  return frames > 0 && frames === counted && Number.isFinite(mean) ? mean : 0;
};
