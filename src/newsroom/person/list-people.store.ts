import { sql } from "kysely";
import { containing } from "../../platform/database/containing.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { readLinks } from "./person-links.ts";
import type { Person, PersonProfile } from "./person.store.ts";

export interface PeopleFilter {
  /** In the name. */
  readonly words?: string | undefined;
  /** `placeOf` the last of the page before; what is none is passed over. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Where a page of people goes on. */
export const placeOfPerson = ({ sortName, id }: Pick<Person, "sortName" | "id">): string =>
  `${id}_${sortName}`;

/** For staff: everybody that is known, by name as in a list. */
export const pageOfPeople = async (
  db: Database,
  { words, after, limit }: PeopleFilter,
): Promise<Omit<Person, "biography">[]> => {
  const [, id, sortName] = /^([0-9a-z]{12})_(.*)$/s.exec(after ?? "") ?? [];
  return await db
    .selectFrom("person")
    .select(["id", "slug", "name", "sort_name as sortName", "role"])
    .$if((words ?? "") !== "", (query) => query.where("name", "ilike", containing(words ?? "")))
    .$if(id !== undefined, (query) =>
      query.where(sql<boolean>`(sort_name, id) > (${sortName ?? ""}, ${id ?? ""})`),
    )
    .orderBy("sort_name")
    .orderBy("id")
    .limit(limit)
    .execute();
};

/** All that is kept of a person, for staff. */
export const findProfile = async (db: Database | Trx, personId: string): Promise<PersonProfile | null> => {
  const row = await db
    .selectFrom("person")
    .select(["id", "slug", "name", "sort_name as sortName", "role", "biography"])
    .select(["pronouns", "contact", "links", "picture_id as pictureId"])
    .where("id", "=", personId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, links: readLinks(row.links) };
};
