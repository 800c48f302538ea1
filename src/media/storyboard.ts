import { join } from "node:path";

import { unitsToSeconds } from "../kit/rate.ts";
import { ok, type Result } from "../kit/result.ts";
import { hostileInput } from "./ffmpeg/confine.ts";
import { memoryLimit, runFfmpeg } from "./ffmpeg/run.ts";
import type { Ladder } from "./ladder.ts";
import { readFragmentedFileAt } from "./mp4/fragmented-file.ts";
import type { StepContext } from "./step.ts";
import { everyNth } from "./stills/arguments.ts";
import { keep, temporaryName, type Made } from "./work.ts";

/** One picture with many small frames, for the seek bar. */
export interface Storyboard {
  readonly file: string;
  /** Of the whole sheet, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** Seconds at which each tile's frame stands, row by row; a tile holds until the next, the last until the end. */
  readonly starts: readonly number[];
  readonly durationSeconds: number;
}

const mostTiles = 240;
const mostColumns = 10;
/** Pixels of the longer side. */
const tileSide = 160;

/** How the tiles lie, before they are drawn. */
export interface TilePlan {
  /** Every how many key frames one is taken. */
  readonly stride: number;
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

export const planTiles = (keyFrames: number, size: { width: number; height: number }): TilePlan => {
  const stride = Math.max(1, Math.ceil(keyFrames / mostTiles));
  const tiles = Math.max(1, Math.ceil(keyFrames / stride));
  const columns = Math.min(mostColumns, tiles);
  const scale = tileSide / Math.max(size.width, size.height);
  const even = (pixels: number): number => Math.max(2, 2 * Math.round((pixels * scale) / 2));
  return {
    stride,
    columns,
    rows: Math.ceil(tiles / columns),
    tileWidth: even(size.width),
    tileHeight: even(size.height),
  };
};

/** Arguments of ffmpeg that draw the sheet from a rendition's key frames alone. JPEG's colours are those of BT.601. */
export const storyboardArguments = (path: string, plan: TilePlan, output: string): string[] => {
  const filters = [
    `${everyNth(plan.stride)}scale=${plan.tileWidth}:${plan.tileHeight}:flags=area`,
    ":in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc",
    `,format=yuvj420p,tile=${plan.columns}x${plan.rows}`,
  ].join("");
  return hostileInput(path, ["-skip_frame", "nokey"]).concat(
    ["-vf", filters, "-frames:v", "1", "-fps_mode", "passthrough"],
    ["-c:v", "mjpeg", "-q:v", "5", "-flags:v", "+bitexact", "-f", "mjpeg", `file:${output}`],
  );
};

/** Draws the sheet from the smallest rendition. */
export const makeStoryboard = async (
  ladder: Ladder,
  context: StepContext,
): Promise<Result<Made<Storyboard | null>>> => {
  const [smallest] = ladder.videos;
  if (smallest === undefined) return ok({ value: null, files: [] });
  const path = join(context.workFolder, smallest.file);
  const read = await readFragmentedFileAt(path);
  if (!read.ok) return read;
  const { fragments, timescale } = read.value;
  const plan = planTiles(fragments.length, smallest);
  const temporary = join(context.workFolder, temporaryName("storyboard", "sheet.jpg"));
  await runFfmpeg(context.ffmpeg, storyboardArguments(path, plan, temporary), {
    signal: context.signal,
    timeLimit: 30 * 60_000,
    limits: { memoryBytes: memoryLimit(), cpuSeconds: 1800, fileBytes: 64 * 2 ** 20 },
  });
  await keep(temporary, join(context.workFolder, sheetName));
  const starts = fragments
    .filter((_, at) => at % plan.stride === 0)
    .map((fragment) => fragment.start / timescale);
  return ok({ value: factsOf(plan, starts, ladder), files: [sheetName] });
};

const sheetName = "storyboard.jpg";

const factsOf = (
  { columns, rows, tileWidth, tileHeight }: TilePlan,
  starts: readonly number[],
  ladder: Ladder,
): Storyboard => ({
  file: sheetName,
  width: columns * tileWidth,
  height: rows * tileHeight,
  columns,
  tileWidth,
  tileHeight,
  starts,
  durationSeconds: unitsToSeconds(ladder.frames, ladder.rate),
});
