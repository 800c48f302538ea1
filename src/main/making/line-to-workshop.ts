import { connect, type Socket } from "node:net";
import type { PageMessage } from "../../reader/cache/page-message.ts";
import { onFrames, sendFrame } from "./frames.ts";
import type { FromWorkshop, ToWorkshop } from "./line-messages.ts";
import type { AskedPage, Change } from "./workshop.ts";

/** The workshop of another process of this machine. */
export interface LineToWorkshop {
  /** Undefined: it does not make it, or is no longer there. */
  readonly make: (ask: AskedPage, asked?: Promise<void>) => Promise<PageMessage | undefined>;
  readonly changed: (change: Change) => void;
  readonly hears: (heard: boolean) => void;
  readonly end: () => void;
  /** Resolves when it is gone. */
  readonly ended: Promise<void>;
}

/** Milliseconds within which another process must have made a page; one that has not is taken for dead. */
const patience = 1000;

/** @returns undefined when nobody is there, or nobody who answers */
export const callWorkshop = async (path: string): Promise<LineToWorkshop | undefined> => {
  const socket = connect(path).on("error", () => undefined);
  const welcome = Promise.withResolvers<boolean>();
  const waiting = new Map<number, (page: PageMessage | undefined) => void>();
  const ended = new Promise<void>((resolve) => {
    socket.on("close", () => {
      welcome.resolve(false);
      for (const give of waiting.values()) give(undefined);
      resolve();
    });
  });
  onFrames(socket, (value) => {
    const message = value as FromWorkshop;
    if (message.kind === "welcome") welcome.resolve(true);
    else waiting.get(message.id)?.(message.kind === "made" ? message.page : undefined);
  });
  const impatience = setTimeout(() => socket.destroy(), patience);
  say(socket, { kind: "hello" });
  const isWelcome = await welcome.promise;
  clearTimeout(impatience);
  return isWelcome ? lineOver(socket, waiting, ended) : undefined;
};

const lineOver = (
  socket: Socket,
  waiting: Map<number, (page: PageMessage | undefined) => void>,
  ended: Promise<void>,
): LineToWorkshop => {
  let count = 0;
  return {
    make: async (ask, asked) => {
      if (socket.destroyed) return undefined;
      const id = (count += 1);
      const impatience = setTimeout(() => socket.destroy(), patience);
      try {
        return await new Promise<PageMessage | undefined>((resolve) => {
          waiting.set(id, resolve);
          say(socket, { kind: "make", id, ask, isWaitedFor: asked === undefined });
          void asked?.then(() => waiting.has(id) && say(socket, { kind: "hurry", id }));
        });
      } finally {
        clearTimeout(impatience);
        waiting.delete(id);
      }
    },
    changed: (change) => say(socket, { kind: "changed", change }),
    hears: (heard) => say(socket, { kind: "hears", heard }),
    end: () => socket.destroy(),
    ended,
  };
};

const say = (socket: Socket, message: ToWorkshop): void => {
  if (!socket.destroyed) sendFrame(socket, message);
};
