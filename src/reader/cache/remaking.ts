import type { Kept } from "./shelf.ts";

export interface RemakingNeeds<Page extends Kept> {
  readonly now: () => number;
  /** @param asked as `Make` has it */
  readonly remake: (kept: Page, asked: Promise<void>) => Promise<void>;
  /** Nobody else has made it meanwhile. */
  readonly isStillWanted: (kept: Page) => boolean;
  readonly failed: (error: unknown, address: string) => void;
}

/** Has changed pages made anew, a few at a time, before anybody has to wait for them. */
export interface Remaking<Page extends Kept> {
  /** When its turn comes. */
  readonly later: (kept: Page) => void;
  /** A reader asked for it: before those that nobody asks for. */
  readonly soon: (kept: Page) => void;
  /** A reader waits for it, if it is being made. */
  readonly hurry: (address: string) => void;
  /** How many wait, or are being made. */
  readonly waiting: () => number;
}

/**
 * Pages that are asked of their maker at once at the most, those among them that readers asked for, and milliseconds
 * without another: what waits here is made once, however often it changes.
 */
const atOnce = 2;
const atOnceAsked = 4;
const alone = 25;

/**
 * A page that changes all the time rests between two makings as long as one took: a thousand changes in a row cost half
 * a processor at the most, and the last one is always followed.
 */
export const openRemaking = <Page extends Kept>(needs: RemakingNeeds<Page>): Remaking<Page> => {
  const { now, remake, isStillWanted, failed } = needs;
  const asked = new Map<string, Page>();
  const waiting = new Map<string, Page>();
  const resting = new Set<string>();
  /** What is being made, and how its maker is told that a reader asks for it. */
  const underWay = new Map<string, () => void>();
  let goesAlone: NodeJS.Timeout | undefined;

  const next = (queue: ReadonlyMap<string, Page>): Page | undefined => {
    for (const [address, kept] of queue) {
      if (resting.has(address) || underWay.has(address)) continue;
      asked.delete(address);
      waiting.delete(address);
      if (isStillWanted(kept)) return kept;
    }
    return undefined;
  };

  const work = async (kept: Page, isAsked: boolean): Promise<void> => {
    const begun = now();
    clearTimeout(goesAlone);
    goesAlone = setTimeout(() => {
      goesAlone = undefined;
      go();
    }, alone).unref();
    const { promise, resolve } = Promise.withResolvers<void>();
    underWay.set(kept.address, resolve);
    if (isAsked) resolve();
    try {
      await remake(kept, promise);
    } catch (error) {
      failed(error, kept.address);
    }
    underWay.delete(kept.address);
    resting.add(kept.address);
    setTimeout(() => {
      resting.delete(kept.address);
      go();
    }, now() - begun).unref();
    go();
  };

  const isTimeForAnother = (): boolean =>
    underWay.size === 0 || (underWay.size < atOnce && goesAlone === undefined);

  const go = (): void => {
    for (;;) {
      const first = underWay.size < atOnceAsked ? next(asked) : undefined;
      const kept = first ?? (isTimeForAnother() ? next(waiting) : undefined);
      if (kept === undefined) return;
      void work(kept, kept === first);
    }
  };

  return {
    later: (kept) => {
      waiting.set(kept.address, kept);
      go();
    },
    soon: (kept) => {
      underWay.get(kept.address)?.();
      asked.set(kept.address, kept);
      go();
    },
    hurry: (address) => underWay.get(address)?.(),
    waiting: () => asked.size + waiting.size + underWay.size,
  };
};
