/** How often one key may come in a window of time. */
export interface SlidingWindow {
  /**
   * Counts one coming of the key at this instant (milliseconds).
   * @returns 0, or the milliseconds until it may come again; one that is refused is not counted.
   */
  readonly enter: (key: string, now: number) => number;
}

/**
 * @param limit comings of one key in a window
 * @param length milliseconds of the window
 * @param most keys that are remembered; beyond, the one that came longest ago is forgotten
 */
export const slidingWindow = (limit: number, length: number, most: number): SlidingWindow => {
  /** When each key came, oldest first; keys in the order of their last coming. */
  const comings = new Map<string, readonly number[]>();
  return {
    enter: (key, now) => {
      const recent = (comings.get(key) ?? []).filter((at) => at > now - length);
      const [oldest = now] = recent;
      if (recent.length >= limit) return oldest + length - now;
      comings.delete(key);
      comings.set(key, [...recent, now]);
      if (comings.size > most) comings.delete(comings.keys().next().value ?? key);
      return 0;
    },
  };
};
