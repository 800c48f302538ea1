import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import type { RightsDays } from "../recording/rights.ts";
import { findMoments } from "./usable-moments.store.ts";

/** What decides whether a moment may be played. Days are YYYY-MM-DD. */
export interface ExcerptFacts extends RightsDays {
  /** The recording's. */
  readonly title: string;
  readonly isPublic: boolean;
  /** Withdrawn, or a part of it withheld by legal. */
  readonly isWithheld: boolean;
  readonly hasMedia: boolean;
  readonly hasCaptions: boolean;
}

/** By the id of the moment asked for; of one that has followed its words into a newer cut, as it stands there. */
export const findExcerptFacts = async (
  db: Database | Trx,
  momentIds: readonly string[],
): Promise<ReadonlyMap<string, ExcerptFacts>> => {
  const moments = await findMoments(db, momentIds);
  if (moments.size === 0) return new Map();
  const cutIds = [...moments.values()].map(({ current }) => current.cutId);
  const rows = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select((of) => [
      "cut.id",
      "recording.title",
      "recording.rights_last_day",
      "recording.excerpt_rights_last_day",
      isPublic().as("is_public"),
      of
        .exists(of.selectFrom("rendition").select("rendition.id").whereRef("rendition.cut_id", "=", "cut.id"))
        .as("media"),
      of
        .exists(
          of
            .selectFrom("caption_track")
            .select("caption_track.id")
            .whereRef("caption_track.cut_id", "=", "cut.id")
            .where("caption_track.kind", "<>", "descriptions"),
        )
        .as("captions"),
    ])
    .where("cut.id", "in", cutIds)
    .execute();
  const cuts = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...moments].flatMap(([id, { current, isWithheld }]) => {
      const cut = cuts.get(current.cutId);
      if (cut === undefined) return [];
      const facts: ExcerptFacts = {
        title: cut.title,
        isPublic: cut.is_public,
        isWithheld,
        hasMedia: Boolean(cut.media),
        hasCaptions: Boolean(cut.captions),
        rightsLastDay: cut.rights_last_day,
        excerptRightsLastDay: cut.excerpt_rights_last_day,
      };
      return [[id, facts] as const];
    }),
  );
};
