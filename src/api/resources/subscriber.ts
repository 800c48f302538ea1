import { Readable } from "node:stream";
import { ok } from "../../kit/result.ts";
import { exportSubscribers, findSubscribers } from "../../newsroom/letter/find-subscribers.ts";
import { listLists } from "../../newsroom/letter/list.store.ts";
import { countStates } from "../../newsroom/letter/list-subscribers.store.ts";
import { importSubscribers, suppressAddress } from "../../newsroom/letter/manage-subscribers.ts";
import { readImport } from "../../newsroom/letter/read-import.ts";
import type { subscriberOperations } from "../contract/subscriber.ts";
import type { Handlers } from "../handler.ts";
import { pageFrom } from "../page-from.ts";
import { refuseField } from "../refusal.ts";

const encoder = new TextEncoder();

async function* bytesOf(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield encoder.encode(part);
}

export const subscriberHandlers: Handlers<typeof subscriberOperations> = {
  countSubscribers: async ({ needs: { db } }) => {
    const [lists, counts] = [await listLists(db), await countStates(db)];
    const none = { on: 0, asked: 0, off: 0 };
    return ok({ items: lists.map(({ id, slug }) => Object.assign({ list: slug }, none, counts.get(id))) });
  },
  searchSubscribers: async ({ by, body }) => {
    const found = await findSubscribers(by, { ...body, limit: body.limit + 1 });
    if (!found.ok) return found;
    const { items, next } = pageFrom(found.value.lines, body.limit, ({ address }) => address);
    return ok({
      count: found.value.count,
      next,
      items: items.map(({ address, createdAt, confirmedAt, lists }) => ({
        address,
        since: createdAt.toISOString(),
        confirmedAt: confirmedAt?.toISOString() ?? null,
        lists: [...lists],
      })),
    });
  },
  exportSubscribers: async ({ by, body }) => {
    const begun = await exportSubscribers(by, body);
    return begun.ok
      ? ok(Readable.toWeb(Readable.from(bytesOf(begun.value))) as ReadableStream<Uint8Array>)
      : begun;
  },
  importSubscribers: async ({ needs, by, params, body }) => {
    const { addresses, ...agreed } = body;
    const rows = readImport(addresses, { ...agreed, now: needs.clock() });
    if (!rows.ok) return refuseField("/addresses", rows.problem);
    const done = await importSubscribers(by, needs.clock, params.list, rows.value);
    return done.ok ? ok({ ...done.value, wrong: [...done.value.wrong] }) : done;
  },
  suppressAddress: async ({ needs, by, body: { address, ...why } }) =>
    await suppressAddress(by, needs.clock, address, why),
};
