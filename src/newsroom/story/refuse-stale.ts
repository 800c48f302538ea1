import type { Trx } from "../../platform/database/database.ts";
import type { Revision, StaleWrite } from "./story.ts";
import { findRevision } from "./story.store.ts";

/** Why a write that began from another revision than the current is not taken, with both in hand; null: it is. */
export const refuseStale = async (
  trx: Trx,
  current: Revision,
  basedOn: string | null,
): Promise<StaleWrite | null> => {
  if (basedOn === current.id) return null;
  const found = basedOn === null ? null : await findRevision(trx, basedOn);
  const based = found?.storyId === current.storyId ? found : null;
  const who = current.madeBy?.name ?? "the newsroom itself";
  return {
    kind: "stale",
    current,
    based,
    problem:
      based === null
        ? `This story stands at revision ${current.number}, by ${who}. Say which revision you began from, or take that one and write yours into it.`
        : `You began from revision ${based.number}, and revision ${current.number} by ${who} has come since. Nothing of yours was kept and nothing of theirs lost: compare the two, then save again from revision ${current.number}.`,
  };
};
