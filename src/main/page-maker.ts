import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Log } from "../platform/log.ts";
import type { Made } from "../reader/cache/made-page.ts";
import type { NotedQuery } from "../reader/cache/noted-query.ts";
import { readPageMessage } from "../reader/cache/page-message.ts";
import type { MakePage, PageAsked } from "../reader/http/make-page.ts";
import type { FromMaker, MakerSettings, ToMaker } from "./page-maker-messages.ts";

/** Makes pages in a thread of their own, so that answering with those that are made waits for none. */
export interface PageMaker {
  readonly make: MakePage;
  readonly stop: () => Promise<void>;
}

export interface PageMakerNeeds {
  /** The program of the thread: dist/page-maker-thread.js. */
  readonly program: string;
  readonly settings: MakerSettings;
  readonly log: Log;
}

/** Milliseconds before a thread that ended by itself is started again. */
const rest = 500;
/** A page whose making ended so many threads is not asked for again: it may be what ends them. */
const mostEnds = 2;
/** Milliseconds within which a thread that is told to stop must have stopped. */
const patience = 3000;

/** One page that is waited for. */
interface Waiting {
  readonly asked: PageAsked;
  readonly query: NotedQuery;
  readonly resolve: (made: Made) => void;
  readonly reject: (error: Error) => void;
  /** How many threads ended while they made it. */
  ends: number;
}

/** @returns when the thread is ready. @throws when it does not start */
export const startPageMaker = async ({ program, settings, log }: PageMakerNeeds): Promise<PageMaker> => {
  const waiting = new Map<number, Waiting>();
  const stopping = new AbortController();
  let count = 0;
  let thread: Worker | undefined;
  let isStarted = false;

  const tell = (message: ToMaker): void => thread?.postMessage(message);
  const ask = (id: number, { asked, query }: Waiting): void =>
    tell({ kind: "make", id, asked, target: query.target });

  const hear = (message: Exclude<FromMaker, { kind: "ready" }>): void => {
    const of = waiting.get(message.id);
    if (of === undefined) return;
    waiting.delete(message.id);
    if (message.kind === "made") of.resolve(readPageMessage(message.page, of.query));
    else of.reject(message.error);
  };

  /** What was being made is asked of the next one. */
  const begin = async (): Promise<void> => {
    const ready = Promise.withResolvers<void>();
    const begun = new Worker(program, { workerData: settings });
    let error = new Error("The thread that makes pages ended");
    begun.on("error", (fault: Error) => (error = fault));
    begun.on("message", (message: FromMaker) => {
      if (message.kind === "ready") ready.resolve();
      else hear(message);
    });
    begun.on("exit", () => {
      thread = undefined;
      ready.reject(error);
      if (isStarted && !stopping.signal.aborted) void beginAgain(error);
    });
    thread = begun;
    for (const [id, of] of waiting) ask(id, of);
    await ready.promise;
  };

  const beginAgain = async (error: Error): Promise<void> => {
    log.error({ err: error, making: waiting.size }, "The thread that makes pages ended; another is started");
    for (const [id, of] of waiting) {
      of.ends += 1;
      if (of.ends < mostEnds) continue;
      waiting.delete(id);
      of.reject(error);
    }
    await wait(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (!stopping.signal.aborted) await begin().catch(() => undefined);
  };

  await begin();
  isStarted = true;
  return {
    make: async (asked, query) =>
      await new Promise<Made>((resolve, reject) => {
        const of = { asked, query, resolve, reject, ends: 0 };
        count += 1;
        waiting.set(count, of);
        ask(count, of);
      }),
    stop: async () => {
      stopping.abort();
      waiting.clear();
      if (thread !== undefined) await end(thread);
    },
  };
};

const end = async (thread: Worker): Promise<void> => {
  const ended = once(thread, "exit");
  thread.postMessage({ kind: "stop" } satisfies ToMaker);
  const impatience = setTimeout(() => void thread.terminate(), patience);
  await ended;
  clearTimeout(impatience);
};
