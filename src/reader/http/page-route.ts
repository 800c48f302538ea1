import { fundingKey, siteKey } from "../../newsroom/staff/keys.ts";
import type { Database } from "../../platform/database/database.ts";
import { onceMore } from "../../platform/database/patient-pool.ts";
import { packedResponse } from "../cache/packed-page.ts";
import type { Made, PageCache } from "../cache/page-cache.ts";
import type { Answer, Asked, Handler, Params, Reading } from "./answer.ts";
import { followAddress, followQuery } from "./follow-address.ts";
import { documentResponse } from "./document.ts";
import { chooseEncoding } from "./encoding.ts";
import type { Respond } from "./respond.ts";

/** What a page needs of a request. */
interface Asking {
  readonly req: { readonly raw: Request; readonly url: string; readonly param: () => Params };
}

export interface PageRoute {
  readonly db: Database;
  readonly read: () => Promise<Reading>;
  readonly respond: Respond;
  /** None: every page is made for its reader. */
  readonly cache: PageCache | undefined;
}

/** Read, decide, answer; or answer with what was made before. */
export const pageRoute =
  (handler: Handler, route: PageRoute) =>
  async ({ req }: Asking): Promise<Response> => {
    const params = req.param();
    const { pathname, search, searchParams } = new URL(req.url);
    // It holds on to nothing of the request: it is called again long after.
    const make = async (query: URLSearchParams): Promise<Made> =>
      await makePage(handler, route, { params, query }, pathname, pathname + search);
    if (route.cache === undefined || req.raw.headers.has("authorization"))
      return await documentResponse(req.raw, (await make(searchParams)).document);
    const page = await route.cache.get(pathname + search, make);
    if ("text" in page) return await documentResponse(req.raw, page);
    const encoding = chooseEncoding(req.raw.headers.get("accept-encoding") ?? undefined);
    return packedResponse(page, encoding, req.raw.headers.get("if-none-match") ?? undefined);
  };

/** Pages only read, so it is done again when the database went away meanwhile. */
const makePage = async (
  handler: Handler,
  { db, read, respond }: PageRoute,
  asked: Asked,
  path: string,
  target: string,
): Promise<Made> =>
  await onceMore(async () => {
    // Neither needs the other, and every page waits for both.
    const [reading, older] = await Promise.all([read(), followQuery(db, path, asked.query, target)]);
    const answer = older ?? (await decide(handler, reading, asked, target));
    const document = await respond.document(reading, answer);
    const { keys, until, renewAt } = reading.noted;
    return {
      document,
      // Every page says whose site it is and who pays for it; a page that says no more of itself is not kept.
      keys: keys.size === 0 ? keys : new Set([...keys, siteKey, fundingKey]),
      until: Math.min(until(), endOf(reading.day)),
      renewAt: renewAt(),
    };
  }, 3);

/** The page; where there is none, what became of an address that was live once. */
const decide = async (handler: Handler, reading: Reading, asked: Asked, target: string): Promise<Answer> => {
  const answer = await handler(reading, asked);
  return answer.kind === "missing" ? ((await followAddress(reading.db, target)) ?? answer) : answer;
};

/** The first instant after a day (YYYY-MM-DD, in UTC): rights and funding go by the day. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) + 86_400_000;
