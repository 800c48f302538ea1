import { sql } from "kysely";
import type { Trx } from "../../platform/database/database.ts";
import { storyKey } from "../staff/keys.ts";

/** A stretch of a cut in its units. */
interface CutSpan {
  readonly cut_id: string;
  readonly start_units: number;
  readonly end_units: number;
}

/**
 * Keys of the published stories that play or quote a stretch of a recording, in its own cut or where its words stand in
 * that one now; without a stretch any of it.
 */
export const keysOfPlaying = async (
  trx: Trx,
  recordingId: string,
  span: CutSpan | null,
): Promise<string[]> => {
  const rows = await trx
    .selectFrom("story_use")
    .innerJoin("story", "story.published_revision_id", "story_use.revision_id")
    .innerJoin("moment", "moment.id", "story_use.moment_id")
    .leftJoin("moment as anchored", "anchored.id", "moment.anchored_moment_id")
    .select("story.id")
    .distinct()
    .where("story.state", "=", "published")
    .where("moment.recording_id", "=", recordingId)
    .$if(span !== null, (query) =>
      query.where((of) => of.or([overlaps("moment", span), overlaps("anchored", span)])),
    )
    .orderBy("story.id")
    .execute();
  return rows.map(({ id }) => storyKey(id));
};

const overlaps = (table: "moment" | "anchored", span: CutSpan | null) =>
  sql<boolean>`(${sql.ref(`${table}.cut_id`)} = ${span?.cut_id}
    and ${sql.ref(`${table}.start_units`)} < ${span?.end_units} and ${sql.ref(`${table}.end_units`)} > ${span?.start_units})`;
