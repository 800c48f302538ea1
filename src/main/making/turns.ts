/** The right to make a page, now or later. */
export interface Turn {
  readonly comes: Promise<void>;
  /** A reader asks for it: it goes before those that nobody asks for. */
  readonly hurry: () => void;
  /** The page is written, or given up: the next may begin, though this one is yet to be packed. To be called, once or more. */
  readonly over: () => void;
}

/** In which order one thread makes pages. */
export interface Turns {
  /** For what a reader waits for, with nothing to read meanwhile: it comes at once, and goes before all that is made anew. */
  readonly forReader: () => Turn;
  /** For what is made anew while readers have the page as it was. */
  readonly anew: () => Turn;
}

/** Pages that are made anew at once at the most: the database and the processor are for readers too. */
const atOnce = 2;
/**
 * Milliseconds for which a page is made alone: it is there soonest. When it takes longer, the next is made beside it, so
 * that a slow one holds up nobody.
 */
const alone = 25;

/** The turns of one thread. */
export const openTurns = (): Turns => {
  const hurried = new Set<() => void>();
  const others = new Set<() => void>();
  let busy = 0;
  let readers = 0;
  let goesAlone: NodeJS.Timeout | undefined;

  /** From now on the next waits, for a while. */
  const begin = (): void => {
    clearTimeout(goesAlone);
    goesAlone = setTimeout(() => {
      goesAlone = undefined;
      go();
    }, alone).unref();
  };
  const isTimeForAnother = (): boolean => busy + readers === 0 || (busy < atOnce && goesAlone === undefined);
  const go = (): void => {
    while (isTimeForAnother()) {
      const [come] = hurried.size > 0 ? hurried : others;
      if (come === undefined) return;
      hurried.delete(come);
      others.delete(come);
      busy += 1;
      begin();
      come();
    }
  };

  return {
    forReader: () => {
      readers += 1;
      if (busy + readers === 1) begin();
      const over = once(() => {
        readers -= 1;
        go();
      });
      return { comes: Promise.resolve(), hurry: () => undefined, over };
    },
    anew: () => {
      const { promise: comes, resolve: come } = Promise.withResolvers<void>();
      others.add(come);
      go();
      const hurry = (): void => {
        if (others.delete(come)) hurried.add(come);
      };
      const over = once(() => {
        busy -= 1;
        go();
      });
      return { comes, hurry, over };
    },
  };
};

const once = (work: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
};
