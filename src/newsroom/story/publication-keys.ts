import type { Trx } from "../../platform/database/database.ts";
import {
  noticesKey,
  storiesKey,
  storyKey,
  usesKey,
  worksByPersonKey,
  worksOnTopicKey,
} from "../staff/keys.ts";

/**
 * Keys of every page that shows something of these revisions of a story: itself and what links to it, lists, topics, people,
 * what is used. Pages that only name the same topic, person or recording are not among them.
 */
export const publicationKeys = async (
  trx: Trx,
  storyId: string,
  revisionIds: readonly (string | null)[],
): Promise<string[]> => {
  const shown = revisionIds.filter((id) => id !== null);
  const own = [storyKey(storyId), storiesKey, ...((await hasNotices(trx, storyId)) ? [noticesKey] : [])];
  if (shown.length === 0) return own;
  const uses = await trx
    .selectFrom("story_use")
    .leftJoin("moment", "moment.id", "story_use.moment_id")
    .select([
      "story_use.manner",
      "story_use.person_id",
      "story_use.topic_id",
      "story_use.recording_id",
      "moment.recording_id as moment_recording_id",
    ])
    .where("story_use.revision_id", "in", shown)
    .execute();
  const keys = new Set(own);
  for (const use of uses) {
    const recordingId = use.recording_id ?? use.moment_recording_id;
    if (use.person_id !== null) keys.add(worksByPersonKey(use.person_id));
    if (use.topic_id !== null) keys.add(worksOnTopicKey(use.topic_id));
    if (recordingId !== null) keys.add(usesKey(recordingId));
  }
  return [...keys];
};

/** Its notices stand in the list of all of them, with its headline and address, or no longer do. */
const hasNotices = async (trx: Trx, storyId: string): Promise<boolean> =>
  (await trx
    .selectFrom("notice")
    .select("id")
    .where("story_id", "=", storyId)
    .limit(1)
    .executeTakeFirst()) !== undefined;
