/** A document's address at one of its pages (from 1); browsers open PDF there (RFC 8118, section 3). */
export const atPage = (address: string, page: number | null | undefined): string =>
  address + (page === null || page === undefined ? "" : `#page=${page}`);

/** "PDF, 12 pages, 3.4 MB" */
export const documentFacts = (document: { pages: number | null; bytes: number }): string =>
  [
    "PDF",
    ...(document.pages === null ? [] : [document.pages === 1 ? "1 page" : `${document.pages} pages`]),
    sizeWords(document.bytes),
  ].join(", ");

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
