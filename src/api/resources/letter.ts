import { ok, type Result } from "../../kit/result.ts";
import { addList, closeList, editList } from "../../newsroom/letter/change-list.ts";
import { countSubscribers, listLists } from "../../newsroom/letter/list.store.ts";
import {
  eraseSubscriber,
  type ExportedSubscriber,
  exportSubscriber,
} from "../../newsroom/letter/manage-subscribers.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { letterOperations } from "../contract/letter.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

const counted = async (db: Database | Trx) => {
  const [lists, counts] = [await listLists(db), await countSubscribers(db)];
  return { items: Array.from(lists, (list) => ({ ...list, subscribers: counts.get(list.id) ?? 0 })) };
};

const listOf = async (db: Database | Trx, slug: string) =>
  (await counted(db)).items.find((list) => list.slug === slug) ?? null;

const oneAfterwards = async (db: Database, slug: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const list = await listOf(db, slug);
  return list === null ? missing("list") : ok(list);
};

const allAfterwards = async (db: Database, done: Result<unknown>) => (done.ok ? ok(await counted(db)) : done);

/** Instants as JSON has them. */
const exported = (told: ExportedSubscriber) => ({
  ...told,
  since: told.since.toISOString(),
  confirmedAt: told.confirmedAt?.toISOString() ?? null,
  lists: told.lists.map(({ list, state, since }) => ({ list, state, since: since.toISOString() })),
  consents: Array.from(told.consents, (consent) => ({ ...consent, at: consent.at.toISOString() })),
  mails: told.mails.map(({ subject, state, at }) => ({ subject, state, at: at.toISOString() })),
});

export const letterHandlers: Handlers<typeof letterOperations> = {
  listLetterLists: async ({ needs }) => ok(await counted(needs.db)),
  readLetterList: async ({ needs, params }) => await oneAfterwards(needs.db, params.list, ok(null)),
  addLetterList: async ({ needs, by, body }) =>
    await allAfterwards(needs.db, await addList(by, needs.clock, given(body))),
  editLetterList: {
    current: async (db, { params }) => await listOf(db, params.list),
    handle: async ({ needs, by, params, body }) =>
      await oneAfterwards(needs.db, params.list, await editList(by, params.list, given(body))),
  },
  closeLetterList: async ({ needs, by, params }) =>
    await allAfterwards(needs.db, await closeList(by, needs.clock, params.list)),
  exportSubscriber: async ({ by, body }) => {
    const done = await exportSubscriber(by, body.address);
    return done.ok ? ok(exported(done.value)) : done;
  },
  eraseSubscriber: async ({ needs, by, body }) => await eraseSubscriber(by, needs.clock, body.address),
};
