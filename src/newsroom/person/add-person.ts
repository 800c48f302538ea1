import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { freeSlug, slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, type Done, unchanged } from "../staff/change.ts";
import { personKey } from "../staff/keys.ts";
import { findPeopleByName, type Person, personPath } from "./person.store.ts";

export interface NewPerson {
  readonly name: string;
  readonly slug?: string;
  readonly sortName?: string;
  readonly role?: string;
  readonly biography?: string;
}

/** Adds a human being, once: a slug that is taken is refused. */
export const addPerson = async (by: By, input: NewPerson): Promise<Result<Person>> =>
  await change(by, "person.edit", async (trx) => await insertPerson(trx, input));

/** The one person of this name, or a new one. Refused where several have the name: say the slug. */
export const ensurePerson = async (by: By, name: string): Promise<Result<Person>> =>
  await change(by, "person.edit", async (trx) => await ensurePersonWithin(trx, name));

/** The same inside a larger change. */
export const ensurePersonWithin = async (trx: Trx, name: string): Promise<Result<Done<Person>>> => {
  const bySlug = await trx.selectFrom("person").select("name").where("slug", "=", name).executeTakeFirst();
  const [first, second] = await findPeopleByName(trx, bySlug?.name ?? name);
  if (second !== undefined && bySlug === undefined) {
    return fail(`Several people are called ${name}. Say which by slug: newsreel person list`);
  }
  return first === undefined ? await insertPerson(trx, { name }) : unchanged(first);
};

const insertPerson = async (trx: Trx, input: NewPerson): Promise<Result<Done<Person>>> => {
  const name = input.name.trim();
  if (name === "") return fail("A person needs a name.");
  const taken = await takenSlugs(trx);
  if (input.slug !== undefined && taken.has(input.slug))
    return fail(`Somebody already has the slug “${input.slug}”.`);
  const person: Person = {
    id: newId(),
    slug: input.slug ?? freeSlug(slugify(name) || "person", taken),
    name,
    sortName: input.sortName ?? sortNameOf(name),
    role: input.role ?? "",
    biography: input.biography ?? "",
  };
  await trx
    .insertInto("person")
    .values({
      id: person.id,
      slug: person.slug,
      name: person.name,
      sort_name: person.sortName,
      role: person.role,
      biography: person.biography,
    })
    .execute();
  return ok({
    value: person,
    audit: { action: "person.added", subject: "person", subjectId: person.id, after: person },
    keys: [personKey(person.id)],
  });
};

/** Slugs that people have, or had: those still lead to them. */
const takenSlugs = async (trx: Trx): Promise<ReadonlySet<string>> => {
  const [people, former] = await Promise.all([
    trx.selectFrom("person").select("slug").execute(),
    trx.selectFrom("address").select("path").where("person_id", "is not", null).execute(),
  ]);
  return new Set([
    ...people.map(({ slug }) => slug),
    ...former.map(({ path }) => path.replace(personPath(""), "")),
  ]);
};

/** "Frank Borman" → "Borman, Frank". A guess from the last word, for a person to mend where it is wrong. */
const sortNameOf = (name: string): string => {
  const words = name.split(/\s+/);
  const last = words.at(-1);
  return words.length < 2 || last === undefined ? name : `${last}, ${words.slice(0, -1).join(" ")}`;
};
