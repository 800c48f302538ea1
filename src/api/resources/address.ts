import { ok } from "../../kit/result.ts";
import { addAddress } from "../../newsroom/address/add-address.ts";
import { listAddresses } from "../../newsroom/address/list-addresses.store.ts";
import { plainPath } from "../../newsroom/address/plain-path.ts";
import type { addressOperations } from "../contract/address.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { pageFrom } from "../page-from.ts";

/** What was copied from a browser: of this site, its path; of another, where the older system was, too. */
const pathIn = (typed: string): string => {
  const url = /^https?:\/\//i.test(typed) ? URL.parse(typed) : null;
  return url === null ? typed : url.pathname + url.search;
};

const targetIn = ({ publicUrl }: ApiNeeds, typed: string): string =>
  typed.startsWith(publicUrl) ? pathIn(typed) : typed;

export const addressHandlers: Handlers<typeof addressOperations> = {
  listAddresses: async ({ needs, query }) => {
    const found = await listAddresses(needs.db, { ...query, limit: query.limit + 1 });
    const page = pageFrom(found, query.limit, ({ path }) => path);
    return ok({
      ...page,
      items: page.items.map((one) => Object.assign({}, one, { firstLiveAt: one.firstLiveAt.toISOString() })),
    });
  },
  addAddress: async ({ needs, by, body }) => {
    const [path, to] = [pathIn(body.path), targetIn(needs, body.to)];
    const added = await addAddress(by, needs.clock, { path, to });
    return added.ok ? ok({ path: plainPath(path), to: plainPath(to) }) : added;
  },
};
