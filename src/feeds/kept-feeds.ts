import { sql } from "kysely";
import type { Database } from "../platform/database/database.ts";

/** Feeds that were written, for as long as nothing in the newsroom has changed. Polled often, they are made seldom. */
export interface KeptFeeds {
  /** The feed at this path as it stands; written anew when something has changed since, or another day has begun. */
  readonly get: (path: string, day: string, write: () => Promise<string | null>) => Promise<string | null>;
}

/** More are not kept: anybody can think of any number of topics. */
const most = 200;
/** A change may be committed after one with a higher number; it is looked for so far back. */
const overlap = 1000;

export const keepFeeds = (db: Database): KeptFeeds => {
  const kept = new Map<string, { readonly mark: string; readonly text: string }>();
  return {
    get: async (path, day, write) => {
      // Before the feed is read: what changes meanwhile has another mark.
      const mark = `${day} ${await changeMark(db)}`;
      const known = kept.get(path);
      if (known?.mark === mark) return known.text;
      const text = await write();
      kept.delete(path);
      if (text === null) return null;
      if (kept.size >= most) kept.delete(kept.keys().next().value ?? "");
      kept.set(path, { mark, text });
      return text;
    },
  };
};

/** Another one after every change that was committed. */
const changeMark = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ newest: number | null; lately: number }>`
    select max(id) as newest, count(*)::integer as lately from outbox
    where id > (select coalesce(max(id), 0) from outbox) - ${overlap}`.execute(db);
  return `${rows[0]?.newest ?? 0} ${rows[0]?.lately ?? 0}`;
};
