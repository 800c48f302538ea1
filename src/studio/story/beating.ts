/** Milliseconds between two beats, however often one is asked for. */
const atMostEvery = 400;

/** Does something again and again: after a pause, when it is asked for, and when the window is seen again. */
export const startBeating = (
  tell: (signal: AbortSignal) => Promise<void>,
  pause: () => number,
): { readonly now: () => void; readonly stop: () => void } => {
  const ended = new AbortController();
  const { signal } = ended;
  let wake = (): void => undefined;
  let isAsked = false;
  const now = (): void => {
    isAsked = true;
    wake();
  };
  const rest = async (milliseconds: number, canWake: boolean): Promise<void> =>
    await new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", over);
        wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      signal.addEventListener("abort", over);
      if (canWake) wake = over;
    });
  const go = async (): Promise<void> => {
    while (!signal.aborted) {
      isAsked = false;
      // What goes wrong may pass: it is told again after the pause.
      await tell(signal).catch(() => undefined);
      await rest(atMostEvery, false);
      if (!isAsked && !signal.aborted) await rest(pause(), true);
    }
  };
  document.addEventListener("visibilitychange", now);
  void go();
  return {
    now,
    stop: () => {
      document.removeEventListener("visibilitychange", now);
      ended.abort();
    },
  };
};
