import type { Document } from "../http/document.ts";
import { isPlainlySpelt, openAddresses } from "./addresses.ts";
import { isPacked, type Make, packIfKept } from "./made-page.ts";
import { NotedQuery } from "./noted-query.ts";
import type { PackedPage } from "./packed-page.ts";
import { openRemaking } from "./remaking.ts";
import { type Kept, openShelf, type Shelf } from "./shelf.ts";

export interface PageCacheNeeds {
  /** Bytes of memory for all pages. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of a page that could not be made while nobody waited for it. */
  readonly failed: (error: unknown, address: string) => void;
  /** Told of each page that is made, for those who count. */
  readonly made?: (address: string) => void;
}

/** Finished pages of the site, each with what it used. One to a process. */
export interface PageCache {
  /** The page of a request's target (path and query), if it is there and may be shown. Makes nothing. */
  readonly find: (target: string) => PackedPage | undefined;
  /** The same, made where it is not there; by one, however many ask. A document was not kept, and is for these askers only. */
  readonly get: (target: string, make: Make) => Promise<PackedPage | Document>;
  /**
   * Something has changed. Pages that used one of the keys are made anew; until then readers get the old one, for a
   * moment, or wait for the new one where something was taken away.
   */
  readonly changed: (keys: readonly string[], takenAway: boolean) => void;
  /** Whether changes are heard of. While they are not, nothing is kept, and nothing of before is shown. */
  readonly hears: (heard: boolean) => void;
  /** How many pages are kept, the bytes they take, and how many are being made or wait for it. */
  readonly figures: () => { readonly pages: number; readonly bytes: number; readonly making: number };
}

/**
 * Milliseconds for which a page may still be shown that is no longer true, while the true one is made: counted from the
 * news of the change, which may take a busy machine half a second, so that nobody sees it two seconds after the commit.
 */
const patience = 1500;
/** A changed page that nobody asked for within so many milliseconds is not made anew until somebody does. */
const wanted = 10 * 60_000;
/** Of the memory, for pages with a query: anybody can think of any number of those. */
const shareWithQuery = 1 / 8;

interface KeptPage extends Kept {
  readonly make: Make;
}

/** A page being made. */
interface Making {
  readonly result: Promise<PackedPage | Document>;
  readonly query: NotedQuery;
  readonly begun: number;
  /** Changed since it was begun, and whether something was taken away. */
  readonly changed: Map<string, boolean>;
  /** Changes were not heard of all the while. */
  deaf: boolean;
  /** When a reader asked for it last. */
  touched: number;
}

