import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";

/** Bits of 64 in which two pictures may differ that look alike. */
const fewBits = 8;

/** Pictures in the library that look like this one, the likest first; five at most. */
export const findAlikePictures = async (db: Database | Trx, pictureId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select other.id
    from picture as asked join picture as other on other.id <> asked.id
    where asked.id = ${pictureId} and asked.likeness is not null
      and other.likeness is not null and other.sha256 is not null
      and bit_count(other.likeness::bit(64) # asked.likeness::bit(64)) <= ${sql.lit(fewBits)}
    order by bit_count(other.likeness::bit(64) # asked.likeness::bit(64)), other.created_at
    limit 5`.execute(db);
  return rows.map(({ id }) => id);
};
