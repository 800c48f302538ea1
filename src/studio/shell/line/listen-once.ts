import { beatEvery, type LiveEventName, liveEvents, type LiveEvents } from "../../../api/contract/event.ts";

/** One thing that the newsroom said. */
export type Heard = {
  readonly [Name in LiveEventName]: {
    readonly event: Name;
    readonly data: LiveEvents[Name];
    /** Of the outbox; null: it has none. */
    readonly id: number | null;
  };
}[LiveEventName];

/** The part of a browser's EventSource that is needed. */
export interface Source {
  readonly addEventListener: (
    name: string,
    heard: (event: { readonly data?: unknown; readonly lastEventId?: string }) => void,
  ) => void;
  readonly close: () => void;
}

/** Milliseconds without a word after which a line is cut, whatever the browser believes. */
export const deafAfter = 3 * beatEvery;

/** How listening ended: "refused": it never began. */
export type End = "cut" | "refused" | "ended";

const names = Object.keys(liveEvents) as readonly LiveEventName[];

/** Listens until the line is cut, whoever listens is let in no more, or nobody wants it any longer. */
export const listenOnce = async (
  source: Source,
  told: (heard: Heard) => void,
  stopped: AbortSignal,
): Promise<End> => {
  let hasBegun = false;
  const ended = Promise.withResolvers<End>();
  let watch: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => ended.resolve("cut"), deafAfter);
  };
  const stop = (): void => ended.resolve("cut");
  for (const name of names)
    source.addEventListener(name, (event) => {
      const heard = readHeard(name, event);
      wait();
      hasBegun = true;
      if (heard !== null) told(heard);
      if (name === "ended") ended.resolve("ended");
    });
  source.addEventListener("error", () => ended.resolve(hasBegun ? "cut" : "refused"));
  stopped.addEventListener("abort", stop, { once: true });
  wait();
  try {
    return await ended.promise;
  } finally {
    stopped.removeEventListener("abort", stop);
    clearTimeout(watch);
    source.close();
  }
};

/** Null: a server of a later version says it otherwise. */
const readHeard = (
  event: LiveEventName,
  { data, lastEventId = "" }: { readonly data?: unknown; readonly lastEventId?: string },
): Heard | null => {
  try {
    const read = liveEvents[event].safeParse(JSON.parse(String(data)));
    if (!read.success) return null;
    const id = lastEventId === "" ? null : Number(lastEventId);
    return { event, data: read.data, id } as Heard;
  } catch {
    return null;
  }
};
