import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";

interface WorkThen {
  readonly title: string;
  /** Readers see it then, as far as is known now. */
  readonly isPublic: boolean;
}

/** Works by their ids, and whether they are public at an instant: now, or scheduled to be by then. */
export const findWorksThen = async (
  db: Database | Trx,
  ids: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, WorkThen>> => {
  if (ids.length === 0) return new Map();
  const asked = [...new Set(ids)];
  const recordings = await db
    .selectFrom("recording")
    .select(["id", "title", isPublic().as("is_public")])
    .where("id", "in", asked)
    .execute();
  const stories = await db
    .selectFrom("story")
    .leftJoin("story_revision as draft", "draft.id", "story.draft_revision_id")
    .leftJoin("story_revision as shown", "shown.id", "story.published_revision_id")
    .select(["story.id", "draft.headline", "story.state", "story.scheduled_at", "shown.withheld_at"])
    .where("story.id", "in", asked)
    .execute();
  return new Map([
    ...recordings.map(({ id, title, is_public }) => [id, { title, isPublic: is_public }] as const),
    ...stories.map(
      (story) =>
        [
          story.id,
          {
            title: story.headline ?? "",
            isPublic:
              (story.state === "published" && story.withheld_at === null) ||
              (story.scheduled_at !== null && story.scheduled_at <= at),
          },
        ] as const,
    ),
  ]);
};
