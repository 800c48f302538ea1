import type { Trx } from "../../../platform/database/database.ts";
import { sanitiseSvg } from "../../funder/sanitise-svg.ts";
import type { Sample } from "./read-sample.ts";
import type { SampleNewsroom } from "./sample-format.ts";

/** The sample's newsroom has stood so since before its first page: what it keeps of who paid begins then. */
const always = new Date("2012-01-01T00:00:00Z");

/** Those who pay, with their marks. @throws when a mark is no drawing: it comes with the program, so that is a fault */
export const insertFunders = async (trx: Trx, { newsroom, drawings }: Sample): Promise<void> => {
  const rows = newsroom.funders.map(({ mark, drawing, ...funder }) => {
    const text = drawings.get(funder.slug);
    const svg = text === undefined ? null : sanitiseSvg(text);
    if (svg?.ok === false) throw new Error(`The sample's mark of “${funder.slug}”: ${svg.problem}`);
    return {
      ...funder,
      mark_picture_id: mark?.id ?? null,
      mark_svg: svg?.value ?? null,
      mark_alt: drawing?.alt ?? mark?.alt ?? "",
      changed_at: always,
    };
  });
  if (rows.length > 0) await trx.insertInto("funder").values(rows).execute();
};

/** Those who gave, by level, in the order of the file. */
export const insertDonors = async (trx: Trx, { donorLevels, donors }: SampleNewsroom): Promise<void> => {
  if (donorLevels.length === 0) return;
  await trx
    .insertInto("donor_level")
    .values(donorLevels.map((level, position) => ({ ...level, position, changed_at: always })))
    .execute();
  const levels = new Map(donorLevels.map(({ slug, id }) => [slug, id]));
  const rows = donors.map(({ id, level, name, isAnonymous, firstDay, lastDay }, position) => {
    const levelId = levels.get(level);
    if (levelId === undefined) throw new Error(`The sample has no level “${level}”`);
    return {
      id,
      name,
      is_anonymous: isAnonymous,
      level_id: levelId,
      first_day: firstDay,
      last_day: lastDay,
      position,
      changed_at: new Date(firstDay),
    };
  });
  if (rows.length > 0) await trx.insertInto("donor").values(rows).execute();
};

/** Newsletters that readers can ask for; nobody is subscribed yet. */
export const insertLists = async (trx: Trx, { lists }: SampleNewsroom): Promise<void> => {
  const rows = lists.map(({ isPublic, ...list }, position) => ({ ...list, is_public: isPublic, position }));
  if (rows.length > 0) await trx.insertInto("list").values(rows).execute();
};
