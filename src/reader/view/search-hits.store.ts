import { sql } from "kysely";
import type { Rate } from "../../kit/rate.ts";
import { findMomentsOver, type Stretch } from "../../newsroom/moment/moments-over.store.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { listNoticesOfRecordings } from "../../newsroom/notice/notice.store.ts";
import { rightsOn } from "../../newsroom/recording/rights.ts";
import type { SpokenHit } from "../../newsroom/search/results.ts";
import type { Database } from "../../platform/database/database.ts";
import type { HitView } from "../pages/search-hit.tsx";
import { isOfParts, noticesOnStretch, type PlacedNotice } from "./player-notice.ts";

/** The hits, each with how it plays on this day (YYYY-MM-DD), or why it does not. */
export const readHits = async (db: Database, hits: readonly SpokenHit[], day: string): Promise<HitView[]> => {
  const media = await readMedia(db, [...new Set(hits.map((hit) => hit.cutId))], day);
  const moments = await findMomentsOver(
    db,
    hits.filter((hit) => media.get(hit.cutId)?.rights === "excerpts").flatMap(stretchOf),
  );
  const notices = await listNoticesOfRecordings(db, [...new Set(hits.map(({ work }) => work.id))]);
  return hits.map((hit) => ({
    notices: noticesOnHit(hit, notices.get(hit.work.id) ?? []),
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

/** Said while it plays and beside it: a notice on the whole work, or on a stretch in which it is said. */
const noticesOnHit = (
  { cutId, start, end }: SpokenHit,
  notices: readonly Notice[],
): readonly PlacedNotice[] =>
  start === null || end === null
    ? notices
        .filter((notice) => notice.span === null && isOfParts(notice))
        .map((notice) => ({ notice, start: 0, end: 0 }))
    : noticesOnStretch(notices, { cutId, start, end }).filter(({ notice }) => isOfParts(notice));

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
