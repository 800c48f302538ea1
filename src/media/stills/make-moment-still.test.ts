import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";

import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ffmpegForTests, makeNumberedFilm } from "../../../test/support/make-media.ts";
import { mediaContext, type MediaContext, valueOf } from "../../../test/support/media-context.ts";
import { readNumber } from "../../../test/support/numbered-film.ts";
import {
  ladderOf,
  largestOf,
  noCopy,
  type ProbedMaster,
  probedIn,
} from "../../../test/support/probed-master.ts";
import { type Rate, unitAt } from "../../kit/rate.ts";
import { readRenditionIndex } from "../fragment-index.ts";
import { rangeBytes, rangeStart, segmentsTouching } from "../playlist/segments.ts";
import { makeMomentStill, type MomentStill, type RenditionPiece } from "./make-moment-still.ts";

let media: MediaContext;
beforeAll(async () => {
  media = await mediaContext();
});
afterAll(async () => media.close());

/** The head of the largest rendition, and its segments from `from` on (seconds). */
const pieceOf = async (taken: ProbedMaster, from: number): Promise<RenditionPiece & { rate: Rate }> => {
  const ladder = await ladderOf(taken, noCopy);
  const { file, width, height } = largestOf(ladder);
  const path = join(taken.context.workFolder, file);
  const index = valueOf(await readRenditionIndex(path));
  const range = segmentsTouching(index, from, 1000);
  const span = rangeBytes(index, range);
  const startUnits = unitAt(rangeStart(index, range) * 1000, ladder.rate);
  const whole = await open(path);
  const head = Buffer.alloc(index.initBytes);
  const segments = Buffer.alloc(span.end - span.start);
  await whole.read(head, 0, head.length, 0);
  await whole.read(segments, 0, segments.length, span.start);
  await whole.close();
  const piece = join(taken.context.workFolder, "piece.mp4");
  await writeFile(piece, Buffer.concat([head, segments]));
  return { path: piece, startUnits, width, height, rate: ladder.rate };
};

const numberOn = async ({ bytes }: MomentStill): Promise<number | null> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return readNumber({ width: info.width, height: info.height, channels: info.channels as 3, data });
};

describe("the still of a moment", () => {
  it("is the very frame half a second in, out of a few segments from the middle of the film", async () => {
    const rate = { numerator: 30_000, denominator: 1001 };
    const taken = await probedIn(media, "numbered.mp4", async (path) =>
      makeNumberedFilm(path, { rate, seconds: 10 }),
    );
    const piece = await pieceOf(taken, 5);
    expect(piece.rate).toEqual(rate);
    const still = await makeMomentStill(piece, { rate, startUnits: 151, endUnits: 270 }, taken.context);
    expect(still).toMatchObject({ width: 640, height: 360 });
    // A quarter of a second is eight frames.
    expect(still && (await numberOn(still))).toBe(151 + 16);
    expect(still?.thumbhash).not.toBe("");
    const short = await makeMomentStill(piece, { rate, startUnits: 233, endUnits: 234 }, taken.context);
    expect(short && (await numberOn(short))).toBe(233);
  });

  it("is no frame of black that the moment begins with; of black alone there is none", async () => {
    const taken = await probedIn(media, "dark.mp4", async (path) =>
      ffmpegForTests(
        [
          "-f",
          "lavfi",
          "-i",
          String.raw`testsrc2=s=320x180:r=25:d=4,drawbox=t=fill:c=black:enable='lt(t\,2)'`,
        ].concat(["-c:v", "libx264", "-preset", "ultrafast", path]),
      ),
    );
    const piece = await pieceOf(taken, 0);
    const span = { rate: piece.rate, startUnits: 10, endUnits: 100 };
    const still = await makeMomentStill(piece, span, taken.context);
    const { channels } = await sharp(still?.bytes).stats();
    expect(Math.max(...channels.map(({ mean }) => mean))).toBeGreaterThan(50);
    expect(await makeMomentStill(piece, { ...span, endUnits: 48 }, taken.context)).toBeNull();
  });
});
