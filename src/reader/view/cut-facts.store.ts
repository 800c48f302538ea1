import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { pictureColumns } from "../../newsroom/recording/recording-card.store.ts";
import type { Picture } from "../../newsroom/recording/recording.ts";
import type { Database } from "../../platform/database/database.ts";

/** What a player in a text must know of a cut. */
export interface CutFacts {
  readonly lengthSeconds: number;
  readonly soundOnly: boolean;
  /** Pixels; null for sound. */
  readonly shape: { readonly width: number; readonly height: number } | null;
  readonly poster: Picture | null;
}

/** Of these cuts those that have media, by their ids. Asks nothing of what is public. */
export const readCutFacts = async (
  db: Database,
  cutIds: readonly string[],
): Promise<ReadonlyMap<string, CutFacts>> => {
  if (cutIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("cut")
    .innerJoin("rendition", "rendition.cut_id", "cut.id")
    .select((of) => [
      "cut.id",
      "cut.length_units",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "cut.width",
      "cut.height",
      sql<boolean>`bool_or(rendition.kind = 'video')`.as("has_picture"),
      jsonObjectFrom(
        of.selectFrom("picture").select(pictureColumns).whereRef("picture.id", "=", "cut.poster_picture_id"),
      ).as("poster"),
    ])
    .where("cut.id", "in", [...new Set(cutIds)])
    .where("cut.state", "=", "ready")
    .where("rendition.kind", "!=", "description")
    .groupBy("cut.id")
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        lengthSeconds: ((row.length_units ?? 0) * row.rate_denominator) / row.rate_numerator,
        soundOnly: !row.has_picture,
        shape: row.width === null || row.height === null ? null : { width: row.width, height: row.height },
        poster: row.poster,
      },
    ]),
  );
};
