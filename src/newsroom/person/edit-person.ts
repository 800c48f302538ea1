import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { personKey } from "../staff/keys.ts";
import { isOwnAddress, keepPageAddress } from "../staff/page-address.ts";
import { isContact, type PersonLink } from "./person-links.ts";
import { findPerson, holdPerson, type PersonProfile, personPath } from "./person.store.ts";

/** What is to be changed of a person; what is left out stays. */
export interface PersonPatch {
  readonly name?: string;
  readonly slug?: string;
  readonly sortName?: string;
  readonly role?: string;
  readonly biography?: string;
  readonly pronouns?: string;
  /** An e-mail address, the address of a page, a path of this site; empty takes it away. */
  readonly contact?: string;
  readonly links?: readonly PersonLink[];
  /** Null takes it away. */
  readonly pictureId?: string | null;
}

/** Changes what is given. The address that a person had leads to them for ever. */
export const editPerson = async (by: By, personId: string, patch: PersonPatch): Promise<Result<null>> =>
  await change(by, "person.edit", async (trx) => {
    const before = await holdPerson(trx, personId);
    if (before === null) return fail("There is no such person.");
    const refusal = await refuse(trx, before, patch);
    if (refusal !== null) return fail(refusal);
    const after: PersonProfile = { ...before, ...patch };
    if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(null);
    await write(trx, after);
    if (after.slug !== before.slug) await keepPageAddress(trx, personPath(before.slug), { personId });
    return ok({
      value: null,
      audit: { action: "person.changed", subject: "person", subjectId: personId, before, after },
      keys: [personKey(personId)],
      // What a person no longer wants to be told is not shown for another moment.
      payload: { takesAway: true },
    });
  });

const write = async (trx: Trx, after: PersonProfile): Promise<void> => {
  await trx
    .updateTable("person")
    .set({
      slug: after.slug,
      name: after.name,
      sort_name: after.sortName,
      role: after.role,
      biography: after.biography,
      pronouns: after.pronouns,
      contact: after.contact,
      links: json(after.links),
      picture_id: after.pictureId,
    })
    .where("id", "=", after.id)
    .execute();
};

const refuse = async (trx: Trx, before: PersonProfile, patch: PersonPatch): Promise<string | null> => {
  if (patch.name?.trim() === "" || patch.sortName?.trim() === "") return "A person needs a name.";
  if (patch.contact !== undefined && !isContact(patch.contact))
    return `“${patch.contact}” is neither an e-mail address nor the address of a page.`;
  if (typeof patch.pictureId === "string" && !(await isPicture(trx, patch.pictureId)))
    return `There is no picture ${patch.pictureId}.`;
  if (patch.slug === undefined || patch.slug === before.slug) return null;
  if (patch.slug === "" || slugify(patch.slug) !== patch.slug)
    return `“${patch.slug}” cannot be part of an address.`;
  const isFree =
    (await findPerson(trx, patch.slug)) === null &&
    (await isOwnAddress(trx, personPath(patch.slug), { personId: before.id }));
  return isFree ? null : `“${patch.slug}” is, or was, the address of somebody else.`;
};

const isPicture = async (trx: Trx, id: string): Promise<boolean> =>
  (await trx.selectFrom("picture").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
