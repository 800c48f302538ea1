import { dayIn } from "../../kit/day.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { readSiteSettings } from "./setting.store.ts";

/** Milliseconds for which a process believes a zone: media ask for it with each range of bytes. */
const believed = 5000;

const zones = new WeakMap<Database, { readonly zone: string; readonly until: number }>();

/** The day that it is where the site is, YYYY-MM-DD: rights and funding go by it. */
export const siteDay = async (db: Database, clock: Clock): Promise<string> =>
  dayIn(clock(), await siteZone(db));

const siteZone = async (db: Database): Promise<string> => {
  const known = zones.get(db);
  if (known !== undefined && performance.now() < known.until) return known.zone;
  const zone = (await readSiteSettings(db))["site.zone"];
  zones.set(db, { zone, until: performance.now() + believed });
  return zone;
};
