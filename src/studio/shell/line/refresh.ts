import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Changed } from "../../../api/contract/event.ts";
import { operations } from "../../../api/contract/operations.ts";
import type { Line } from "./line.ts";

/** Milliseconds that changes are gathered for, and between two askings. */
const gathering = 250;
const atMostEvery = 1500;

/** Whether what is known under this key may be another after the change. Pure. */
export const isTouched = ([name, ...call]: QueryKey, { reads, of }: Changed): boolean => {
  if (typeof name !== "string" || !Object.hasOwn(operations, name)) return false;
  if (reads !== null && !reads.includes(name)) return false;
  const [{ params = {} } = {}] = call as [{ readonly params?: Readonly<Record<string, unknown>> }?];
  return Object.entries(of).every(([part, id]) => params[part] === undefined || params[part] === id);
};

/** What the newsroom says has changed is asked for anew, as far as it is on the screen. @returns what ends it */
export const refreshQueries = (client: QueryClient, line: Pick<Line, "hear">): (() => void) => {
  let waiting: Changed[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const ask = (): void => {
    timer = undefined;
    last = performance.now();
    const changes = waiting;
    waiting = [];
    void client.invalidateQueries({
      predicate: ({ queryKey }) => changes.some((changed) => isTouched(queryKey, changed)),
      // A window that nobody sees asks when it is seen again.
      refetchType: document.visibilityState === "hidden" ? "none" : "active",
    });
  };
  const stop = line.hear(({ event, data }) => {
    if (event !== "changed") return;
    waiting.push(data);
    timer ??= setTimeout(ask, Math.max(gathering, last + atMostEvery - performance.now()));
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
};
