/** Lets few do something at once. */
interface Gate {
  /** Null: too many wait already. */
  readonly enter: <Value>(work: () => Promise<Value>) => Promise<Value> | null;
}

/**
 * @param atOnce how many run at the same time
 * @param mostWaiting how many may wait for them
 */
export const openGate = (atOnce: number, mostWaiting: number): Gate => {
  let running = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  const run = async <Value>(work: () => Promise<Value>, wait: Promise<void> | null): Promise<Value> => {
    await wait;
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return {
    enter: (work) => {
      if (running < atOnce) {
        running += 1;
        return run(work, null);
      }
      if (waiting.length >= mostWaiting) return null;
      return run(
        work,
        new Promise<void>((resolve) => {
          waiting.push(() => {
            running += 1;
            resolve();
          });
        }),
      );
    },
  };
};
