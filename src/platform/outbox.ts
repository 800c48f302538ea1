import { json, type Trx } from "./database/database.ts";

/**
 * Says that something changed, in the transaction that changes it: whoever follows hears of it once it is committed.
 * @param event `subject.verb`, e.g. `recording.published`
 * @param keys what the page cache and its like must drop, e.g. `recording:4h2…`, `list:recordings`
 */
export const announce = async (
  trx: Trx,
  event: string,
  keys: readonly string[],
  payload: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  await trx
    .insertInto("outbox")
    .values({ event, keys: [...keys], payload: json(payload) })
    .execute();
};
