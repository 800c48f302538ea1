import { dayAfter, startOfDay } from "../../kit/day.ts";
import { fundingKey, siteKey } from "../../newsroom/staff/keys.ts";
import type { Database } from "../../platform/database/database.ts";
import { readSite, type SiteView } from "./site.ts";

/** What every page says of the site, read once for many pages. */
export interface KeptSite {
  /** @param db a snapshot; what is kept may be of an earlier one, whose changes since then are still to be told */
  readonly read: (db: Database, instant: Date) => Promise<SiteView>;
  /** Something has changed, told before any page is asked for that must show it. */
  readonly changed: (keys: readonly string[]) => void;
  /** Whether changes are heard of; while they are not, nothing is kept. At first they are not. */
  readonly hears: (heard: boolean) => void;
}

interface Kept {
  readonly site: SiteView;
  readonly keys: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The longest that it is kept, in milliseconds: days begin and end. */
const longest = 60_000;

/** @param origin the site's address as readers see it, without a slash at its end */
export const openKeptSite = (origin: string): KeptSite => {
  let kept: Kept | undefined;
  let hearing = false;
  /** What changed since a reading began is not in it. */
  let changes = 0;

  return {
    read: async (db, instant) => {
      if (kept !== undefined && instant.getTime() < kept.until) return kept.site;
      const begun = changes;
      const site = await readSite(db, origin, instant);
      if (hearing && begun === changes) kept = { site, keys: keysOfSite(site), until: endOf(site, instant) };
      return site;
    },
    changed: (keys) => {
      changes += 1;
      if (kept !== undefined && keys.some((key) => kept?.keys.has(key))) kept = undefined;
    },
    hears: (heard) => {
      hearing = heard;
      changes += 1;
      if (!heard) kept = undefined;
    },
  };
};

/** The keys of everything that every page says of the site (newsroom/staff/keys.ts). */
export const keysOfSite = ({ own }: SiteView): ReadonlySet<string> =>
  new Set([siteKey, fundingKey, ...own.keys]);

const endOf = ({ day, zone }: SiteView, instant: Date): number =>
  Math.min(instant.getTime() + longest, startOfDay(dayAfter(day), zone).getTime());
