import type { Trx } from "../../platform/database/database.ts";

/** Whose address it is. */
export type AddressOf = { readonly storyId: string } | { readonly recordingId: string };

/**
 * Keeps a path that goes live now: it answers for ever, and no other work can have it.
 * @param path as readers ask for it, percent signs decoded
 */
export const keepAddress = async (trx: Trx, path: string, of: AddressOf, at: Date): Promise<void> => {
  await trx
    .insertInto("address")
    .values({
      path,
      first_live_at: at,
      ...("storyId" in of ? { story_id: of.storyId } : { recording_id: of.recordingId }),
    })
    .onConflict((conflict) => conflict.column("path").doNothing())
    .execute();
};
