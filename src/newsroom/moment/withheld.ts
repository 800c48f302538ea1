import { type RawBuilder, sql } from "kysely";

/**
 * Legal withholds a part of the moment: neither its words nor its media are shown, whether it was made before or after.
 * `moment` is the moment's name or alias in the query.
 */
export const isWithheldMoment = (moment = "moment"): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from withholding where withholding.cut_id = ${sql.ref(`${moment}.cut_id`)}
      and withholding.start_units < ${sql.ref(`${moment}.end_units`)} and withholding.end_units > ${sql.ref(`${moment}.start_units`)})`;
