import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { donorsKey } from "../staff/keys.ts";
import type { Donor, DonorLevel } from "./donor.ts";
import { listDonorLevels, listDonors } from "./donor.store.ts";

type LevelWords = Pick<DonorLevel, "name" | "about" | "position">;

/** Adds a level of giving; levels stand in the order of their positions. */
export const addDonorLevel = async (
  by: By,
  clock: Clock,
  input: Partial<LevelWords> & { readonly name: string; readonly slug?: string },
): Promise<Result<DonorLevel>> =>
  await change(by, "funder.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.name);
    if (slug === "") return fail("A level needs a name with letters or digits.");
    const levels = await listDonorLevels(trx);
    if (levels.some((level) => level.slug === slug)) return fail(`There is a level “${slug}” already.`);
    const level: DonorLevel = {
      id: newId(),
      slug,
      name: input.name.trim(),
      about: input.about?.trim() ?? "",
      position: input.position ?? levels.length,
    };
    await trx
      .insertInto("donor_level")
      .values({ ...level, changed_at: clock() })
      .execute();
    return ok({
      value: level,
      audit: { action: "donor-level.added", subject: "donor-level", subjectId: level.id, after: level },
      keys: [donorsKey],
    });
  });

/** Changes how a level is called or where it stands. */
export const editDonorLevel = async (
  by: By,
  clock: Clock,
  slug: string,
  input: Partial<LevelWords>,
): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const before = await findLevel(trx, slug);
    if (before === null) return fail(noSuchLevel(slug));
    if (input.name?.trim() === "") return fail("A level needs a name.");
    const { id, name, about, position } = { ...before, ...input };
    if (name === before.name && about === before.about && position === before.position)
      return unchanged(null);
    const after = { name: name.trim(), about: about.trim(), position };
    await trx
      .updateTable("donor_level")
      .set({ ...after, changed_at: clock() })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: { action: "donor-level.changed", subject: "donor-level", subjectId: id, before, after },
      keys: [donorsKey],
    });
  });

/** What is told of a donor. Days are YYYY-MM-DD in the site's zone; without a last day it is without end. */
export interface DonorFacts {
  readonly name: string;
  /** Slug of the level. */
  readonly level: string;
  readonly firstDay: string;
  readonly lastDay?: string | null;
  readonly isAnonymous?: boolean;
  readonly position?: number;
}

/** Adds somebody who gave. */
export const addDonor = async (by: By, clock: Clock, input: DonorFacts): Promise<Result<Donor>> =>
  await change(by, "funder.edit", async (trx) => {
    const level = await findLevel(trx, input.level);
    if (level === null) return fail(noSuchLevel(input.level));
    const donor: Donor = {
      id: newId(),
      name: input.name.trim(),
      isAnonymous: input.isAnonymous ?? false,
      levelId: level.id,
      firstDay: input.firstDay,
      lastDay: input.lastDay ?? null,
      position: input.position ?? 0,
    };
    const wrong = wrongDonor(donor);
    if (wrong !== null) return fail(wrong);
    await trx
      .insertInto("donor")
      .values({ id: donor.id, ...columnsOf(donor), changed_at: clock() })
      .execute();
    return ok({
      value: donor,
      audit: { action: "donor.added", subject: "donor", subjectId: donor.id, after: donor },
      keys: [donorsKey],
    });
  });

/** Changes what is told of a donor; what was told before is kept. */
export const editDonor = async (
  by: By,
  clock: Clock,
  id: string,
  input: Partial<DonorFacts>,
): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const before = await findDonor(trx, id);
    if (before === null) return fail(noSuchDonor(id));
    const level = input.level === undefined ? null : await findLevel(trx, input.level);
    if (input.level !== undefined && level === null) return fail(noSuchLevel(input.level));
    const { level: _, ...facts } = input;
    const after: Donor = { ...before, ...facts, levelId: level?.id ?? before.levelId };
    const wrong = wrongDonor(after);
    if (wrong !== null) return fail(wrong);
    if (JSON.stringify(before) === JSON.stringify(after)) return unchanged(null);
    await trx
      .updateTable("donor")
      .set({ ...columnsOf(after), changed_at: clock() })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: { action: "donor.edited", subject: "donor", subjectId: id, before, after },
      keys: [donorsKey],
    });
  });

/** Takes a donor off who should never have been named; that they were is kept. */
export const withdrawDonor = async (by: By, clock: Clock, id: string): Promise<Result<null>> =>
  await change(by, "funder.edit", async (trx) => {
    const before = await findDonor(trx, id);
    if (before === null) return fail(noSuchDonor(id));
    await trx
      .updateTable("donor")
      .set({ withdrawn_at: clock(), changed_at: clock() })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: { action: "donor.withdrawn", subject: "donor", subjectId: id, before },
      keys: [donorsKey],
    });
  });

const findLevel = async (trx: Trx, slug: string): Promise<DonorLevel | null> =>
  (await listDonorLevels(trx)).find((level) => level.slug === slug) ?? null;

const findDonor = async (trx: Trx, id: string): Promise<Donor | null> =>
  (await listDonors(trx)).find((donor) => donor.id === id) ?? null;

const noSuchLevel = (slug: string): string =>
  `There is no level “${slug}”. See: newsreel donor list; add one: newsreel donor level NAME`;

const noSuchDonor = (id: string): string => `There is no donor “${id}”. See: newsreel donor list`;

const wrongDonor = ({ name, firstDay, lastDay }: Donor): string | null => {
  if (name.trim() === "") return "A donor needs a name; one who is not to be named gets --anonymous.";
  return lastDay !== null && lastDay < firstDay ? "The last day is before the first." : null;
};

const columnsOf = (donor: Donor) => ({
  name: donor.name.trim(),
  is_anonymous: donor.isAnonymous,
  level_id: donor.levelId,
  first_day: donor.firstDay,
  last_day: donor.lastDay,
  position: donor.position,
});
