import type { Page } from "../design/page.ts";
import type { SiteView } from "../view/site.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";

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
  /** The day that it is, YYYY-MM-DD. */
  readonly day: string;
  readonly site: SiteView;
}

export type Params = Readonly<Record<string, string>>;

/** One request to one page: its address's parts and its query, as they came. */
export interface Asked {
  readonly params: Params;
  readonly query: URLSearchParams;
}

export type Handler = (reading: Reading, asked: Asked) => Promise<Answer>;
