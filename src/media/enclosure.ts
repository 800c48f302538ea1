import { open, stat } from "node:fs/promises";
import { join } from "node:path";

import { fail, ok, type Result } from "../kit/result.ts";
import { hostileInput } from "./ffmpeg/confine.ts";
import { memoryLimit, runFfmpeg } from "./ffmpeg/run.ts";
import type { Sound } from "./sound.ts";
import type { StepContext } from "./step.ts";
import { keep, temporaryName, type Made } from "./work.ts";

/** The main sound as one file that any program for podcasts can fetch, seek in and play. */
export interface Enclosure {
  readonly file: string;
  readonly bytes: number;
  readonly mediaType: "audio/x-m4a";
}

/** Apple names AAC in MP4 so ("Podcasts Connect: audio requirements"); others know it too. */
const mediaType = "audio/x-m4a";

/**
 * Arguments of ffmpeg that put the sound rendition's own packets into a plain MP4 file: nothing is encoded again, and its
 * table of contents comes first, so that it plays from any place before all of it is there.
 */
export const enclosureArguments = (sound: string, output: string): string[] =>
  hostileInput(sound).concat(
    ["-map", "0:a:0", "-c:a", "copy", "-map_metadata", "-1", "-fflags", "+bitexact"],
    ["-movflags", "+faststart", "-brand", "M4A ", "-f", "ipod", `file:${output}`],
  );

/** Makes it in the work folder; null where there is no sound. */
export const makeEnclosure = async (
  sound: Sound,
  { ffmpeg, workFolder, signal }: StepContext,
): Promise<Result<Made<Enclosure | null>>> => {
  const main = sound.tracks.find((track) => track.role === "main") ?? sound.tracks[0];
  if (main === undefined) return ok({ value: null, files: [] });
  const source = join(workFolder, main.file);
  const { size } = await stat(source);
  const temporary = join(workFolder, temporaryName("enclosure", "episode.m4a"));
  await runFfmpeg(ffmpeg, enclosureArguments(source, temporary), {
    signal,
    timeLimit: 600_000,
    limits: { memoryBytes: memoryLimit(), cpuSeconds: 600, fileBytes: 2 * size + 2 ** 24 },
  });
  if (!(await isWholeFile(temporary))) return fail("The file for listeners could not be made.");
  await keep(temporary, join(workFolder, "episode.m4a"));
  const { size: bytes } = await stat(join(workFolder, "episode.m4a"));
  return ok({ value: { file: "episode.m4a", bytes, mediaType }, files: ["episode.m4a"] });
};

/** The table of contents (`moov`) comes before the sound (`mdat`). */
const isWholeFile = async (path: string): Promise<boolean> => {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(16);
    await file.read(head, 0, 16, 0);
    const first = head.readUInt32BE(0);
    await file.read(head, 0, 16, first);
    return head.toString("latin1", 4, 8) === "moov";
  } finally {
    await file.close();
  }
};
