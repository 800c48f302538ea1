import type { Trx } from "../../platform/database/database.ts";

/** Whose page it is. */
export type PageOf =
  | { readonly personId: string }
  | { readonly topicId: string }
  | { readonly seriesId: string };

/**
 * Keeps the path of a page that is called otherwise from now on: it leads to the page for ever.
 * @returns false where another has, or had, that path
 */
export const keepPageAddress = async (trx: Trx, path: string, of: PageOf): Promise<boolean> => {
  const owner = ownerColumn(of);
  await trx
    .insertInto("address")
    .values({ path, ...owner })
    .onConflict((conflict) => conflict.column("path").doNothing())
    .execute();
  return await isOwnAddress(trx, path, of);
};

/** Nobody else has, or had, this path. */
export const isOwnAddress = async (trx: Trx, path: string, of: PageOf): Promise<boolean> => {
  const row = await trx
    .selectFrom("address")
    .select(["person_id", "topic_id", "series_id"])
    .where("path", "=", path)
    .executeTakeFirst();
  if (row === undefined) return true;
  const [[column, id] = ["", ""]] = Object.entries(ownerColumn(of));
  return row[column as keyof typeof row] === id;
};

const ownerColumn = (of: PageOf) =>
  "personId" in of
    ? { person_id: of.personId }
    : "topicId" in of
      ? { topic_id: of.topicId }
      : { series_id: of.seriesId };
