import { sql } from "kysely";
import type { Rate } from "../../kit/rate.ts";
import { findMomentsOver, type Stretch } from "../../newsroom/moment/moments-over.store.ts";
import { rightsOn } from "../../newsroom/recording/rights.ts";
import type { SpokenHit } from "../../newsroom/search/results.ts";
import type { Database } from "../../platform/database/database.ts";
import type { HitView } from "../pages/search-hit.tsx";

/** The hits, each with how it plays on this day (YYYY-MM-DD), or why it does not. */
export const readHits = async (db: Database, hits: readonly SpokenHit[], day: string): Promise<HitView[]> => {
  const media = await readMedia(db, [...new Set(hits.map((hit) => hit.cutId))], day);
  const moments = await findMomentsOver(
    db,
    hits.filter((hit) => media.get(hit.cutId)?.rights === "excerpts").flatMap(stretchOf),
  );
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
    playing: playingOf(media.get(hit.cutId), moments.get(nameOf(hit)) ?? null),
  }));
};

const nameOf = (hit: SpokenHit): string => `${hit.cutId} ${hit.sentence}`;

const stretchOf = (hit: SpokenHit): Stretch[] =>
  hit.start === null || hit.end === null
    ? []
    : [{ cutId: hit.cutId, name: nameOf(hit), start: hit.start, end: hit.end }];

/**
 * A sentence plays from the work's own playlist. Where that may not be streamed any more none is cut out for whoever
 * searches, since sentence after sentence is the whole; a moment that was made of it is named.
 */
const playingOf = (media: CutMedia | undefined, moment: string | null): HitView["playing"] => {
  if (media === undefined) return { state: "none" };
  return media.rights === "whole"
    ? { state: "plays", rate: media.rate, soundOnly: media.soundOnly }
    : { state: "ended", moment };
};

interface CutMedia {
  readonly rate: Rate;
  readonly soundOnly: boolean;
  readonly rights: "whole" | "excerpts" | "none";
}

/** Of these cuts those that have media, and what of it may be streamed. */
const readMedia = async (
  db: Database,
  cutIds: readonly string[],
  day: string,
): Promise<Map<string, CutMedia>> => {
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
    rows.map((row) => {
      const { numerator, denominator, hasPicture } = row;
      const { whole, excerpts } = rightsOn(day, row);
      const rights = whole ? "whole" : excerpts ? "excerpts" : "none";
      return [row.id, { rate: { numerator, denominator }, soundOnly: !hasPicture, rights }];
    }),
  );
};
