import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { memoryLimit, runFfmpeg, type RunOptions } from "../ffmpeg/run.ts";
import type { StepContext } from "../step.ts";
import { firstFrameArguments, type PieceTimes, smallFramesArguments } from "./arguments.ts";
import { thumbhashOf } from "./make.ts";
import { firstTelling, type FrameSpan, type LookedAt, lookedAt } from "./moment-frames.ts";
import { tellingScore } from "./telling.ts";

/** A piece of a rendition: its head and the segments that carry the beginning of the moment. */
export interface RenditionPiece {
  /** Absolute path. */
  readonly path: string;
  /** Of its first picture, in the cut. */
  readonly startUnits: number;
  /** Pixels of its picture. */
  readonly width: number;
  readonly height: number;
}

/** A JPEG, upright, in square pixels and without any metadata. */
export interface MomentStill {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly thumbhash: string;
}

type Context = Pick<StepContext, "ffmpeg" | "workFolder" | "signal">;

const small = { width: 64, height: 36 };
/** Pixels: wider than any page shows it. */
const widest = 1920;

/**
 * A still of the beginning of a moment, out of no frame but its own. Null: its beginning is black, or the piece has nothing
 * of it. The work folder is the caller's, and is left with what was written.
 * @throws FfmpegFailure
 */
export const makeMomentStill = async (
  piece: RenditionPiece,
  span: FrameSpan,
  context: Context,
): Promise<MomentStill | null> => {
  const look = lookedAt(span);
  const chosen = firstTelling(await scoresOf(piece, look, span, context));
  if (chosen === null) return null;
  const wanted = { ...look, startUnits: look.startUnits + chosen * look.stride };
  const output = join(context.workFolder, "still.rgb");
  const argv = firstFrameArguments(piece.path, timesOf(piece, span), wanted, output);
  await runFfmpeg(context.ffmpeg, argv, bounds(context));
  return await written(await readFile(output), piece);
};

/**
 * The frame that a span of one frame names, whatever it shows. Null: the piece has no such frame.
 * @throws FfmpegFailure
 */
export const makeFrameStill = async (
  piece: RenditionPiece,
  span: FrameSpan,
  context: Context,
): Promise<MomentStill | null> => {
  const output = join(context.workFolder, "frame.rgb");
  await runFfmpeg(
    context.ffmpeg,
    firstFrameArguments(piece.path, timesOf(piece, span), span, output),
    bounds(context),
  );
  const rgb = await readFile(output);
  return rgb.length === piece.width * piece.height * 3 ? await written(rgb, piece) : null;
};

const bounds = ({ signal }: Context): RunOptions => ({
  signal,
  timeLimit: 2 * 60_000,
  limits: { memoryBytes: memoryLimit(), cpuSeconds: 60, fileBytes: 256 * 2 ** 20 },
});

const timesOf = ({ startUnits }: RenditionPiece, { rate }: FrameSpan): PieceTimes => ({ startUnits, rate });

const scoresOf = async (
  piece: RenditionPiece,
  look: LookedAt,
  span: FrameSpan,
  context: Context,
): Promise<number[]> => {
  const pieces: Buffer[] = [];
  const argv = smallFramesArguments(piece.path, timesOf(piece, span), look, small);
  await runFfmpeg(context.ffmpeg, argv, { ...bounds(context), onOutput: (bytes) => pieces.push(bytes) });
  const bytes = Buffer.concat(pieces);
  const size = small.width * small.height * 3;
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, at) =>
    tellingScore({ ...small, rgb: bytes.subarray(at * size, (at + 1) * size) }),
  );
};

const written = async (rgb: Buffer, { width, height }: RenditionPiece): Promise<MomentStill> => {
  const { default: sharp } = await import("sharp");
  const raw = { raw: { width, height, channels: 3 as const } };
  const { data, info } = await sharp(rgb, raw)
    .resize({ width: widest, withoutEnlargement: true })
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    width: info.width,
    height: info.height,
    thumbhash: await thumbhashOf(sharp(rgb, raw)),
  };
};
