import { setTimeout as wait } from "node:timers/promises";
import { callWorkshop, type LineToWorkshop } from "./line-to-workshop.ts";
import { openToOthers } from "./open-to-others.ts";
import type { Change, Customer, Workshop } from "./workshop.ts";

/** Makes pages for one process: in the workshop that all of the machine ask, which is this one's own or another's. */
export interface OneForAll {
  /** As a customer's (workshop.ts). */
  readonly make: Customer["make"];
  readonly changed: (change: Change) => void;
  readonly hears: (heard: boolean) => void;
  readonly stop: () => Promise<void>;
}

export interface OneForAllNeeds {
  /** The process's own. */
  readonly workshop: Workshop;
  /** Of the socket that the one for all listens on: the same for processes of one newsroom and one program. */
  readonly path: string;
}

/** Bytes of a socket's path: 108 with its closing zero on Linux, 104 on macOS (unix(7), unix(4)), less what is put behind it. */
const longestPath = 90;
/** Milliseconds within which of two that opened at once one has mostly seen that it is not found. */
const settling = 250;
/** Milliseconds between two looks afterwards. */
const rest = 1000;

/**
 * The first to come opens its own workshop to the others. When it dies each makes what it waits for itself, at once, and
 * another takes its place.
 */
export const openOneForAll = ({ workshop, path }: OneForAllNeeds): OneForAll => {
  const stopping = new AbortController();
  const own = workshop.enter();
  let hearing = false;
  let line: LineToWorkshop | undefined;

  /** Until the other is gone. @returns whether there was one */
  const follow = async (): Promise<boolean> => {
    const called = await callWorkshop(path);
    if (called === undefined) return false;
    if (stopping.signal.aborted) called.end();
    called.hears(hearing);
    line = called;
    await called.ended;
    line = undefined;
    return true;
  };
  /** Until it is not the one that is found, or all stops. */
  const lead = async (): Promise<void> => {
    const open = await openToOthers(workshop, path);
    try {
      await rested(stopping.signal, settling);
      while (!stopping.signal.aborted && (await open.isFound())) await rested(stopping.signal, rest);
    } finally {
      await open.close();
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if ((await follow()) || stopping.signal.aborted) continue;
      try {
        await lead();
      } catch {
        // Where no socket can be had, this process makes its pages as it would alone.
        await rested(stopping.signal, rest);
      }
    }
  };
  const canBeNamed = process.platform !== "win32" && Buffer.byteLength(path) <= longestPath;
  const ran = canBeNamed ? run() : undefined;

  return {
    make: async (ask, asked) => (await line?.make(ask, asked)) ?? (await own.make(ask, asked)),
    changed: (change) => {
      own.changed(change);
      line?.changed(change);
    },
    hears: (heard) => {
      hearing = heard;
      own.hears(heard);
      line?.hears(heard);
    },
    stop: async () => {
      stopping.abort();
      line?.end();
      await ran;
    },
  };
};

const rested = async (signal: AbortSignal, milliseconds: number): Promise<void> =>
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
