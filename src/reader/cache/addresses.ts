/** A request that shows what is not public yet carries its permission in this parameter. It is never answered from the cache. */
export const previewParameter = "preview";

/** Characters; what is longer is not kept. */
const longest = 1000;

/** Under which address a page is kept. */
export interface Addresses {
  /** These parameters make another page. */
  readonly learn: (names: Iterable<string>) => void;
  /**
   * The path, and of the query what any page is known to look at, in one order. Two requests of the same address get the
   * same page, if the page was kept after it was learnt what it looks at.
   * @param target path and query, as in a request's first line
   * @returns null when it is never to be kept
   */
  readonly of: (target: string) => string | null;
}

export const openAddresses = (): Addresses => {
  const known = new Set<string>();
  return {
    learn: (names) => {
      for (const name of names) known.add(name);
    },
    of: (target) => {
      if (target.length > longest) return null;
      const mark = target.indexOf("?");
      return mark < 0 ? target : withQuery(target.slice(0, mark), target.slice(mark), known);
    },
  };
};

const withQuery = (path: string, query: string, known: ReadonlySet<string>): string | null => {
  const all = [...new URLSearchParams(query)];
  if (all.some(([name]) => name === previewParameter)) return null;
  const looked = new URLSearchParams(all.filter(([name]) => known.has(name)));
  looked.sort();
  return looked.size === 0 ? path : `${path}?${looked.toString()}`;
};

/**
 * The path is spelt as our links spell it: one page has then one path, and cannot be asked for by a million spellings of
 * its letters (%61 for a).
 */
export const isPlainlySpelt = (path: string): boolean => path.split("/").every(isPlain);

const isPlain = (segment: string): boolean => {
  try {
    return encodeURIComponent(decodeURIComponent(segment)) === segment;
  } catch {
    return false;
  }
};
