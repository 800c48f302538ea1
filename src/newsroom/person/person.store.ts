import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type PersonLink, readLinks } from "./person-links.ts";

export interface Person {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** As it stands in an alphabetical list: "Borman, Frank". */
  readonly sortName: string;
  /** What the person is, in a few words: "Commander, Apollo 8". */
  readonly role: string;
  readonly biography: string;
}

/** All that the public may be told of a person. */
export interface PersonProfile extends Person {
  /** As the person wants it: "she/her". Empty: not given. */
  readonly pronouns: string;
  /** How the public reaches them: an e-mail address, or the address of a page. Empty: not. */
  readonly contact: string;
  readonly links: readonly PersonLink[];
  readonly pictureId: string | null;
}

const columns = ["id", "slug", "name", "sort_name as sortName", "role", "biography"] as const;
const profileColumns = [...columns, "pronouns", "contact", "links", "picture_id as pictureId"] as const;

export const listPeople = async (db: Database | Trx): Promise<Person[]> =>
  await db.selectFrom("person").select(columns).orderBy("sort_name").orderBy("id").execute();

export const findPerson = async (db: Database | Trx, slug: string): Promise<Person | null> =>
  (await db.selectFrom("person").select(columns).where("slug", "=", slug).executeTakeFirst()) ?? null;

/**
 * The one rule of whom the public may know: who made, wrote or says something that is public, or is quoted in it. `person`
 * is the person's name or alias in the query.
 */
export const isPublicPerson = (person = "person"): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from search.listed
    where list in ('person:' || ${sql.ref(`${person}.id`)}, 'said:' || ${sql.ref(`${person}.id`)}, 'quoted:' || ${sql.ref(`${person}.id`)}))`;

/**
 * Whom the public could know once, and cannot now: what they made, wrote, said or were quoted in was taken off. Their
 * address was live, so it answers for ever.
 */
export const wasPublicPerson = (person = "person"): RawBuilder<boolean> => {
  const id = sql.ref(`${person}.id`);
  return sql<boolean>`(not ${isPublicPerson(person)} and (
    exists (
      select from credit join recording on recording.id = credit.recording_id
      where credit.person_id = ${id} and recording.state = 'withdrawn')
    or exists (
      select from story_use join story on story.published_revision_id = story_use.revision_id
      join story_revision on story_revision.id = story_use.revision_id
      where story_use.person_id = ${id} and story_use.manner in ('contributor', 'speaker')
        and (story.state = 'withdrawn' or story_revision.withheld_at is not null))
    or exists (
      select from recording join sentence on sentence.cut_id = recording.current_cut_id
      where recording.kind in ('film', 'interview', 'episode') and recording.state = 'withdrawn'
        and sentence.until_version is null and sentence.speaker_id = ${id})))`;
};

/** A person whom the public may know, or null. */
export const findPublicPerson = async (db: Database | Trx, slug: string): Promise<PersonProfile | null> => {
  const row = await db
    .selectFrom("person")
    .select(profileColumns)
    .where("slug", "=", slug)
    .where(isPublicPerson())
    .executeTakeFirst();
  return row === undefined ? null : { ...row, links: readLinks(row.links) };
};

/** A person with all that is kept of them, for staff; held until the change is done. */
export const holdPerson = async (trx: Trx, id: string): Promise<PersonProfile | null> => {
  const row = await trx
    .selectFrom("person")
    .select(profileColumns)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { ...row, links: readLinks(row.links) };
};

/** People of exactly these names, letter case aside: who a transcript's "COLLINS" may be is for an editor to say. */
export const findPeopleByName = async (db: Database | Trx, name: string): Promise<Person[]> =>
  await db
    .selectFrom("person")
    .select(columns)
    .where((of) => of(of.fn<string>("lower", ["name"]), "=", name.trim().toLowerCase()))
    .orderBy("id")
    .execute();

export const personPath = (slug: string): string => `/person/${slug}`;
