import { ok, type Result } from "../../kit/result.ts";
import { addFunder, editFunder, markFunder } from "../../newsroom/funder/add-funder.ts";
import { findFunder, findMarkDrawing, listFunders } from "../../newsroom/funder/funder.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { funderOperations } from "../contract/funder.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

const afterwards = async (db: Database, slug: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const funder = await findFunder(db, slug);
  return funder === null ? missing("funder") : ok(funder);
};

export const funderHandlers: Handlers<typeof funderOperations> = {
  listFunders: async ({ needs }) => ok({ items: await listFunders(needs.db) }),
  readFunder: async ({ needs, params }) => await afterwards(needs.db, params.funder, ok(null)),
  showMark: async ({ needs, params }) => {
    const funder = await findFunder(needs.db, params.funder);
    const svg = funder === null ? null : await findMarkDrawing(needs.db, funder.id);
    return svg === null ? missing("drawing") : ok(Buffer.from(svg));
  },
  addFunder: async ({ needs, by, body }) => {
    const added = await addFunder(by, given(body));
    return added.ok ? await afterwards(needs.db, added.value.slug, added) : added;
  },
  editFunder: {
    current: async (db, { params }) => await findFunder(db, params.funder),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(
        needs.db,
        params.funder,
        await editFunder(by, needs.clock, params.funder, given(body)),
      ),
  },
  markFunder: {
    current: async (db, { params }) => await findFunder(db, params.funder),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs.db, params.funder, await markFunder(by, needs.clock, params.funder, body)),
  },
};
