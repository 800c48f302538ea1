/**
 * A place for each sentence of a version, strictly rising. `stands` is where each stands now, null for a new or changed
 * one. Those that stay keep their place as far as the order allows; what comes between two of them is spread evenly.
 * Where no room is left between two, all get whole numbers from 1: every row is then written anew.
 */
export const placeBetween = (stands: readonly (number | null)[]): number[] => {
  const places: number[] = [];
  let before = 0;
  let waiting = 0;
  for (const stand of stands) {
    if (stand === null || stand <= before) {
      waiting += 1;
      continue;
    }
    places.push(...spread(before, stand, waiting), stand);
    before = stand;
    waiting = 0;
  }
  places.push(...spread(before, before + waiting + 1, waiting));
  return isRising(places) ? places : stands.map((_, at) => at + 1);
};

const spread = (before: number, after: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => before + ((after - before) * (at + 1)) / (count + 1));

const isRising = (places: readonly number[]): boolean =>
  places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
