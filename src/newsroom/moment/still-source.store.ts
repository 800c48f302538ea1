import { type Rate, unitsToSeconds } from "../../kit/rate.ts";
import type { RenditionIndex } from "../../media/fragment-index.ts";
import { type ByteSpan, rangeBytes, rangeStart, segmentsTouching } from "../../media/playlist/segments.ts";
import type { RenditionPiece } from "../../media/stills/make-moment-still.ts";
import { type FrameSpan, lookedAt } from "../../media/stills/moment-frames.ts";
import type { Database } from "../../platform/database/database.ts";
import { indexColumns, indexOf, type IndexRow } from "../recording/rendition-index.ts";
import { isWithheldMoment } from "./withheld.ts";

/** What a moment's still is made from. */
export interface StillSource {
  readonly momentId: string;
  /** Of its recording. */
  readonly title: string;
  readonly span: FrameSpan;
  /** The largest rendition, and what is read of it, in this order. */
  readonly fileKey: string;
  readonly ranges: readonly ByteSpan[];
  readonly piece: Omit<RenditionPiece, "path">;
}

/** Null: it has a still, it was taken off, its cut has no picture, or none there. */
export const findStillSource = async (db: Database, momentId: string): Promise<StillSource | null> => {
  const row = await db
    .selectFrom("moment")
    .innerJoin("recording", "recording.id", "moment.recording_id")
    .innerJoin("rendition", "rendition.cut_id", "moment.cut_id")
    .select([
      "moment.start_units",
      "moment.end_units",
      "moment.rate_numerator",
      "moment.rate_denominator",
      "recording.title",
      "rendition.file_key",
      "rendition.width",
      "rendition.height",
      ...indexColumns,
    ])
    .where("moment.id", "=", momentId)
    .where("moment.still_picture_id", "is", null)
    .where("moment.withdrawn_at", "is", null)
    .where((of) => of.not(isWithheldMoment()))
    .where("rendition.kind", "=", "video")
    .orderBy("rendition.height", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const rate: Rate = { numerator: row.rate_numerator, denominator: row.rate_denominator };
  const found = sourceOf(row, { startUnits: row.start_units, endUnits: row.end_units, rate });
  return found && { momentId, title: row.title, ...found };
};

/** Where a frame of a cut is read from. */
export type FrameSource = Pick<StillSource, "span" | "fileKey" | "ranges" | "piece">;

/** Null: the cut has no such frame, or no picture. */
export const findFrameSource = async (
  db: Database,
  cutId: string,
  unit: number,
): Promise<FrameSource | null> => {
  const row = await db
    .selectFrom("rendition")
    .innerJoin("cut", "cut.id", "rendition.cut_id")
    .selectAll("rendition")
    .select(["cut.rate_numerator", "cut.rate_denominator"])
    .where("cut.id", "=", cutId)
    .where("rendition.kind", "=", "video")
    .orderBy("rendition.height", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const rate: Rate = { numerator: row.rate_numerator, denominator: row.rate_denominator };
  return sourceOf(row, { startUnits: unit, endUnits: unit + 1, rate });
};

interface PictureRow extends IndexRow {
  readonly file_key: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What is read of a rendition for some frames; null: it has none of them, or no picture. */
const sourceOf = (row: PictureRow, span: FrameSpan): FrameSource | null => {
  const { width, height } = row;
  if (width === null || height === null) return null;
  const index = indexOf(row);
  const found = partOf(index, span);
  return (
    found && {
      span,
      fileKey: row.file_key,
      ranges: [{ start: 0, end: index.initBytes }, found.bytes],
      piece: { startUnits: found.startUnits, width, height },
    }
  );
};

const partOf = (
  index: RenditionIndex,
  span: FrameSpan,
): { readonly bytes: ByteSpan; readonly startUnits: number } | null => {
  const { startUnits, endUnits } = lookedAt(span);
  const seconds = (units: number): number => unitsToSeconds(units, span.rate);
  const segments = segmentsTouching(index, seconds(startUnits), seconds(endUnits));
  if (segments.end === segments.first) return null;
  const { numerator, denominator } = span.rate;
  return {
    bytes: rangeBytes(index, segments),
    // A copied rendition's times are those of its container, rounded.
    startUnits: Math.round((rangeStart(index, segments) * numerator) / denominator),
  };
};