export const openPageCache = ({ bytes, now, failed, made: told }: PageCacheNeeds): PageCache => {
  const plain = openShelf<KeptPage>(bytes * (1 - shareWithQuery));
  const withQuery = openShelf<KeptPage>(bytes * shareWithQuery);
  const shelves = [plain, withQuery];
  const shelfOf = (address: string): Shelf<KeptPage> => (address.includes("?") ? withQuery : plain);
  const addresses = openAddresses();
  /** Everything being made, and of that what those who ask now may wait for. */
  const underWay = new Set<Making>();
  const joinable = new Map<string, Making>();
  let hearing = false;
  let count = 0;

  const find: PageCache["find"] = (target) => {
    const address = hearing ? addresses.of(target) : null;
    if (address === null) return undefined;
    const kept = shelfOf(address).get(address);
    if (kept === undefined) return undefined;
    const instant = now();
    if (instant >= kept.until) {
      shelfOf(address).remove(kept);
      return undefined;
    }
    shelfOf(address).touch(kept, instant);
    if (instant >= kept.renewAt) kept.staleSince ??= instant;
    if (kept.staleSince === null) return kept.page;
    remaking.soon(kept);
    return instant - kept.staleSince <= patience ? kept.page : undefined;
  };

  const get: PageCache["get"] = async (target, make) => {
    const address = addresses.of(target);
    if (address === null || !isPlainlySpelt(pathOf(target))) return (await make(queryOf(target))).document;
    const found = find(target);
    if (found !== undefined) return found;
    const making = joinable.get(address) ?? begin(address, queryOf(target), make, now());
    making.touched = now();
    remaking.hurry(address);
    const result = await making.result;
    // The making may have looked at a parameter that nobody knew of, and that is another here.
    return isSameTo(making.query, queryOf(target)) ? result : await get(target, make);
  };

  const begin = (
    address: string,
    query: NotedQuery,
    make: Make,
    touched: number,
    asked?: Promise<void>,
  ): Making => {
    const { promise, resolve, reject } = Promise.withResolvers<PackedPage | Document>();
    const making: Making = {
      result: promise,
      query,
      begun: (count += 1),
      changed: new Map(),
      deaf: !hearing,
      touched,
    };
    underWay.add(making);
    joinable.set(address, making);
    finish(making, make, asked)
      .finally(() => {
        underWay.delete(making);
        if (joinable.get(address) === making) joinable.delete(address);
      })
      .then(resolve, reject);
    return making;
  };

  const finish = async (
    making: Making,
    make: Make,
    asked?: Promise<void>,
  ): Promise<PackedPage | Document> => {
    const made = await make(making.query, asked);
    addresses.learn(making.query.names);
    told?.(making.query.target);
    const page = await packIfKept(made, making.query);
    const address = addresses.of(making.query.target);
    if (address === null) return page;
    if (!isPacked(page)) {
      forget(address, making);
      return page;
    }
    const { keys, until, renewAt } = made;
    const { begun, touched } = making;
    keep({ address, page, keys, until, renewAt, make, begun, staleSince: null, touched, asked: 0 }, making);
    return page;
  };

  /** There is no page to keep here any more. */
  const forget = (address: string, { begun }: Making): void => {
    const before = shelfOf(address).get(address);
    if (before !== undefined && before.begun < begun) shelfOf(address).remove(before);
  };

  /** Unless it is out of date already. */
  const keep = (kept: KeptPage, making: Making): void => {
    const { changed, deaf } = making;
    const changes = [...kept.keys].filter((key) => changed.has(key));
    if (deaf || kept.until <= now() || changes.some((key) => changed.get(key))) return;
    const shelf = shelfOf(kept.address);
    if ((shelf.get(kept.address)?.begun ?? 0) > kept.begun) return;
    shelf.put(kept);
    if (changes.length === 0) return;
    kept.staleSince = now();
    // What was made just now is old already: to make it anew is not to wait for it.
    for (const [address, joined] of joinable) if (joined === making) joinable.delete(address);
    remaking.soon(kept);
  };

  const remaking = openRemaking<KeptPage>({
    now,
    failed,
    isStillWanted: (kept) => {
      const there = shelfOf(kept.address).get(kept.address);
      return there === undefined || there === kept;
    },
    remake: async ({ address, make, touched }, asked) => {
      await (joinable.get(address) ?? begin(address, queryOf(address), make, touched, asked)).result;
    },
  });

  const changed: PageCache["changed"] = (keys, takenAway) => {
    for (const making of underWay) {
      for (const key of keys) making.changed.set(key, takenAway || making.changed.get(key) === true);
    }
    // Whoever asks from now on must not get what was read before.
    if (takenAway) joinable.clear();
    const instant = now();
    for (const shelf of shelves) {
      for (const kept of mostAskedFirst(shelf.using(keys))) {
        const isWanted = instant - kept.touched <= wanted;
        if (takenAway || !isWanted) shelf.remove(kept);
        else kept.staleSince ??= instant;
        if (isWanted) remaking.later(kept);
      }
    }
  };

  return {
    find,
    get,
    changed,
    hears: (heard) => {
      hearing = heard;
      if (heard) return;
      for (const shelf of shelves) shelf.clear();
      for (const making of underWay) making.deaf = true;
    },
    figures: () => ({
      pages: plain.count() + withQuery.count(),
      bytes: plain.bytes() + withQuery.bytes(),
      making: underWay.size + remaking.waiting(),
    }),
  };
};

const mostAskedFirst = (pages: readonly KeptPage[]): KeptPage[] =>
  pages.toSorted((one, other) => other.asked - one.asked || other.touched - one.touched);

const pathOf = (target: string): string => target.split("?", 1)[0] ?? "";

const queryOf = (target: string): NotedQuery => new NotedQuery(target);

/** Whatever was looked at is the same in both. */
const isSameTo = (looked: NotedQuery, other: NotedQuery): boolean => looked.agreesWith(other);
