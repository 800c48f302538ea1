import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Donor, DonorLevel } from "./donor.ts";

export const listDonorLevels = async (db: Database | Trx): Promise<DonorLevel[]> =>
  await db
    .selectFrom("donor_level")
    .select(["id", "slug", "name", "about", "position"])
    .orderBy("position")
    .orderBy("name")
    .execute();

/** All that are not withdrawn, anonymous ones too: for the newsroom, and to count them. */
export const listDonors = async (db: Database | Trx): Promise<Donor[]> =>
  await db
    .selectFrom("donor")
    .select([
      "id",
      "name",
      "is_anonymous as isAnonymous",
      "level_id as levelId",
      sql<string>`first_day::text`.as("firstDay"),
      sql<string | null>`last_day::text`.as("lastDay"),
      "position",
    ])
    .where("withdrawn_at", "is", null)
    .orderBy("position")
    .orderBy("name")
    .orderBy("id")
    .execute();
