import type { Seat } from "./presence.ts";

/** A block was given to a window, by whoever wrote in it or because they did not answer. */
export interface Given {
  readonly blockId: string;
  readonly tab: string;
}

/**
 * Who writes in which block, and so keeps the others from it: whom it was given to last, while they are in it; else whoever
 * has been writing in it longest. A block in which nobody writes is anybody's.
 * @param given the last first
 */
export const heldBlocks = (seats: readonly Seat[], given: readonly Given[]): ReadonlyMap<string, Seat> => {
  const held = new Map<string, Seat>();
  for (const seat of seats.toSorted(byLongest))
    if (seat.block !== null && seat.writingSince !== null && !held.has(seat.block))
      held.set(seat.block, seat);
  const settled = new Set<string>();
  for (const { blockId, tab } of given) {
    if (settled.has(blockId)) continue;
    settled.add(blockId);
    const seat = seats.find((one) => one.tab === tab && one.block === blockId);
    if (seat !== undefined) held.set(blockId, seat);
  }
  return held;
};

const byLongest = (one: Seat, other: Seat): number =>
  (one.writingSince ?? Infinity) - (other.writingSince ?? Infinity) || (one.tab < other.tab ? -1 : 1);
