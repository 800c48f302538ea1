import { useState } from "react";

/** What is typed and not sent yet, by what it is for; it outlives the panel that it is typed in. */
export type KeptTexts = Map<string, string>;

interface KeptText {
  /** Null: nobody writes. */
  readonly text: string | null;
  readonly set: (text: string | null) => void;
  /** It was sent: what was typed on meanwhile stays. */
  readonly wasSent: (text: string) => void;
}

export const useKeptText = (kept: KeptTexts, of: string): KeptText => {
  const [text, setText] = useState(kept.get(of) ?? null);
  const set = (next: string | null): void => {
    if (next === null) kept.delete(of);
    else kept.set(of, next);
    setText(next);
  };
  return {
    text,
    set,
    wasSent: (sent) => {
      if (kept.get(of) === sent) set(null);
    },
  };
};
