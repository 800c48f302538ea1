import type { Say } from "../../catalogue/say.ts";

/** A document's address at one of its pages (from 1); browsers open PDF there (RFC 8118, section 3). */
export const atPage = (address: string, page: number | null | undefined): string =>
  address + (page === null || page === undefined ? "" : `#page=${page}`);

/** "PDF, 12 pages, 3.4 MB" */
export const documentFacts = (say: Say, document: { pages: number | null; bytes: number }): string =>
  [
    "PDF",
    ...(document.pages === null ? [] : [say.story.documentPages(document.pages)]),
    say.format.size(document.bytes),
  ].join(", ");
