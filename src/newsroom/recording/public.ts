import { type RawBuilder, sql } from "kysely";

/**
 * The one rule of what the public may know of: every public read of a recording, and of whatever hangs on one (cut,
 * picture, sentence, moment, list, count, search), has this condition. `table` is the recording's name or alias
 * in the query.
 */
export const isPublic = (table = "recording"): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${table}.state`)} = 'published'`;
