import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { readSite, type SiteView } from "../view/site.ts";
import type { Reading } from "./answer.ts";
import { openNoting } from "./noting.ts";

export interface OpenReading {
  readonly db: Database;
  readonly clock: Clock;
  /** The site's address as readers see it, without a slash at its end. */
  readonly publicUrl: string;
  /** What every page says of the site, where it is kept for many pages (view/kept-site.ts). */
  readonly readSite?: (db: Database, instant: Date) => Promise<SiteView>;
}

/** What every page is read with, and a notebook of its own. */
export const openReading = async (needs: OpenReading): Promise<Reading> => {
  const { db, clock, publicUrl } = needs;
  const site = await (needs.readSite?.(db, clock()) ?? readSite(db, publicUrl, clock()));
  return { db, clock, day: site.day, site, say: site.say, ...openNoting() };
};
