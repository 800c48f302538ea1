import { sql } from "kysely";
import type { Database } from "../../src/platform/database/database.ts";

/** A recording and its cut refer to each other; the audit may not be changed; numbers go on counting. */
export const fillWithRows = async (db: Database): Promise<void> => {
  await sql`insert into role values ('editor', 'Answers for what is published')`.execute(db);
  await sql`insert into staff (id, handle, name, role) values ('s1', 'ada', 'Ada', 'editor')`.execute(db);
  await sql`insert into audit (staff_id, via, action, subject, subject_id) values ('s1', 'cli', 'a', 'b', 'c')`.execute(
    db,
  );
  await sql`insert into recording (id, kind, slug, title) values ('r1', 'film', 'harbour', ${"The \t harbour\n\\N"})`.execute(
    db,
  );
  await sql`insert into cut (id, recording_id, state) values ('c1', 'r1', 'ready')`.execute(db);
  await sql`update recording set current_cut_id = 'c1'`.execute(db);
  await sql`insert into transcript (cut_id, version, language, origin) values ('c1', 1, 'en', 'text')`.execute(
    db,
  );
  await sql`insert into sentence (cut_id, recording_id, number, from_version, place, turn, language, text, word_numbers, word_texts,
      word_starts, word_ends, word_flags)
    values ('c1', 'r1', 1, 1, 1, 1, 'en', 'Ships come home.', '{1,2,3}', '{Ships,come,home.}', '{0,null,20}', '{10,15,30}', '{0,0,1}')`.execute(
    db,
  );
};

/** What the tables hold, to be compared. */
export const everythingIn = async (db: Database): Promise<string> => {
  const tables = ["role", "staff", "audit", "setting", "recording", "cut", "transcript", "sentence"];
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        (await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by 1`.execute(db)).rows,
    ),
  );
  return JSON.stringify(rows);
};
