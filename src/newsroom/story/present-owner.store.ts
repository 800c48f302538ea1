import type { Trx } from "../../platform/database/database.ts";

/** Whom an alert about a story is for. Null, every editor: nobody answers for the story, or whoever did has left. */
export const presentOwner = async (trx: Trx, ownerId: string | null): Promise<string | null> => {
  if (ownerId === null) return null;
  const owner = await trx
    .selectFrom("staff")
    .select("id")
    .where("id", "=", ownerId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return owner?.id ?? null;
};
