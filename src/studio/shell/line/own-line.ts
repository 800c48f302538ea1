import { useSyncExternalStore } from "react";
import { api } from "../own-api.ts";
import { type Channel, createLine, type LineState } from "./line.ts";

/** Whoever's session has ended signs in again before this is known (shell/expiry.ts). */
const isAnswering = async (): Promise<boolean> => {
  const read = await api.readSession({});
  return read.ok || (read.problem.status > 0 && read.problem.status < 500);
};

/** Until the time is over, the machine has a line again, or nobody waits any more. */
const pause = async (milliseconds: number, stopped: AbortSignal): Promise<void> =>
  await new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      removeEventListener("online", over);
      stopped.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    addEventListener("online", over);
    stopped.addEventListener("abort", over);
  });

const openChannel = (name: string): Channel => {
  const channel = new BroadcastChannel(name);
  return {
    hear: (told) =>
      channel.addEventListener("message", ({ data }: MessageEvent<Parameters<typeof told>[0]>) => told(data)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is our own origin's alone
    pass: (passed) => channel.postMessage(passed),
    close: () => channel.close(),
  };
};

/** This window's. */
export const line = createLine({
  open: (after) => new EventSource(`/api/events${after === null ? "" : `?after=${after}`}`),
  isAnswering,
  // A browser gives locks by HTTPS, or on one's own machine, alone.
  sharing:
    "locks" in navigator && "BroadcastChannel" in globalThis
      ? { locks: navigator.locks, channel: openChannel }
      : null,
  pause,
});

export const useLineState = (): LineState => useSyncExternalStore(line.subscribe, line.state);
