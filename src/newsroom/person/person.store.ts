import type { Database, Trx } from "../../platform/database/database.ts";

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

const columns = ["id", "slug", "name", "sort_name as sortName", "role", "biography"] as const;

export const listPeople = async (db: Database | Trx): Promise<Person[]> =>
  await db.selectFrom("person").select(columns).orderBy("sort_name").orderBy("id").execute();

export const findPerson = async (db: Database | Trx, slug: string): Promise<Person | null> =>
  (await db.selectFrom("person").select(columns).where("slug", "=", slug).executeTakeFirst()) ?? null;

/** People of exactly these names, letter case aside: who a transcript's "COLLINS" may be is for an editor to say. */
export const findPeopleByName = async (db: Database | Trx, name: string): Promise<Person[]> =>
  await db
    .selectFrom("person")
    .select(columns)
    .where((of) => of(of.fn<string>("lower", ["name"]), "=", name.trim().toLowerCase()))
    .orderBy("id")
    .execute();
