import { sql } from "kysely";
import type { Database } from "../platform/database/database.ts";
import { dropOldest } from "./drop-oldest.ts";

/** Podcasts' feeds that were written, for as long as nothing in the newsroom has changed. Polled often, they are made seldom. */
export interface KeptFeeds {
  /** The feed at this path as it stands; written anew when something has changed since, or another day has begun. */
  readonly get: (path: string, day: string, write: () => Promise<string | null>) => Promise<string | null>;
}

/** More characters are not kept: there may be many shows, each with many pages of episodes. */
const most = 16_000_000;
/** A change may be committed after one with a higher number; it is looked for so far back. */
const overlap = 1000;

export const keepFeeds = (db: Database): KeptFeeds => {
  const kept = new Map<string, { readonly mark: string; readonly text: string }>();
  /** What is written now, by path and mark: however many ask, it is written once. */
  const underWay = new Map<string, Promise<string | null>>();
  return {
    get: async (path, day, write) => {
      // Before the feed is read: what changes meanwhile has another mark.
      const mark = `${day} ${await changeMark(db)}`;
      const known = kept.get(path);
      if (known?.mark === mark) return known.text;
      const name = `${path} ${mark}`;
      const writing = underWay.get(name) ?? write().finally(() => underWay.delete(name));
      underWay.set(name, writing);
      const text = await writing;
      kept.delete(path);
      if (text !== null) kept.set(path, { mark, text });
      dropOldest(kept, most);
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
