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
  /** Since when they write in that block, in milliseconds since 1970; null: they do not. */
  writingSince: z.number().nullable(),
});

export type Seat = z.output<typeof seat>;

/** What processes tell one another: a seat, or a window that is gone. */
const told = z.union([z.object({ seat }), z.object({ gone: z.string(), storyId: z.string() })]);

type Told = z.output<typeof told>;

/** Who is in which story now. It is told by those who are there, again and again; nothing of it is kept. */
export interface Presence {
  readonly tell: (seat: Omit<Seat, "writingSince"> & { readonly isWriting: boolean }) => Promise<void>;
  /** A window has left this story; it may be in another already. */
  readonly leave: (left: Pick<Seat, "tab" | "storyId">) => Promise<void>;
  /** In the order of their names. */
  readonly inStory: (storyId: string) => readonly Seat[];
  /** Told of each story where somebody comes, goes, or is elsewhere in it. @returns what ends it */
  readonly watch: (watcher: (storyId: string) => void) => () => void;
}

/** Milliseconds after which somebody who says nothing more is gone: three times missed. */
export const patience = 25_000;

interface Heard {
  readonly seat: Seat;
  readonly heardAt: number;
}

/** What one process knows of it, from its own visitors and from what the others tell. */
export const presenceBoard = (clock: Clock) => {
  const seats = new Map<string, Heard>();
  const watchers = new Set<(storyId: string) => void>();
  const now = (): number => clock().getTime();
  const changed = (storyIds: Iterable<string>): void => {
    for (const storyId of new Set(storyIds)) for (const watcher of watchers) watcher(storyId);
  };
  const remove = (gone: readonly Seat[]): void => {
    for (const { tab } of gone) seats.delete(tab);
    changed(gone.map(({ storyId }) => storyId));
  };
  const forgetOld = (): void =>
    remove(
      [...seats.values()].filter(({ heardAt }) => now() - heardAt >= patience).map(({ seat: one }) => one),
    );
  const put = (one: Seat): void => {
    const before = seats.get(one.tab)?.seat;
    seats.set(one.tab, { seat: one, heardAt: now() });
    if (before?.storyId === one.storyId && isAlike(before, one)) return;
    changed(before === undefined ? [one.storyId] : [before.storyId, one.storyId]);
  };
  const take = (one: Told): void => {
    if ("seat" in one) put(one.seat);
    else {
      const left = seats.get(one.gone)?.seat;
      if (left?.storyId === one.storyId) remove([left]);
    }
  };
  return {
    take,
    /** What is nothing of ours is passed over: a process of a later version may tell more. */
    hear: (payload: string): void => {
      const heard = readTold(payload);
      if (heard !== null) take(heard);
    },
    /** Since when this window has been writing in the block. */
    writingSince: ({ tab, storyId, block }: Pick<Seat, "tab" | "storyId" | "block">): number => {
      const before = seats.get(tab)?.seat;
      return before?.storyId === storyId && before.block === block ? (before.writingSince ?? now()) : now();
    },
    inStory: (storyId: string): readonly Seat[] => {
      forgetOld();
      return [...seats.values()]
        .map(({ seat: one }) => one)
        .filter((one) => one.storyId === storyId)
        .toSorted((one, other) => one.name.localeCompare(other.name) || (one.tab < other.tab ? -1 : 1));
    },
    watch: (watcher: (storyId: string) => void): (() => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
};

const isAlike = (one: Seat, other: Seat): boolean =>
  one.name === other.name && one.block === other.block && one.writingSince === other.writingSince;

const readTold = (payload: string): Told | null => {
  try {
    return told.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
};
