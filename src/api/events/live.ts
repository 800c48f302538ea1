import * as z from "zod";
import type { Presence } from "../../newsroom/story/presence.ts";
import type { NewsChannel } from "../../platform/news-channel.ts";
import type { OutboxEvent } from "../../platform/outbox-follower.ts";

/** What whoever listens may want to hear of. */
export type Happening =
  | { readonly kind: "changes"; readonly events: readonly OutboxEvent[] }
  | { readonly kind: "here"; readonly storyId: string }
  /** A step of a film that comes in began, went on or ended. */
  | { readonly kind: "ingest" }
  /** Jobs began or ended. */
  | { readonly kind: "jobs" }
  /** Bytes of somebody's file arrived, or all of it. */
  | { readonly kind: "upload"; readonly staffId: string }
  /** This process ends: its listeners go to another, or come back. */
  | { readonly kind: "closing" };

/** What happens in the newsroom, as this process hears of it. */
export interface Live {
  /** @returns what ends the listening */
  readonly listen: (told: (happening: Happening) => void) => () => void;
  /** Changes that are committed. */
  readonly changed: (events: readonly OutboxEvent[]) => void;
  /** Tells the listeners of every process of an upload. */
  readonly uploaded: (staffId: string) => Promise<void>;
  readonly close: () => void;
}

interface Needs {
  readonly news: NewsChannel;
  readonly presence: Presence;
}

export const createLive = ({ news, presence }: Needs): Live => {
  const listeners = new Set<(happening: Happening) => void>();
  const tell = (happening: Happening): void => listeners.forEach((listener) => listener(happening));
  presence.watch((storyId) => tell({ kind: "here", storyId }));
  news.hear((text) => {
    const happening = happeningOf(text);
    if (happening !== null) tell(happening);
  });
  return {
    listen: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    changed: (events) => tell({ kind: "changes", events }),
    uploaded: async (staffId) => await news.say(JSON.stringify({ upload: staffId })),
    close: () => tell({ kind: "closing" }),
  };
};

const told = z.union([
  z.object({ ingest: z.string() }),
  z.object({ upload: z.string() }),
  z.object({ jobs: z.literal(true) }),
]);

/** Null: news for others. */
const happeningOf = (text: string): Happening | null => {
  const read = told.safeParse(parsed(text)).data;
  if (read === undefined) return null;
  if ("jobs" in read) return { kind: "jobs" };
  return "ingest" in read ? { kind: "ingest" } : { kind: "upload", staffId: read.upload };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
