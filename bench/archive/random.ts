/** A seeded source of chance (mulberry32): the same seed gives the same archive and the same questions on every machine. */
export interface Chance {
  /** [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
};

/** Draws 0-based ranks: rank r with a probability in proportion to 1 / (r + 1) ** exponent. */
export const zipf = (count: number, exponent: number): ((chance: Chance) => number) => {
  const heights = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1) ** exponent;
    heights[rank] = sum;
  }
  return (chance) => {
    const aim = chance.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heights[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  };
};
