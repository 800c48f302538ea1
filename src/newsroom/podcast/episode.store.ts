import { type SqlBool, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { instantPlace, readInstantPlace } from "../../platform/database/instant-place.ts";
import { isPublic } from "../recording/public.ts";
import { cardColumns, toCard } from "../recording/recording-card.store.ts";
import type { EpisodeKind } from "../recording/recording-fields.ts";
import type { RecordingCard } from "../recording/recording.ts";
import { rightsOn } from "../recording/rights.ts";
import type { EnclosureFile } from "./show.ts";

/** An episode in a list of episodes. */
export interface EpisodeCard extends RecordingCard {
  readonly showId: string | null;
  readonly episodeKind: EpisodeKind;
  readonly cutId: string | null;
  /** Null: there is none, or the rights to the whole have ended. */
  readonly enclosure: EnclosureFile | null;
}

export interface EpisodeList {
  readonly cards: readonly EpisodeCard[];
  /** To be given as `after`; null at the end. */
  readonly next: string | null;
}

const publicEpisodes = (db: Database | Trx) =>
  db
    .selectFrom("recording")
    .leftJoin("enclosure", "enclosure.cut_id", "recording.current_cut_id")
    .select((of) => [
      ...cardColumns(of as never),
      "recording.show_id as showId",
      "recording.episode_kind as episodeKind",
      "recording.current_cut_id as cutId",
      "recording.rights_last_day as rightsLastDay",
      "recording.excerpt_rights_last_day as excerptRightsLastDay",
      "enclosure.file_key as fileKey",
      "enclosure.media_type as mediaType",
      "enclosure.bytes",
    ])
    .where("recording.kind", "=", "episode")
    .where(isPublic());

type Row = Awaited<ReturnType<ReturnType<typeof publicEpisodes>["executeTakeFirstOrThrow"]>>;

const toEpisode = (row: Row, day: string): EpisodeCard => ({
  ...toCard(row),
  showId: row.showId,
  episodeKind: row.episodeKind as EpisodeKind,
  cutId: row.cutId,
  enclosure:
    row.fileKey !== null && row.mediaType !== null && row.bytes !== null && rightsOn(day, row).whole
      ? { fileKey: row.fileKey, mediaType: row.mediaType, bytes: row.bytes }
      : null,
});

/** When it came out. What was published before a newsroom kept that counts from its making. */
const cameOut = sql<Date>`coalesce(recording.published_at, recording.created_at)`;

/** Published episodes of a show, the latest first, a page at a time. `day` is YYYY-MM-DD. */
export const listPublicEpisodes = async (
  db: Database | Trx,
  showId: string,
  day: string,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<EpisodeList> => {
  const cursor = readInstantPlace(after);
  const rows = await publicEpisodes(db)
    .where("recording.show_id", "=", showId)
    .$if(cursor !== null, (query) =>
      query.where(sql<SqlBool>`(${cameOut}, recording.id) < (${cursor?.at}::timestamptz, ${cursor?.id})`),
    )
    .select(instantPlace(cameOut, sql.ref("recording.id")).as("place"))
    .orderBy(cameOut, "desc")
    .orderBy("recording.id", "desc")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    cards: shown.map((row) => toEpisode(row, day)),
    next: rows.length > limit ? (shown.at(-1)?.place ?? null) : null,
  };
};

/** How many published episodes a show has. */
export const countPublicEpisodes = async (db: Database | Trx, showId: string): Promise<number> => {
  const row = await db
    .selectFrom("recording")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("recording.show_id", "=", showId)
    .where(isPublic())
    .executeTakeFirstOrThrow();
  return row.count;
};

/** Published episodes by their place from the latest (0): for feeds, whose further pages are numbered. */
export const listEpisodesAt = async (
  db: Database | Trx,
  showId: string,
  day: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<EpisodeCard[]> =>
  (
    await publicEpisodes(db)
      .where("recording.show_id", "=", showId)
      .orderBy(cameOut, "desc")
      .orderBy("recording.id", "desc")
      .offset(offset)
      .limit(limit)
      .execute()
  ).map((row) => toEpisode(row, day));

/** The latest published episode of each of these shows. */
export const listLatestEpisodes = async (
  db: Database | Trx,
  showIds: readonly string[],
  day: string,
): Promise<EpisodeCard[]> => {
  if (showIds.length === 0) return [];
  const rows = await publicEpisodes(db)
    .distinctOn("recording.show_id")
    .where("recording.show_id", "in", [...showIds])
    .orderBy("recording.show_id")
    .orderBy(cameOut, "desc")
    .orderBy("recording.id", "desc")
    .execute();
  return rows.map((row) => toEpisode(row, day));
};

/** A published episode by its id, or null. */
export const findPublicEpisode = async (
  db: Database | Trx,
  recordingId: string,
  day: string,
): Promise<EpisodeCard | null> => {
  const row = await publicEpisodes(db).where("recording.id", "=", recordingId).executeTakeFirst();
  return row === undefined ? null : toEpisode(row, day);
};
