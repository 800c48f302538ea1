import { dayIn } from "../../kit/day.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { siteZone } from "../staff/site-zone.store.ts";

/** The day that it is where the site is, YYYY-MM-DD: rights and funding go by it. */
export const siteDay = async (db: Database, clock: Clock): Promise<string> =>
  dayIn(clock(), await siteZone(db));
