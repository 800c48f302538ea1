import { deafAfter, type Heard, listenOnce, type Source } from "./listen-once.ts";

/**
 * How this window hears of changes. "asking": the newsroom answers, but its line does not stand: screens ask now and then.
 * "cut": the newsroom does not answer.
 */
export type LineState = "opening" | "live" | "asking" | "cut";

/** What the windows of one browser tell one another. */
type Passed =
  | { readonly type: "state"; readonly state: LineState }
  | { readonly type: "heard"; readonly heard: Heard; readonly after: number | null }
  | { readonly type: "who" };

/** The parts of a browser's BroadcastChannel and LockManager that are needed. */
export interface Channel {
  readonly hear: (told: (passed: Passed) => void) => void;
  readonly pass: (passed: Passed) => void;
  readonly close: () => void;
}
interface Locks {
  readonly request: (
    name: string,
    options: { readonly signal: AbortSignal },
    held: () => Promise<void>,
  ) => Promise<unknown>;
}

export interface LineNeeds {
  readonly open: (after: number | null) => Source;
  /** Whether the newsroom answers; whoever's session has ended signs in again before it says so. */
  readonly isAnswering: () => Promise<boolean>;
  /** Null where the browser has none: each window then has a line of its own. */
  readonly sharing: { readonly locks: Locks; readonly channel: (name: string) => Channel } | null;
  readonly pause: (milliseconds: number, stopped: AbortSignal) => Promise<void>;
}

export interface Line {
  readonly state: () => LineState;
  readonly subscribe: (watcher: () => void) => () => void;
  /** @returns what ends it */
  readonly hear: (told: (heard: Heard) => void) => () => void;
  /** @param whose the staff id: windows of the same person share a line @returns what closes it */
  readonly begin: (whose: string) => () => void;
}

/** Milliseconds before the first and at most before each further try. */
const firstRetry = 500;
const longestRetry = 15_000;

/**
 * What the newsroom says of changes, heard once in a browser and passed on to its windows: over HTTP/1.1 it has six connections
 * for all of them.
 */
export const createLine = (needs: LineNeeds): Line => {
  let state: LineState = "opening";
  let after: number | null = null;
  const watchers = new Set<() => void>();
  const hearers = new Set<(heard: Heard) => void>();
  const set = (next: LineState): void => {
    if (state === next) return;
    state = next;
    for (const watcher of watchers) watcher();
  };
  const tell = (heard: Heard): void => hearers.forEach((hearer) => hearer(heard));

  const begin = (whose: string): (() => void) => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const name = `newsreel-line-${whose}`;
    const channel = needs.sharing?.channel(name) ?? null;
    let isLeading = needs.sharing === null;
    const pass = (passed: Passed): void => channel?.pass(passed);
    const say = (next: LineState): void => {
      set(next);
      pass({ type: "state", state: next });
    };
    const told = (heard: Heard): void => {
      after = heard.id ?? after;
      if (heard.event === "hello") say("live");
      pass({ type: "heard", heard, after });
      tell(heard);
    };
    const lead = async (): Promise<void> => {
      for (let tries = 0; !signal.aborted; tries += 1) {
        const end = await listenOnce(needs.open(after), told, signal);
        if (signal.aborted) return;
        if (end === "cut") tries = 0;
        await needs.pause(Math.min(longestRetry, firstRetry * 2 ** tries), signal);
        // A server that is started anew is back by now, and nobody need hear of it.
        if ((end !== "cut" || tries > 0) && !signal.aborted)
          say((await needs.isAnswering()) ? "asking" : "cut");
      }
    };
    // A window that leads and has fallen silent: its own browser has put it to sleep.
    let watch: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      clearTimeout(watch);
      if (!isLeading) watch = setTimeout(() => set("asking"), deafAfter + 5000);
    };
    channel?.hear((passed) => {
      if (isLeading) {
        if (passed.type === "who") pass({ type: "state", state });
        return;
      }
      if (passed.type === "who") return;
      follow();
      if (passed.type === "state") set(passed.state);
      else {
        after = passed.after;
        tell(passed.heard);
      }
    });
    if (needs.sharing === null) void lead();
    else {
      pass({ type: "who" });
      follow();
      needs.sharing.locks
        .request(name, { signal }, async () => {
          isLeading = true;
          clearTimeout(watch);
          await lead();
        })
        .catch(() => undefined);
    }
    return () => {
      stopped.abort();
      clearTimeout(watch);
      channel?.close();
      after = null;
      set("opening");
    };
  };

  return {
    state: () => state,
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    hear: (told) => {
      hearers.add(told);
      return () => hearers.delete(told);
    },
    begin,
  };
};
