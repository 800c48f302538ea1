import type { PackedPage } from "./packed-page.ts";

/** A page that is kept. */
export interface Kept {
  readonly address: string;
  readonly page: PackedPage;
  readonly keys: ReadonlySet<string>;
  /** Milliseconds since 1970 at which it is another page. */
  readonly until: number;
  /** The same at which it is to be made anew. */
  readonly renewAt: number;
  /** Of two that were made at once, the one that was begun later counts. */
  readonly begun: number;
  /** Since when something that it used is changed; null while it is fresh. */
  staleSince: number | null;
  /** When somebody asked for it last, to the second. */
  touched: number;
  /** How often somebody asked for it since it was made. */
  asked: number;
}

/** Pages in the order in which they were asked for, bounded in bytes, and by what they used. */
export interface Shelf<Page extends Kept> {
  readonly get: (address: string) => Page | undefined;
  readonly put: (kept: Page) => void;
  readonly remove: (kept: Page) => void;
  readonly touch: (kept: Page, now: number) => void;
  readonly using: (keys: readonly string[]) => Page[];
  readonly clear: () => void;
  readonly count: () => number;
  readonly bytes: () => number;
}

/** Bytes of memory for one noted key, about. */
const keySize = 150;
/** A page that was asked for within so many milliseconds stays in its place: cheaper, and as good. */
const grain = 1000;

/** @param limit bytes that all of it may take */
export const openShelf = <Page extends Kept>(limit: number): Shelf<Page> => {
  const pages = new Map<string, Page>();
  const users = new Map<string, Set<Page>>();
  let bytes = 0;

  const remove = (kept: Page): void => {
    if (pages.get(kept.address) !== kept) return;
    pages.delete(kept.address);
    bytes -= sizeOf(kept);
    for (const key of kept.keys) {
      const using = users.get(key);
      using?.delete(kept);
      if (using?.size === 0) users.delete(key);
    }
  };

  const put = (kept: Page): void => {
    const before = pages.get(kept.address);
    if (before !== undefined) remove(before);
    if (sizeOf(kept) > limit) return;
    pages.set(kept.address, kept);
    bytes += sizeOf(kept);
    for (const key of kept.keys) {
      const using = users.get(key) ?? new Set();
      users.set(key, using.add(kept));
    }
    // A map tells its entries in the order in which they were put in.
    for (const oldest of pages.values()) {
      if (bytes <= limit) break;
      remove(oldest);
    }
  };

  return {
    get: (address) => pages.get(address),
    put,
    remove,
    touch: (kept, now) => {
      kept.asked += 1;
      if (now - kept.touched < grain) return;
      kept.touched = now;
      pages.delete(kept.address);
      pages.set(kept.address, kept);
    },
    using: (keys) => [...new Set(keys.flatMap((key) => [...(users.get(key) ?? [])]))],
    clear: () => {
      pages.clear();
      users.clear();
      bytes = 0;
    },
    count: () => pages.size,
    bytes: () => bytes,
  };
};

const sizeOf = ({ page, keys }: Kept): number => page.size + keys.size * keySize;
