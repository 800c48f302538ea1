import type { Database } from "../../platform/database/database.ts";

/** A story whose draft or published revision plays, quotes or names a recording. */
export interface StoryUsing {
  readonly id: string;
  readonly headline: string;
  readonly state: string;
}

/** For staff: stories in any state that use a recording, the latest changed first; a hundred at most. */
export const listStoriesUsing = async (db: Database, recordingId: string): Promise<StoryUsing[]> =>
  await db
    .selectFrom("story")
    .innerJoin("story_revision as draft", "draft.id", "story.draft_revision_id")
    .select(["story.id", "draft.headline", "story.state"])
    .where((of) =>
      of.exists(
        of
          .selectFrom("story_use")
          .leftJoin("moment", "moment.id", "story_use.moment_id")
          .select("story_use.story_id")
          .where((use) =>
            use.or([
              use("story_use.revision_id", "=", use.ref("story.draft_revision_id")),
              use("story_use.revision_id", "=", use.ref("story.published_revision_id")),
            ]),
          )
          .where((use) =>
            use.or([
              use("story_use.recording_id", "=", recordingId),
              use("moment.recording_id", "=", recordingId),
            ]),
          ),
      ),
    )
    .orderBy("story.updated_at", "desc")
    .limit(100)
    .execute();
