import type { Document } from "../http/document.ts";
import type { Encode } from "../http/encoding.ts";
import type { NotedQuery } from "./noted-query.ts";
import { type PackedPage, packPage } from "./packed-page.ts";

/** What the making of a page came to. */
export interface Made {
  /** Packed already where whoever made it did that, too. */
  readonly document: Document | PackedPage;
  /** What it used; none: it is not kept. */
  readonly keys: ReadonlySet<string>;
  /** Milliseconds since 1970 at which it is another page. */
  readonly until: number;
  /** The same at which it is to be made anew, though it may still be shown. */
  readonly renewAt: number;
}

/**
 * Makes a page anew. It may look at nothing of the request but the query, and notes there what it looks at.
 *
 * @param asked absent: a reader waits for it. Else it is made anew while readers have it as it was, when its turn comes;
 *   resolves once a reader asks for it
 */
export type Make = (query: NotedQuery, asked?: Promise<void>) => Promise<Made>;

/** The page packed, if it may be kept for other readers; else for whoever asked. */
export const packIfKept = async (
  { document, keys }: Made,
  query: NotedQuery,
  encoder?: Encode,
): Promise<PackedPage | Document> => {
  if (isPacked(document)) return document;
  const isKept = keys.size > 0 && document.status === 200 && !query.wasReadWhole;
  return isKept ? await packPage(document, keys, encoder) : document;
};

export const isPacked = (page: PackedPage | Document): page is PackedPage => "bodies" in page;
