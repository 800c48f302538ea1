import { stat } from "node:fs/promises";
import { join } from "node:path";

import type { Rate } from "../kit/rate.ts";
import { fail, ok, type Result } from "../kit/result.ts";
import { readRenditionIndex, type RenditionIndex } from "./fragment-index.ts";
import type { Ladder } from "./ladder.ts";
import type { Sound } from "./sound.ts";

/** What a newsroom stores of a cut that is ready. */
export interface CutIndex {
  /** Units of the cut: frames of a film, samples of a sound recording. */
  readonly rate: Rate;
  readonly lengthUnits: number;
  readonly renditions: readonly IndexedRendition[];
}

export interface IndexedRendition {
  readonly kind: "video" | "sound" | "description";
  readonly name: string;
  readonly file: string;
  readonly fileBytes: number;
  /** Null for sound. */
  readonly width: number | null;
  readonly height: number | null;
  /** Bits a second. */
  readonly averageBandwidth: number;
  /** Bits a second of the busiest segment. */
  readonly peakBandwidth: number;
  readonly language: string | null;
  readonly label: string | null;
  readonly index: RenditionIndex;
}

/** Reads every rendition's index from the work folder. */
export const indexCut = async (ladder: Ladder, sound: Sound, folder: string): Promise<Result<CutIndex>> => {
  const renditions: IndexedRendition[] = [];
  for (const video of ladder.videos) {
    const read = await indexed(folder, video.file);
    if (!read.ok) return read;
    const { name, file, width, height } = video;
    const facts = { kind: "video" as const, name, file, width, height, language: null, label: null };
    renditions.push({ ...facts, ...read.value });
  }
  for (const track of sound.tracks) {
    const read = await indexed(folder, track.file);
    if (!read.ok) return read;
    const kind = track.role === "description" ? ("description" as const) : ("sound" as const);
    const { name, file, language, label } = track;
    renditions.push({ kind, name, file, width: null, height: null, language, label, ...read.value });
  }
  const main = renditions.find((each) => each.kind === "sound");
  if (ladder.videos.length > 0) return ok({ rate: ladder.rate, lengthUnits: ladder.frames, renditions });
  if (main === undefined) return fail("The file has neither picture nor sound.");
  const rate = { numerator: main.index.timescale, denominator: 1 };
  return ok({ rate, lengthUnits: lengthOf(main.index), renditions });
};

type Measures = Pick<IndexedRendition, "fileBytes" | "averageBandwidth" | "peakBandwidth" | "index">;

const indexed = async (folder: string, file: string): Promise<Result<Measures>> => {
  const path = join(folder, file);
  const read = await readRenditionIndex(path);
  if (!read.ok) return fail(`${file}: ${read.problem}`);
  const { size } = await stat(path);
  return ok({ fileBytes: size, ...bandwidths(read.value), index: read.value });
};

const lengthOf = (index: RenditionIndex): number =>
  (index.starts.at(-1) ?? 0) + (index.durations.at(-1) ?? 0);

/** As RFC 8216, 4.3.4.2 defines them, in bits a second; a last segment under a second does not count as the peak. */
const bandwidths = (index: RenditionIndex): { averageBandwidth: number; peakBandwidth: number } => {
  const bits = index.bytes.reduce((sum, bytes) => sum + 8 * bytes, 0);
  const averageBandwidth = Math.ceil((bits * index.timescale) / Math.max(1, lengthOf(index)));
  const peak = index.bytes.reduce((most, bytes, at) => {
    const duration = index.durations[at] ?? 0;
    return duration < index.timescale ? most : Math.max(most, (8 * bytes * index.timescale) / duration);
  }, averageBandwidth);
  return { averageBandwidth, peakBandwidth: Math.ceil(peak) };
};
