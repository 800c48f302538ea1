import * as z from "zod";
import type { Clock } from "../../platform/clock.ts";

/** Somebody who has a story open: a window of a browser. */
const seat = z.object({
  storyId: z.string(),
  /** Names the window; the same person may have two. */
  tab: z.string(),
  staffId: z.string(),
  name: z.string(),
  /** Where the caret is; null: nowhere in the text. */
  block: z.string().nullable(),
});

export type Seat = z.output<typeof seat>;

/** Who is in which story now. It is told by those who are there, again and again; nothing of it is kept. */
export interface Presence {
  readonly tell: (seat: Seat) => Promise<void>;
  /** In the order of their names. */
  readonly inStory: (storyId: string) => readonly Seat[];
}

/** Milliseconds after which somebody who says nothing more is gone: three times missed. */
export const patience = 15_000;

/** What one process knows of it, from its own visitors and from what the others tell. */
export const presenceBoard = (clock: Clock) => {
  const seats = new Map<string, Seat & { readonly heardAt: number }>();
  const now = (): number => clock().getTime();
  const forgetOld = (): void => {
    for (const [tab, { heardAt }] of seats) if (now() - heardAt >= patience) seats.delete(tab);
  };
  return {
    take: (told: Seat): void => {
      forgetOld();
      seats.set(told.tab, { ...told, heardAt: now() });
    },
    /** What is no seat is passed over: a process of a later version may tell more. */
    hear: (payload: string): void => {
      const told = readSeat(payload);
      if (told !== null) seats.set(told.tab, { ...told, heardAt: now() });
    },
    inStory: (storyId: string): readonly Seat[] => {
      forgetOld();
      return [...seats.values()]
        .filter((one) => one.storyId === storyId)
        .toSorted((one, other) => one.name.localeCompare(other.name) || (one.tab < other.tab ? -1 : 1))
        .map(({ storyId: story, tab, staffId, name, block }) => ({
          storyId: story,
          tab,
          staffId,
          name,
          block,
        }));
    },
  };
};

const readSeat = (payload: string): Seat | null => {
  try {
    return seat.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
};
