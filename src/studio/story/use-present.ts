import { useMemo } from "react";
import type { Other } from "../editor/plugins/others.ts";
import { useSession } from "../shell/session.tsx";
import { storyScreen } from "../words/story-screen.ts";
import type { Present } from "./use-presence.ts";

/** Whoever else is here by name; one's own other windows too. */
export const usePresent = (
  others: readonly Present[],
): {
  readonly names: readonly string[];
  readonly inBlocks: readonly Other[];
  /** Whoever else writes in a block; null: nobody. */
  readonly holderOf: (block: string | null) => Present | null;
} => {
  const { staff } = useSession();
  return useMemo(() => {
    const nameOf = (one: Present): string => (one.staffId === staff.id ? storyScreen.yourself : one.name);
    return {
      names: others.map(nameOf),
      holderOf: (block) =>
        others.find((one) => one.holds && one.block === block && one.staffId !== staff.id) ?? null,
      inBlocks: others.flatMap((one) =>
        one.block === null ? [] : [{ block: one.block, name: nameOf(one) }],
      ),
    };
  }, [others, staff.id]);
};
