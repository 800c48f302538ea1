import { useState } from "react";
import type { Override } from "./overrides.ts";

/** By revision, while this page of the browser stands: whoever looks at another panel meanwhile has lost no reason. */
const kept = new Map<string, readonly Override[]>();

/** What is about to be let through of a revision, and how to change it. */
export const useOverrides = (
  revisionId: string,
): readonly [readonly Override[], (overrides: readonly Override[]) => void] => {
  const [, setTurn] = useState(0);
  return [
    kept.get(revisionId) ?? [],
    (overrides) => {
      kept.set(revisionId, overrides);
      setTurn((turn) => turn + 1);
    },
  ];
};
