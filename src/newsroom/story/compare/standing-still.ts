/**
 * Of ids that stand in both orders, those that keep their order (the most that can: the longest increasing subsequence); all
 * others were moved.
 */
export const standingStill = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const placeBefore = new Map(before.map((id, at) => [id, at]));
  const places = after.map((id) => placeBefore.get(id) ?? 0);
  // ends[length - 1]: where in `after` the sequence of that length with the smallest end ends.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, place] of places.entries()) {
    const length = firstNotBelow(ends, place, places);
    previous[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const still = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) still.add(after[at] ?? "");
  return still;
};

const firstNotBelow = (ends: readonly number[], place: number, places: readonly number[]): number => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};
