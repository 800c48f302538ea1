import { type ReactNode, useCallback, useState } from "react";

/**
 * Asks whoever is here for something, in a dialog that stands only while it is asked: `ask()` gives what they said, null when
 * they put it away. `dialog` must stand on the screen.
 * @param show the dialog
 */
export const useAsked = <Answer,>(
  show: (answer: (answer: Answer | null) => void) => ReactNode,
): { readonly ask: () => Promise<Answer | null>; readonly dialog: ReactNode } => {
  const [done, setDone] = useState<((answer: Answer | null) => void) | null>(null);
  const ask = useCallback(async () => {
    const asked = Promise.withResolvers<Answer | null>();
    setDone(() => asked.resolve);
    return await asked.promise;
  }, []);
  const answer = (said: Answer | null): void => {
    setDone(null);
    done?.(said);
  };
  return { ask, dialog: done === null ? null : show(answer) };
};
