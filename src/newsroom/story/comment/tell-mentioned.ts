import type { Trx } from "../../../platform/database/database.ts";
import { raiseAlert } from "../../alert/raise-alert.ts";
import type { By } from "../../staff/change.ts";
import { mentionsIn } from "./mentions-in.ts";

export interface Mentioned {
  readonly id: string;
}

/** Who of the newsroom is named; a handle that nobody has is words. */
export const mentioned = async (trx: Trx, text: string): Promise<Mentioned[]> => {
  const handles = mentionsIn(text);
  return handles.length === 0
    ? []
    : await trx
        .selectFrom("staff")
        .select("id")
        .where("handle", "in", handles)
        .where("disabled_at", "is", null)
        .orderBy("id")
        .execute();
};

interface Told {
  readonly storyId: string;
  readonly threadId: string;
  readonly text: string;
  readonly named: readonly Mentioned[];
}

/** Characters of a comment that an alert shows. */
const shown = 200;

export const tellMentioned = async (
  trx: Trx,
  by: By,
  { storyId, threadId, text, named }: Told,
): Promise<void> => {
  const words = text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text;
  for (const { id } of named) {
    if (id === by.actor.staffId) continue;
    await raiseAlert(trx, {
      kind: "comment.mention",
      text: `${by.actor.name} asks you in a comment: ${words}`,
      staffId: id,
      storyId,
      details: { threadId },
    });
  }
};
