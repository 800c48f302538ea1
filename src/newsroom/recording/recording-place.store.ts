import type { Database, Trx } from "../../platform/database/database.ts";
import type { EpisodeKind } from "./recording-fields.ts";
import type { RecordingKind } from "./recording.ts";

/** What a recording belongs to. */
export interface RecordingPlace {
  readonly kind: RecordingKind;
  /** The film that it was made for. */
  readonly madeFor: { readonly id: string; readonly title: string } | null;
  /** In their order. */
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly seriesId: string | null;
  /** Of an episode: its show. */
  readonly showId: string | null;
  readonly season: number | null;
  readonly episodeNumber: number | null;
  readonly episodeKind: EpisodeKind;
}

/** Null: there is no such recording. */
export const findRecordingPlace = async (
  db: Database | Trx,
  recordingId: string,
): Promise<RecordingPlace | null> => {
  const row = await db
    .selectFrom("recording")
    .leftJoin("recording as film", "film.id", "recording.made_for_id")
    .select([
      "recording.kind",
      "recording.series_id as seriesId",
      "recording.show_id as showId",
      "recording.season",
      "recording.episode_number as episodeNumber",
      "recording.episode_kind as episodeKind",
      "film.id as filmId",
      "film.title as filmTitle",
    ])
    .where("recording.id", "=", recordingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const topics = await db
    .selectFrom("recording_topic")
    .innerJoin("topic", "topic.id", "recording_topic.topic_id")
    .select(["topic.id", "topic.name"])
    .where("recording_topic.recording_id", "=", recordingId)
    .orderBy("recording_topic.position")
    .execute();
  const { kind, filmId, filmTitle, episodeKind, ...rest } = row;
  return {
    ...rest,
    kind: kind as RecordingKind,
    episodeKind: episodeKind as EpisodeKind,
    madeFor: filmId === null ? null : { id: filmId, title: filmTitle ?? "" },
    topics,
  };
};
