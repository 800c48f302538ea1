import { sql } from "kysely";
import type { Rate } from "../../kit/rate.ts";
import { rightsOn } from "../../newsroom/recording/rights.ts";
import type { SpokenHit } from "../../newsroom/search/results.ts";
import type { Database } from "../../platform/database/database.ts";
import type { HitView } from "../pages/search-hit.tsx";

/** The hits, each with how it plays on this day (YYYY-MM-DD), if it does. */
export const readHits = async (db: Database, hits: readonly SpokenHit[], day: string): Promise<HitView[]> => {
  const playing = await readPlayable(db, [...new Set(hits.map((hit) => hit.cutId))], day);
  return hits.map((hit) => ({
    cutId: hit.cutId,
    number: hit.sentence,
    work: hit.work,
    speaker: hit.speaker.name,
    start: hit.start,
    end: hit.end,
    language: hit.language,
    text: hit.text,
    marks: hit.marks,
    before: hit.before,
    after: hit.after,
    playing: playing.get(hit.cutId) ?? null,
  }));
};

/** Of these cuts those that have media, and may be streamed whole: a sentence plays from the work's own playlist. */
const readPlayable = async (
  db: Database,
  cutIds: readonly string[],
  day: string,
): Promise<Map<string, { rate: Rate; soundOnly: boolean }>> => {
  if (cutIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.current_cut_id", "cut.id")
    .innerJoin("rendition", "rendition.cut_id", "cut.id")
    .select([
      "cut.id",
      "cut.rate_numerator as numerator",
      "cut.rate_denominator as denominator",
      "recording.rights_last_day as rightsLastDay",
      "recording.excerpt_rights_last_day as excerptRightsLastDay",
      sql<boolean>`bool_or(rendition.kind = 'video')`.as("hasPicture"),
    ])
    .where("cut.id", "in", cutIds)
    .where("rendition.kind", "!=", "description")
    .groupBy(["cut.id", "recording.id"])
    .execute();
  return new Map(
    rows
      .filter((row) => rightsOn(day, row).whole)
      .map(({ id, numerator, denominator, hasPicture }) => [
        id,
        { rate: { numerator, denominator }, soundOnly: !hasPicture },
      ]),
  );
};
