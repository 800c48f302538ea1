/**
 * One order of ids from two that both came from `base`. What one side alone moved stands where it put it; where both
 * moved, mine wins. What is new stands after what it followed. Every id of either side is in it once.
 */
export const mergeOrder = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] => {
  const iMoved = isMoved(base, mine);
  return !iMoved && isMoved(base, theirs) ? woven(theirs, mine) : woven(mine, theirs);
};

/** Whether ids that stand in both stand in another order. */
const isMoved = (base: readonly string[], now: readonly string[]): boolean => {
  const there = new Set(now);
  const before = new Set(base);
  const kept = base.filter((id) => there.has(id));
  const order = now.filter((id) => before.has(id));
  return kept.some((id, at) => order[at] !== id);
};

/** The frame with the other's further ids, each right after the id that it follows there. */
const woven = (frame: readonly string[], other: readonly string[]): string[] => {
  const all = [...frame];
  const placed = new Set(frame);
  let before: string | null = null;
  for (const id of other) {
    if (!placed.has(id)) {
      all.splice(before === null ? 0 : all.indexOf(before) + 1, 0, id);
      placed.add(id);
    }
    before = id;
  }
  return all;
};
