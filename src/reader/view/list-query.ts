import { type Cursor, readCursor } from "../../newsroom/recording/listed.store.ts";
import type { PagesBeside } from "../design/pager.tsx";
import { type Answer } from "../http/answer.ts";
import type { Query } from "../routes.ts";

/** What of a list is asked for. */
export interface ListQuery {
  readonly year: number | null;
  /** A topic's slug. */
  readonly topic: string | null;
  readonly cursor: Cursor | null;
  /** The place as it stood in the address. */
  readonly place: Query;
}

/** Reads what an address asks of a list; what makes no sense is as if it were not said. */
export const readListQuery = (query: URLSearchParams): ListQuery => {
  const [after, before] = [query.get("after"), query.get("before")];
  const cursor = readCursor("after", after) ?? readCursor("before", before);
  const year = /^[1-9]\d{3}$/.exec(query.get("year") ?? "")?.[0];
  const topic = /^[^\s/\\\p{C}]{1,200}$/u.exec(query.get("topic") ?? "")?.[0];
  return {
    year: year === undefined ? null : Number(year),
    topic: topic ?? null,
    cursor,
    place: cursor === null ? {} : cursor.side === "after" ? { after: after ?? "" } : { before: before ?? "" },
  };
};

/** A list narrowed down so far is nothing that anybody searches for. */
const thin = 3;

/**
 * Whether search engines should leave a page of a list alone: one narrowed in two ways, one with hardly anything on it, and
 * one that is reached backwards, which shows what another page shows.
 */
export const isThin = (query: Pick<ListQuery, "year" | "topic" | "cursor">, works: number): boolean => {
  const narrowed = Number(query.year !== null) + Number(query.topic !== null);
  if (narrowed > 1 || query.cursor?.side === "before") return true;
  return narrowed + Number(query.cursor !== null) > 0 && works < thin;
};

interface Places {
  readonly next: string | null;
  readonly previous: string | null;
}

/** Links to the pages beside; `to` makes an address of this list with these parameters. */
export const pagesBeside = ({ next, previous }: Places, to: (query: Query) => string): PagesBeside => ({
  earlier: next === null ? null : to({ after: next }),
  later: previous === null ? null : to({ before: previous }),
});

/** Whoever comes back to the beginning of a list is at its first page, whose address says so; else null. */
export const firstPage = (
  cursor: Pick<Cursor, "side"> | null,
  { previous }: Places,
  to: (query: Query) => string,
): Answer | null =>
  cursor?.side === "before" && previous === null ? { kind: "redirect", to: to({}), status: 302 } : null;
