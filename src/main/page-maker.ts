import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Log } from "../platform/log.ts";
import { readPageMessage } from "../reader/cache/page-message.ts";
import type { MakePage } from "../reader/http/make-page.ts";
import type { Change } from "./making/workshop.ts";
import type { AnswerMessage, Ask, FromMaker, MakerSettings, Reply, ToMaker } from "./page-maker-messages.ts";

/** Makes pages in a thread of their own, so that answering with those that are made waits for none. */
export interface PageMaker {
  readonly make: MakePage;
  /** Answers a request for a podcast's feed or files. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Something has changed: told before the pages are asked for that must show it. */
  readonly changed: (change: Change) => void;
  /** Whether changes are heard of. */
  readonly hears: (heard: boolean) => void;
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

/** Memory for what a page is made of: enough that most of it is dead before anybody looks through it. */
const youngMegabytes = 24;
/** Far more than it needs (some 40): what it may have at most tells V8 how much may lie about before it is collected. */
const oldMegabytes = 256;

/** One thing that is waited for. */
interface Waiting {
  readonly ask: Ask;
  readonly resolve: (reply: Reply) => void;
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
  let hearing = false;

  const tell = (message: ToMaker): void => {
    if (thread !== undefined) send(thread, message);
  };
  const hear = (reply: Reply): void => {
    const of = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === "failed") of?.reject(reply.error);
    else of?.resolve(reply);
  };

  /** What was being made is asked of the next one. */
  const begin = async (): Promise<void> => {
    const ready = Promise.withResolvers<void>();
    const begun = new Worker(program, {
      workerData: settings,
      resourceLimits: {
        maxYoungGenerationSizeMb: youngMegabytes,
        maxOldGenerationSizeMb: oldMegabytes,
      },
    });
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
    tell({ kind: "hears", heard: hearing });
    for (const [id, { ask }] of waiting) tell({ ...ask, id });
    await ready.promise;
  };

  const beginAgain = async (why: Error): Promise<void> => {
    log.error({ err: why, making: waiting.size }, "The thread that makes pages ended; another is started");
    for (const [id, of] of waiting) {
      of.ends += 1;
      if (of.ends < mostEnds) continue;
      waiting.delete(id);
      of.reject(why);
    }
    await wait(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
    if (!stopping.signal.aborted) await begin().catch(() => undefined);
  };

  const ask = async (what: Ask, asked?: Promise<void>): Promise<Reply> =>
    await new Promise<Reply>((resolve, reject) => {
      count += 1;
      const id = count;
      waiting.set(id, { ask: what, resolve, reject, ends: 0 });
      tell({ ...what, id });
      void asked?.then(() => waiting.has(id) && tell({ kind: "hurry", id }));
    });

  await begin();
  isStarted = true;
  return {
    make: async (asked, query, askedAgain) => {
      const isWaitedFor = askedAgain === undefined;
      const reply = await ask({ kind: "make", isWaitedFor, asked, target: query.target }, askedAgain);
      return readPageMessage(pageOf(reply), query);
    },
    answer: async ({ url, headers }) => responseOf(await ask({ kind: "answer", url, headers: [...headers] })),
    changed: (change) => tell({ kind: "changed", change }),
    hears: (heard) => {
      if (heard === hearing) return;
      hearing = heard;
      tell({ kind: "hears", heard });
    },
    stop: async () => {
      stopping.abort();
      waiting.clear();
      if (thread !== undefined) await end(thread);
    },
  };
};

const pageOf = (reply: Reply) => {
  if (reply.kind !== "made") throw new Error(`Asked for a page, got ${reply.kind}`);
  return reply.page;
};

const responseOf = (reply: Reply): Response => {
  if (reply.kind !== "answered") throw new Error(`Asked for an answer, got ${reply.kind}`);
  const { status, headers, body }: AnswerMessage = reply.answer;
  return new Response(status === 304 ? null : body, { status, headers });
};

const send = (thread: Worker, message: ToMaker): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  thread.postMessage(message);
};

const end = async (thread: Worker): Promise<void> => {
  const ended = once(thread, "exit");
  send(thread, { kind: "stop" });
  const impatience = setTimeout(() => void thread.terminate(), patience);
  await ended;
  clearTimeout(impatience);
};
