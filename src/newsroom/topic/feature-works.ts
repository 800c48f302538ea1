import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type By, change } from "../staff/change.ts";
import { topicKey } from "../staff/keys.ts";

/** So many works stand first at most. */
const most = 12;

/** Says which works stand first on a topic's page, in this order; none: those that are latest. */
export const featureWorks = async (
  by: By,
  topicId: string,
  workIds: readonly string[],
): Promise<Result<null>> =>
  await change(by, "topic.edit", async (trx) => {
    if (workIds.length > most) return fail(`At most ${most} works stand first.`);
    const topic = await trx
      .selectFrom("topic")
      .select("id")
      .where("id", "=", topicId)
      .forUpdate()
      .executeTakeFirst();
    if (topic === undefined) return fail("There is no such topic.");
    const recordings = await knownIds(trx, "recording", workIds);
    const stories = await knownIds(trx, "story", workIds);
    const unknown = workIds.find((id) => !recordings.has(id) && !stories.has(id));
    if (unknown !== undefined) return fail(`There is no work ${unknown}.`);
    const before = await listFeatured(trx, topicId);
    await trx.deleteFrom("topic_featured").where("topic_id", "=", topicId).execute();
    const rows = Array.from(new Set(workIds), (id, position) => ({
      topic_id: topicId,
      position,
      ...(recordings.has(id) ? { recording_id: id } : { story_id: id }),
    }));
    if (rows.length > 0) await trx.insertInto("topic_featured").values(rows).execute();
    return ok({
      value: null,
      audit: {
        action: "topic.changed",
        subject: "topic",
        subjectId: topicId,
        before: { featured: before },
        after: { featured: workIds },
      },
      keys: [topicKey(topicId)],
    });
  });

const knownIds = async (
  trx: Trx,
  table: "recording" | "story",
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await trx.selectFrom(table).select("id").where("id", "in", ids).execute();
  return new Set(rows.map(({ id }) => id));
};

/** Ids of the works that stand first, whatever their state: who shows them asks what is public. */
export const listFeatured = async (db: Database | Trx, topicId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom("topic_featured")
    .select(["recording_id", "story_id"])
    .where("topic_id", "=", topicId)
    .orderBy("position")
    .execute();
  return rows.flatMap((row) => row.recording_id ?? row.story_id ?? []);
};
