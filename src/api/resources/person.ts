import { ok, type Result } from "../../kit/result.ts";
import { addPerson } from "../../newsroom/person/add-person.ts";
import { editPerson } from "../../newsroom/person/edit-person.ts";
import { findProfile, pageOfPeople, placeOfPerson } from "../../newsroom/person/list-people.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { personOperations } from "../contract/person.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { pageFrom } from "../page-from.ts";
import { missing } from "../refusal.ts";

const personOf = async (db: Database | Trx, personId: string) => {
  const person = await findProfile(db, personId);
  return person === null ? null : { ...person, links: [...person.links] };
};

const afterwards = async (db: Database, personId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const person = await personOf(db, personId);
  return person === null ? missing("person") : ok(person);
};

export const personHandlers: Handlers<typeof personOperations> = {
  listPeople: async ({ needs, query }) => {
    const found = await pageOfPeople(needs.db, { ...query, limit: query.limit + 1 });
    return ok(pageFrom(found, query.limit, placeOfPerson));
  },
  readPerson: async ({ needs, params }) => await afterwards(needs.db, params.personId, ok(null)),
  addPerson: async ({ needs, by, body }) => {
    const added = await addPerson(by, given(body));
    return added.ok ? await afterwards(needs.db, added.value.id, added) : added;
  },
  editPerson: {
    current: async (db, { params }) => await personOf(db, params.personId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs.db, params.personId, await editPerson(by, params.personId, given(body))),
  },
};
