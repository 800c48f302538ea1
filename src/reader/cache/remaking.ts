import type { Kept } from "./shelf.ts";

export interface RemakingNeeds<Page extends Kept> {
  readonly now: () => number;
  /** Calls `stands` when only packing is left to do: the next page is begun meanwhile. */
  readonly remake: (kept: Page, stands: () => void) => Promise<void>;
  /** Nobody else has made it meanwhile. */
  readonly isStillWanted: (kept: Page) => boolean;
  readonly failed: (error: unknown, address: string) => void;
}

/** Makes changed pages anew, a few at a time, before anybody has to wait for them. */
export interface Remaking<Page extends Kept> {
  /** When its turn comes. */
  readonly later: (kept: Page) => void;
  /** A reader asked for it: before those that nobody asks for. */
  readonly soon: (kept: Page) => void;
  /** A reader waits for this, with nothing to read meanwhile: it goes before all that is only made anew. */
  readonly after: <Value>(waitedFor: Promise<Value>) => Promise<Value>;
  /** How many wait, or are being made. */
  readonly waiting: () => number;
}

/** Pages that are made at once at the most: the database and the processor are for readers too. */
const atOnce = 2;
/**
 * Milliseconds for which a page is made alone: the one that was asked for last is there soonest. When it takes longer,
 * the next is made beside it, so that a slow one holds up nobody.
 */
const alone = 25;

/**
 * A page that changes all the time rests between two makings as long as one took: a thousand changes in a row cost half
 * a processor at the most, and the last one is always followed.
 */
export const openRemaking = <Page extends Kept>(needs: RemakingNeeds<Page>): Remaking<Page> => {
  const { now, remake, isStillWanted, failed } = needs;
  const asked = new Map<string, Page>();
  const waiting = new Map<string, Page>();
  const resting = new Map<string, number>();
  let busy = 0;
  let waitedFor = 0;
  let begunLast = -Infinity;

  const next = (): Page | undefined => {
    for (const queue of [asked, waiting]) {
      for (const [address, kept] of queue) {
        if (resting.has(address)) continue;
        queue.delete(address);
        waiting.delete(address);
        if (isStillWanted(kept)) return kept;
      }
    }
    return undefined;
  };

  /** From now on the next waits for this one, for a while. */
  const lookAgain = (): void => {
    begunLast = now();
    setTimeout(go, alone).unref();
  };

  const work = async (kept: Page): Promise<void> => {
    const begun = now();
    lookAgain();
    resting.set(kept.address, 0);
    let stood = false;
    const stands = (): void => {
      if (stood) return;
      stood = true;
      busy -= 1;
      go();
    };
    try {
      await remake(kept, stands);
    } catch (error) {
      failed(error, kept.address);
    }
    setTimeout(() => {
      resting.delete(kept.address);
      go();
    }, now() - begun).unref();
    stands();
  };

  const go = (): void => {
    while (busy + waitedFor === 0 || (busy < atOnce && now() - begunLast >= alone)) {
      const kept = next();
      if (kept === undefined) return;
      busy += 1;
      void work(kept);
    }
  };

  return {
    later: (kept) => {
      waiting.set(kept.address, kept);
      go();
    },
    soon: (kept) => {
      asked.set(kept.address, kept);
      go();
    },
    after: async (result) => {
      waitedFor += 1;
      if (busy + waitedFor === 1) lookAgain();
      try {
        return await result;
      } finally {
        waitedFor -= 1;
        go();
      }
    },
    waiting: () => asked.size + waiting.size + busy,
  };
};
