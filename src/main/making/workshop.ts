import type { PageMessage } from "../../reader/cache/page-message.ts";
import type { PageAsked } from "../../reader/http/make-page.ts";
import { openTurns, type Turn } from "./turns.ts";

/** What is asked for: a page to keep. */
export interface AskedPage {
  readonly asked: PageAsked;
  /** Path and query of the page that is made: of the query perhaps less than was asked with. */
  readonly target: string;
}

/** Something that was announced. Whoever hears of it tells it under the same number. */
export interface Change {
  /** The event's, in the outbox. */
  readonly id: number;
  readonly keys: readonly string[];
}

export interface WorkshopNeeds {
  /** Calls `stands` when only packing is left to do. */
  readonly make: (ask: AskedPage, stands: () => void) => Promise<PageMessage>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of each change once, before a page is begun for somebody who has heard of it. */
  readonly changed: (keys: readonly string[]) => void;
  /** Somebody came who may have heard of more than was told here: what is kept to make pages of is to be read anew. */
  readonly doubt: () => void;
}

/** Makes a page once for all who ask for it: processes that hear of one change ask for the same pages, one after another. */
export interface Workshop {
  readonly enter: () => Customer;
}

/** One process, which keeps what it gets and hears of changes by itself. */
export interface Customer {
  /**
   * The page as it stands after everything that this customer has told. What changes from now on may not be in it: that is
   * for the customer to remember.
   * @param asked as `Make` has it (reader/cache/made-page.ts)
   */
  readonly make: (ask: AskedPage, asked?: Promise<void>) => Promise<PageMessage>;
  /** Whether there is nothing for this customer to join, and so many pages under way that others had better make it. */
  readonly isBusyFor: (ask: AskedPage) => boolean;
  readonly changed: (change: Change) => void;
  /** Whether this customer hears of changes; at first it does not, and nothing is shared with it. */
  readonly hears: (heard: boolean) => void;
  readonly leave: () => void;
}

/** A page being made, or made lately. */
interface Job {
  /** How much had been told when its turn had come; before, it will have read all. */
  begun: number | undefined;
  readonly turn: Turn;
  readonly result: Promise<PageMessage>;
  /** What was announced meanwhile. */
  readonly changed: Set<string>;
}

interface Finished {
  readonly begun: number;
  readonly page: PageMessage;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds for which a page is there for those who hear of the change a little later. */
const lasts = 3000;
/** Such pages at the most. */
const mostFinished = 100;
/** Changes that are remembered, so that each counts once. */
const mostTold = 5000;
/** Pages under way from which on others had better make theirs themselves. */
const many = 8;

export const openWorkshop = ({ make, now, changed: tell, doubt }: WorkshopNeeds): Workshop => {
  const underWay = new Map<string, Job>();
  const finished = new Map<string, Finished>();
  const told = new Set<number>();
  let customers = 0;
  let working = 0;
  const turns = openTurns();
  /** Grows with everything that is told: what was begun at this count has read all of it. */
  let count = 0;

  const changed = ({ id, keys }: Change): void => {
    if (told.has(id)) return;
    told.add(id);
    for (const oldest of told) {
      if (told.size <= mostTold) break;
      told.delete(oldest);
    }
    count += 1;
    tell(keys);
    for (const job of underWay.values())
      if (job.begun !== undefined) for (const key of keys) job.changed.add(key);
    for (const [name, { page }] of finished)
      if (keys.some((key) => page.keys.has(key))) finished.delete(name);
  };

  /** What this customer may have though it was begun for another: it had read all that this one has heard of. */
  const findFinished = (name: string, floor: number): PageMessage | undefined => {
    const there = finished.get(name);
    const isGood =
      there !== undefined &&
      there.begun >= floor &&
      now() - there.at < lasts &&
      now() < Math.min(there.page.until, there.page.renewAt);
    return isGood ? there.page : undefined;
  };
  const findUnderWay = (name: string, floor: number): Job | undefined => {
    const job = underWay.get(name);
    const begun = job?.begun ?? count;
    return job !== undefined && begun >= floor && job.changed.size === 0 ? job : undefined;
  };

  const begin = (name: string, ask: AskedPage, isWaitedFor: boolean): Job => {
    const turn = isWaitedFor ? turns.forReader() : turns.anew();
    const job: Job = {
      begun: undefined,
      turn,
      changed: new Set(),
      result: turn.comes.then(async () => await work(name, ask, job)),
    };
    working += 1;
    underWay.set(name, job);
    return job;
  };
  const work = async (name: string, ask: AskedPage, job: Job): Promise<PageMessage> => {
    job.begun = count;
    try {
      const page = await make(ask, job.turn.over);
      keep(name, page, job);
      return page;
    } finally {
      job.turn.over();
      working -= 1;
      if (underWay.get(name) === job) underWay.delete(name);
    }
  };

  /** For the others, if there are any, nothing of it has changed, and nobody has begun a later one. */
  const keep = (name: string, page: PageMessage, job: Job): void => {
    const isKeepable = "bytes" in page.document && page.keys.size > 0;
    const isOld = [...job.changed].some((key) => page.keys.has(key)) || underWay.get(name) !== job;
    if (customers < 2 || !isKeepable || isOld) return;
    finished.delete(name);
    finished.set(name, { begun: job.begun ?? 0, page, at: now() });
    for (const [oldest, { at }] of finished) {
      if (finished.size <= mostFinished && now() - at < lasts) break;
      finished.delete(oldest);
    }
  };

  return {
    enter: () => {
      customers += 1;
      /** What was begun before counts for nothing: this customer does not know of all that was told then. */
      let floor = Infinity;
      return {
        make: async (ask, asked) => {
          const name = nameOf(ask);
          const there = findFinished(name, floor);
          if (there !== undefined) return there;
          const job = findUnderWay(name, floor) ?? begin(name, ask, asked === undefined);
          if (asked === undefined) job.turn.hurry();
          else void asked.then(job.turn.hurry);
          return await job.result;
        },
        isBusyFor: (ask) => {
          const name = nameOf(ask);
          const isThere = findFinished(name, floor) !== undefined || findUnderWay(name, floor) !== undefined;
          return !isThere && working >= many;
        },
        changed,
        hears: (heard) => {
          count += 1;
          floor = heard ? count : Infinity;
          if (heard) doubt();
        },
        leave: () => {
          customers -= 1;
          floor = Infinity;
          if (customers < 2) finished.clear();
        },
      };
    },
  };
};

const nameOf = ({ asked, target }: AskedPage): string =>
  JSON.stringify([asked.pattern, asked.params, asked.path, asked.target, target]);
