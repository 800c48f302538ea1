import { ok, type Result } from "../../kit/result.ts";
import {
  addDonor,
  addDonorLevel,
  editDonor,
  editDonorLevel,
  withdrawDonor,
} from "../../newsroom/funder/change-donor.ts";
import { listDonorLevels, listDonors } from "../../newsroom/funder/donor.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { donorOperations } from "../contract/donor.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

/** A few hundred at most. */
const listed = async (db: Database | Trx) => {
  const [levels, donors] = [await listDonorLevels(db), await listDonors(db)];
  const slugs = new Map(levels.map(({ id, slug }) => [id, slug]));
  const items = donors.map(({ levelId, ...donor }) =>
    Object.assign({}, donor, { level: slugs.get(levelId) ?? "" }),
  );
  return { levels, items };
};

const donorOf = async (db: Database | Trx, donorId: string) =>
  (await listed(db)).items.find(({ id }) => id === donorId) ?? null;

const levelOf = async (db: Database | Trx, level: string) =>
  (await listDonorLevels(db)).find(({ slug }) => slug === level) ?? null;

const donorAfterwards = async (db: Database, donorId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const donor = await donorOf(db, donorId);
  return donor === null ? missing("donor") : ok(donor);
};

const levelAfterwards = async (db: Database, slug: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const level = await levelOf(db, slug);
  return level === null ? missing("level") : ok(level);
};

export const donorHandlers: Handlers<typeof donorOperations> = {
  listDonors: async ({ needs }) => ok(await listed(needs.db)),
  readDonor: async ({ needs, params }) => await donorAfterwards(needs.db, params.donorId, ok(null)),
  addDonor: async ({ needs, by, body }) => {
    const added = await addDonor(by, needs.clock, given(body));
    return added.ok ? await donorAfterwards(needs.db, added.value.id, added) : added;
  },
  editDonor: {
    current: async (db, { params }) => await donorOf(db, params.donorId),
    handle: async ({ needs, by, params, body }) =>
      await donorAfterwards(
        needs.db,
        params.donorId,
        await editDonor(by, needs.clock, params.donorId, given(body)),
      ),
  },
  withdrawDonor: async ({ needs, by, params }) => await withdrawDonor(by, needs.clock, params.donorId),
  readDonorLevel: async ({ needs, params }) => await levelAfterwards(needs.db, params.level, ok(null)),
  addDonorLevel: async ({ needs, by, body }) => await addDonorLevel(by, needs.clock, given(body)),
  editDonorLevel: {
    current: async (db, { params }) => await levelOf(db, params.level),
    handle: async ({ needs, by, params, body }) =>
      await levelAfterwards(
        needs.db,
        params.level,
        await editDonorLevel(by, needs.clock, params.level, given(body)),
      ),
  },
};
