import type { Trx } from "../../platform/database/database.ts";
import {
  interviewsForKey,
  noticesKey,
  recordingCardKey,
  recordingKey,
  recordingsKey,
  recordingsOfKindKey,
  worksOnTopicKey,
} from "../staff/keys.ts";

/** All that a recording shows in, as it is now: its own pages, lists, its topics' pages, the page of its film,
 * the list of notices. */
export const keysOfRecording = async (trx: Trx, recordingId: string): Promise<string[]> => {
  const { kind, made_for_id: madeForId } = await trx
    .selectFrom("recording")
    .select(["kind", "made_for_id"])
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
    ...(madeForId === null ? [] : [interviewsForKey(madeForId)]),
    ...topics.map((topic) => worksOnTopicKey(topic.topic_id)),
  ];
};
