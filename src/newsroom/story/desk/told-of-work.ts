import type { Trx } from "../../../platform/database/database.ts";
import { raiseAlert } from "../../alert/raise-alert.ts";
import type { By } from "../../staff/change.ts";
import type { DeskColumns } from "./desk-columns.ts";

interface Told {
  readonly storyId: string;
  readonly row: DeskColumns & { readonly draft_revision_id: string | null; readonly slug: string };
  readonly after: Partial<DeskColumns>;
}

/** Whoever is given a story, or is now waited for, hears of it; not of what they did themselves. */
export const toldOfWork = async (trx: Trx, by: By, { storyId, row, after }: Told): Promise<void> => {
  const { owner_id: owner, waiting_staff_id: waited } = after;
  const given = isOther(owner, by) ? owner : null;
  const awaited = isOther(waited, by) ? waited : null;
  if (given === null && awaited === null) return;
  const headline = await headlineOf(trx, row.draft_revision_id, row.slug);
  if (given !== null)
    await raiseAlert(trx, {
      kind: "story.given",
      text: `${by.actor.name} gave you “${headline}”.`,
      staffId: given,
      storyId,
    });
  if (awaited !== null) {
    const why = after.waiting_why ?? row.waiting_why;
    await raiseAlert(trx, {
      kind: "story.waits",
      text: `“${headline}” waits for you${why === "" ? "." : `: ${why}`}`,
      staffId: awaited,
      storyId,
    });
  }
};

const isOther = (staffId: string | null | undefined, { actor }: By): staffId is string =>
  typeof staffId === "string" && staffId !== actor.staffId;

const headlineOf = async (trx: Trx, revisionId: string | null, slug: string): Promise<string> => {
  const revision = await trx
    .selectFrom("story_revision")
    .select("headline")
    .where("id", "=", revisionId ?? "")
    .executeTakeFirst();
  return revision?.headline ?? slug;
};
