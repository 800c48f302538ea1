import { Hono } from "hono";
import type { FeedNeeds } from "../feeds/addresses.ts";
import { feedPatterns, makeFeed } from "../feeds/make-feed.ts";
import { openToldParts, type ToldParts } from "../feeds/told-parts.ts";
import type { Database } from "../platform/database/database.ts";
import { onceMore } from "../platform/database/patient-pool.ts";
import type { Made } from "../reader/cache/made-page.ts";
import type { MakePage, PageAsked } from "../reader/http/make-page.ts";
import { pageRoute, type PageRoute } from "../reader/http/page-route.ts";

/** Feeds as pages are: made beside them, and kept until something that they are made of has changed. */
export interface FeedPages {
  readonly make: MakePage;
  /** The parts that many feeds share. */
  readonly parts: Pick<ToldParts, "changed" | "hears">;
}

export interface FeedPagesNeeds extends Omit<FeedNeeds, "db"> {
  /** Gives the making of one feed a database to read. */
  readonly read: <Value>(work: (db: Database) => Promise<Value>) => Promise<Value>;
}

export const openFeedPages = ({ read, ...needs }: FeedPagesNeeds): FeedPages => {
  const parts = openToldParts();
  const make = async (asked: PageAsked): Promise<Made> => {
    const opened = parts.open();
    const made = await read(async (db) => await makeFeed({ ...needs, db }, opened, asked));
    return made === null
      ? { ...missing, keys: new Set() }
      : {
          document: { status: 200, headers: made.headers, text: made.text },
          keys: made.keys,
          until: made.until.getTime(),
          renewAt: Infinity,
        };
  };
  // As pages are, it is done again when the database went away meanwhile.
  return { make: async (asked) => await onceMore(async () => await make(asked), 3), parts };
};

/** The site's own answer takes its place. */
const missing: Omit<Made, "keys"> = {
  document: { status: 404, headers: {}, text: "" },
  until: Infinity,
  renewAt: Infinity,
};

/** Every address of a feed, answered with what is kept or made; what is not there falls through. */
export const feedPageRoutes = (route: PageRoute): Hono => {
  const app = new Hono();
  for (const pattern of feedPatterns) {
    const answer = pageRoute(pattern, route);
    app.get(pattern, async (context, next) => {
      const response = await answer(context);
      return response.status === 404 ? await next() : response;
    });
  }
  return app;
};

export const isFeed = (pattern: string): boolean => feeds.has(pattern);

const feeds: ReadonlySet<string> = new Set(feedPatterns);
