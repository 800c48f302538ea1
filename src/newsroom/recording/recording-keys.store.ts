import { sql } from "kysely";
import type { Trx } from "../../platform/database/database.ts";
import {
  episodesOfShowKey,
  interviewsForKey,
  latestFilmsKey,
  noticesKey,
  recordingCardKey,
  recordingKey,
  recordingsKey,
  recordingsOfKindKey,
  worksByPersonKey,
  worksInSeriesKey,
  worksOnTopicKey,
} from "../staff/keys.ts";

/** All that a recording shows in, as it is now: its own pages, lists, its topics' pages, the page of its film,
 * the list of notices. */
export const keysOfRecording = async (trx: Trx, recordingId: string): Promise<string[]> => {
  const {
    kind,
    made_for_id: madeForId,
    show_id: showId,
    series_id: seriesId,
  } = await trx
    .selectFrom("recording")
    .select(["kind", "made_for_id", "show_id", "series_id"])
    .where("id", "=", recordingId)
    .executeTakeFirstOrThrow();
  const topics = await trx
    .selectFrom("recording_topic")
    .select("topic_id")
    .where("recording_id", "=", recordingId)
    .execute();
  const notice = await trx
    .selectFrom("notice")
    .select("id")
    .where("recording_id", "=", recordingId)
    .limit(1)
    .executeTakeFirst();
  return [
    ...(notice === undefined ? [] : [noticesKey]),
    recordingKey(recordingId),
    recordingCardKey(recordingId),
    recordingsKey,
    recordingsOfKindKey(kind),
    ...(showId === null ? [] : [episodesOfShowKey(showId)]),
    ...(madeForId === null ? [] : [interviewsForKey(madeForId)]),
    ...topics.map((topic) => worksOnTopicKey(topic.topic_id)),
    ...(seriesId === null ? [] : [worksInSeriesKey(seriesId)]),
    ...(await keysOfPeople(trx, recordingId)),
  ];
};

/** Where a recording shows in too when it comes to be public, is so no more, or is of another day. */
export const keysOfPlace = (kind: string): string[] => (kind === "film" ? [latestFilmsKey] : []);

/** Of everybody who worked on it or speaks in it. */
export const keysOfPeople = async (trx: Trx, recordingId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from credit where recording_id = ${recordingId}
    union
    select sentence.speaker_id from recording join sentence on sentence.cut_id = recording.current_cut_id
    where recording.id = ${recordingId} and sentence.until_version is null and sentence.speaker_id is not null`.execute(
    trx,
  );
  return rows.map(({ id }) => worksByPersonKey(id));
};
