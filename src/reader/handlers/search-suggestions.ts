import type { MiddlewareHandler } from "hono";
import { suggest } from "../../newsroom/search/suggest.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { clientAddress, neighbourhoodOf } from "../../platform/client-address.ts";
import { connectionOf } from "../http/connection-of.ts";
import { slidingWindow } from "../http/sliding-window.ts";
import { routes } from "../routes.ts";
import { referencePath } from "../view/reference-paths.ts";
import type { SiteView } from "../view/site.ts";

/** Lines that one address may ask for in a minute: as fast as anybody types for a minute, some at a time. */
const mostAMinute = 240;
const minute = 60_000;
const mostAddresses = 10_000;
/** Characters that are read. */
const longest = 100;

/** One line under the search box. */
export interface SuggestionLine {
  readonly name: string;
  /** What it is: "Person", "film". */
  readonly kind: string;
  readonly path: string;
  /** BCP 47; without it, that of the page. */
  readonly language?: string;
}

interface SuggestionNeeds {
  readonly db: Database;
  readonly clock: Clock;
  readonly trustedProxies?: number;
}

/** `/search/suggest?q=…`: who and what may be meant, as JSON, for the box that is being typed in. Kept by nobody. */
export const suggestionsHandler = (
  { db, clock, trustedProxies = 0 }: SuggestionNeeds,
  readSite: () => Promise<SiteView>,
): MiddlewareHandler => {
  const window = slidingWindow(mostAMinute, minute, mostAddresses);
  const headers = {
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
    "x-content-type-options": "nosniff",
  };
  return async (context) => {
    const connection = connectionOf(context);
    const address =
      connection === null
        ? null
        : neighbourhoodOf(clientAddress(connection, context.req.header("x-forwarded-for"), trustedProxies));
    const wait = address === null ? 0 : window.enter(address, clock().getTime());
    if (wait > 0) return context.json([], 429, { ...headers, "retry-after": String(Math.ceil(wait / 1000)) });
    const typed = (context.req.query("q") ?? "").replaceAll(/\p{Cc}/gu, " ").slice(0, longest);
    return context.json(await linesOf(db, await readSite(), typed, clock()), 200, headers);
  };
};

/** Lines for what was typed, people first. */
export const linesOf = async (
  db: Database,
  { say }: SiteView,
  typed: string,
  now: Date,
): Promise<SuggestionLine[]> => {
  const { people, topics, works } = await suggest(db, typed, now);
  return [
    ...people.map(({ name, slug, about }) => ({
      name,
      kind: about || say.search.person,
      path: routes.person.to({ slug }),
    })),
    ...topics.map(({ name, slug }) => ({ name, kind: say.search.topic, path: routes.topic.to({ slug }) })),
    ...works.map((work) => ({
      name: work.title,
      kind: say.works.noun[work.kind],
      path: referencePath(work),
      language: work.language,
    })),
  ];
};
