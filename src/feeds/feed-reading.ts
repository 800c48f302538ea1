import type { Say } from "../catalogue/say.ts";
import type { SiteSettings } from "../newsroom/site/setting.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { PartOf } from "./kept-parts.ts";

/** What one feed is read with. */
export interface FeedReading extends FeedNeeds {
  readonly settings: SiteSettings;
  /** The words of the interface: the site's. */
  readonly say: Say;
  /** The day that it is where the site is, YYYY-MM-DD. */
  readonly day: string;
  readonly partOf: PartOf;
  /**
   * Notes what the feed is made of (newsroom/staff/keys.ts), also what would stand in it if it were there: a change that
   * announces one of them has the feed made anew.
   */
  readonly uses: (keys: readonly string[]) => void;
}
