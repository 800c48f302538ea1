import type { Page } from "../design/page.ts";
import type { SiteView } from "../view/site.ts";
import type { Say } from "../../catalogue/say.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Noted } from "./noting.ts";

/** What a page handler decides; how it becomes bytes and headers is the matter of http/. */
export type Answer =
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "embed"; readonly page: Page }
  | { readonly kind: "redirect"; readonly to: string; readonly status: 301 | 302 | 303 }
  /** Nothing is, or ever was, at this address. Says no more: an unpublished thing answers alike. */
  | { readonly kind: "missing" }
  /** It was here, and is so no longer. */
  | { readonly kind: "gone"; readonly why: string }
  /** What was sent cannot be done. The problem is for people. */
  | { readonly kind: "refused"; readonly problem: string; readonly status: 400 | 422 };

export const shown = (page: Page): Answer => ({ kind: "page", page });

export const missing: Answer = { kind: "missing" };

/** What a page handler has at hand. */
export interface Reading {
  readonly db: Database;
  readonly clock: Clock;
  /** The day that it is where the site is, YYYY-MM-DD. */
  readonly day: string;
  readonly site: SiteView;
  /** The words of the interface: the site's. */
  readonly say: Say;
  /**
   * Notes what the page is made of (keys of newsroom/staff/keys.ts): a change that announces one of them has the page
   * made anew. Note also what would show if it were there: the list that is empty today. A page that notes nothing is
   * made for each reader, and kept for nobody. The site's settings and funders are noted already.
   */
  readonly uses: (...keys: readonly string[]) => void;
  /** The page will be another from this instant on, though nothing is announced then. A new day is known of already. */
  readonly until: (instant: Date) => void;
  /**
   * The page shows something that may lag, such as works that are alike: whoever asks from this instant on gets it as it is,
   * and it is made anew.
   */
  readonly renewAt: (instant: Date) => void;
  /** What was noted so far. */
  readonly noted: Noted;
}

export type Params = Readonly<Record<string, string>>;

/** One request to one page: its address's parts and its query, as they came. */
export interface Asked {
  readonly params: Params;
  readonly query: URLSearchParams;
}

export type Handler = (reading: Reading, asked: Asked) => Promise<Answer>;
