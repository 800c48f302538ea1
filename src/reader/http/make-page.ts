import { dayAfter, startOfDay } from "../../kit/day.ts";
import type { Database } from "../../platform/database/database.ts";
import { onceMore } from "../../platform/database/patient-pool.ts";
import type { Made } from "../cache/made-page.ts";
import type { NotedQuery } from "../cache/noted-query.ts";
import type { PageAssets } from "../design/page.ts";
import type { Answer, Asked, Handler, Params, Reading } from "./answer.ts";
import { followAddress, followQuery } from "./follow-address.ts";
import { type OpenReading, openReading } from "./open-reading.ts";
import { answerDocument } from "./respond.ts";
import { keysOfSite } from "../view/kept-site.ts";

/** A page that is asked for. It can be sent to another thread. */
export interface PageAsked {
  /** Which page it is: its pattern in the table of pages. */
  readonly pattern: string;
  /** The parts of its address, decoded. */
  readonly params: Params;
  readonly path: string;
  /** Path and query as they came. */
  readonly target: string;
}

/** Makes pages: here, or in a thread of their own. Pages only read. @param asked as `Make` has it */
export type MakePage = (page: PageAsked, query: NotedQuery, asked?: Promise<void>) => Promise<Made>;

export interface MakePageNeeds extends Omit<OpenReading, "db"> {
  /** Gives the making of one page a database to read. */
  readonly read: <Value>(work: (db: Database) => Promise<Value>) => Promise<Value>;
  readonly assets: PageAssets;
}

/** Makes pages in this thread. @param table what makes a page, by its pattern */
export const pageMaker =
  (needs: MakePageNeeds, table: readonly (readonly [string, Handler])[]): MakePage =>
  async (asked, query) => {
    const handler = table.find(([pattern]) => pattern === asked.pattern)?.[1];
    if (handler === undefined) throw new Error(`There is no page with the pattern ${asked.pattern}`);
    // Pages only read, so it is done again when the database went away meanwhile.
    return await onceMore(
      async () => await needs.read(async (db) => await makePage({ ...needs, db }, handler, asked, query)),
      3,
    );
  };

const makePage = async (
  needs: OpenReading & Pick<MakePageNeeds, "assets">,
  handler: Handler,
  { params, path, target }: PageAsked,
  query: NotedQuery,
): Promise<Made> => {
  const reading = await openReading(needs);
  // Side by side: hardly ever was a page's path once an address with a query.
  const [older, page] = await Promise.all([
    followQuery(needs.db, path, query, target),
    decide(handler, reading, { params, query }, target),
  ]);
  const answer = older ?? page;
  const document = await answerDocument(reading, answer, needs.assets, path);
  const { keys, until, renewAt } = reading.noted;
  return {
    document,
    // Every page says whose site it is and who pays for it; a page that says no more of itself is not kept.
    keys: keys.size === 0 ? keys : new Set([...keys, ...keysOfSite(reading.site)]),
    until: Math.min(until(), endOf(reading)),
    renewAt: renewAt(),
  };
};

/** The page; where there is none, what became of an address that was live once. */
const decide = async (handler: Handler, reading: Reading, asked: Asked, target: string): Promise<Answer> => {
  const answer = await handler(reading, asked);
  return answer.kind === "missing" ? ((await followAddress(reading.db, target)) ?? answer) : answer;
};

/** The first instant after the day that it is where the site is: rights and funding go by the day. */
const endOf = ({ day, site }: Reading): number => startOfDay(dayAfter(day), site.zone).getTime();
