import type { Trx } from "../../platform/database/database.ts";

export const recordingPath = (kind: string, slug: string): string => `/${kind}/${slug}`;

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

/** Whose the path is, or was; null: nobody's, it was never live. */
export const findAddressOwner = async (trx: Trx, path: string): Promise<string | null> => {
  const row = await trx
    .selectFrom("address")
    .select(["story_id", "recording_id", "to_path"])
    .where("path", "=", path)
    .executeTakeFirst();
  return row === undefined ? null : (row.story_id ?? row.recording_id ?? row.to_path);
};
