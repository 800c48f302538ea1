import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { type Rate, unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { shownStart } from "./chapters.ts";
import { pictureColumns } from "./recording-card.store.ts";
import type { CaptionKind, CutView, RenditionView, Storyboard } from "./recording.ts";

/**
 * A cut that is ready, with all that a page needs of it; null where it is not. The caller has made sure that the
 * recording is public.
 */
export const findCutView = async (db: Database | Trx, cutId: string): Promise<CutView | null> => {
  const row = await db
    .selectFrom("cut")
    .select((of) => [
      "cut.id",
      "cut.label",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "cut.length_units",
      "cut.width",
      "cut.height",
      "cut.peaks_key",
      "cut.storyboard",
      jsonObjectFrom(
        of.selectFrom("picture").select(pictureColumns).whereRef("picture.id", "=", "cut.poster_picture_id"),
      ).as("poster"),
      jsonArrayFrom(
        of
          .selectFrom("chapter")
          .select(["chapter.id", "chapter.start_units as startUnits", "chapter.title"])
          .whereRef("chapter.cut_id", "=", "cut.id")
          .orderBy("chapter.start_units"),
      ).as("chapters"),
      jsonArrayFrom(
        of
          .selectFrom("rendition")
          .select(renditionColumns)
          .whereRef("rendition.cut_id", "=", "cut.id")
          .orderBy("rendition.kind")
          .orderBy("rendition.peak_bandwidth"),
      ).as("renditions"),
      jsonArrayFrom(
        of
          .selectFrom("caption_track")
          .distinctOn(["caption_track.kind", "caption_track.language"])
          .select([
            "caption_track.id",
            "caption_track.kind",
            "caption_track.language",
            "caption_track.label",
            "caption_track.version",
          ])
          .whereRef("caption_track.cut_id", "=", "cut.id")
          .orderBy("caption_track.kind")
          .orderBy("caption_track.language")
          .orderBy("caption_track.version", "desc"),
      ).as("captions"),
      sql<boolean>`exists (select 1 from transcript where transcript.cut_id = cut.id)`.as("has_transcript"),
    ])
    .where("cut.id", "=", cutId)
    .where("cut.state", "=", "ready")
    .executeTakeFirst();
  if (row === undefined) return null;
  const rate: Rate = { numerator: row.rate_numerator, denominator: row.rate_denominator };
  const lengthUnits = row.length_units ?? 0;
  return {
    id: row.id,
    label: row.label,
    rate,
    lengthUnits,
    length: Math.round(unitsToMilliseconds(lengthUnits, rate)),
    width: row.width,
    height: row.height,
    peaksKey: row.peaks_key,
    storyboard: row.storyboard as Storyboard | null,
    poster: row.poster,
    chapters: row.chapters.map((chapter) => ({
      ...chapter,
      start: shownStart(chapter.startUnits, rate),
    })),
    renditions: row.renditions.map((rendition) => ({
      ...rendition,
      kind: rendition.kind as RenditionView["kind"],
    })),
    captions: row.captions.map((track) => ({ ...track, kind: track.kind as CaptionKind })),
    hasTranscript: row.has_transcript,
  };
};

const renditionColumns = [
  "rendition.id",
  "rendition.kind",
  "rendition.name",
  "rendition.codecs",
  "rendition.width",
  "rendition.height",
  "rendition.average_bandwidth as averageBandwidth",
  "rendition.peak_bandwidth as peakBandwidth",
  "rendition.language",
  "rendition.label",
] as const;
