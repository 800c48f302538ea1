import { isPacked, type Make } from "../cache/made-page.ts";
import { NotedQuery } from "../cache/noted-query.ts";
import { type PackedPage, packedResponse } from "../cache/packed-page.ts";
import type { PageCache } from "../cache/page-cache.ts";
import type { Params } from "./answer.ts";
import { type Document, documentResponse } from "./document.ts";
import { chooseEncoding } from "./encoding.ts";
import type { MakePage } from "./make-page.ts";

/** What a page needs of a request. */
interface Asking {
  readonly req: { readonly raw: Request; readonly url: string; readonly param: () => Params };
}

export interface PageRoute {
  readonly make: MakePage;
  /** None: every page is made for its reader. */
  readonly cache: PageCache | undefined;
}

/** Answers with the page of this pattern: with what was made before, or made now. */
export const pageRoute =
  (pattern: string, { make, cache }: PageRoute) =>
  async ({ req }: Asking): Promise<Response> => {
    const { pathname: path, search } = new URL(req.url);
    const target = path + search;
    // It holds on to nothing of the request: it is called again long after.
    const asked = { pattern, params: req.param(), path, target };
    if (cache === undefined || req.raw.headers.has("authorization"))
      return await responseWith(req.raw, (await make(asked, new NotedQuery(target))).document);
    // What nobody looks at of the query makes no other page.
    const remake: Make = async (query, askedAgain) =>
      await make({ ...asked, target: query.target }, query, askedAgain);
    return await responseWith(req.raw, await cache.get(target, remake));
  };

const responseWith = async (request: Request, page: PackedPage | Document): Promise<Response> => {
  if (!isPacked(page)) return await documentResponse(request, page);
  const encoding = chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  return packedResponse(page, encoding, request.headers.get("if-none-match") ?? undefined);
};
