import type { Database, Trx } from "../../platform/database/database.ts";

/** Milliseconds for which a process believes a zone: media ask for it with each range of bytes. */
const believed = 5000;

const zones = new WeakMap<Database | Trx, { readonly zone: string; readonly until: number }>();

/** The zone of IANA's in which the newsroom's days begin and end (the setting `site.zone`). */
export const siteZone = async (db: Database | Trx): Promise<string> => {
  const known = zones.get(db);
  if (known !== undefined && performance.now() < known.until) return known.zone;
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("name", "=", "site.zone")
    .executeTakeFirst();
  const zone = typeof row?.value === "string" ? row.value : "UTC";
  zones.set(db, { zone, until: performance.now() + believed });
  return zone;
};
