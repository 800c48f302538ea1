import { noticesKey, recordingsKey, recordingsOfKindKey, storiesKey } from "../newsroom/staff/keys.ts";
import type { Database, Trx } from "../platform/database/database.ts";
import { feedFormats } from "./feed.ts";

/** Paths of the feeds that a change of these keys (newsroom/staff/keys.ts) may have changed. */
export const changedFeeds = async (db: Database | Trx, keys: readonly string[]): Promise<string[]> => {
  const [topics, people, series, shows] = await Promise.all([
    slugsOf(db, "topic", idsOf(keys, "list:topic:")),
    slugsOf(db, "person", idsOf(keys, "list:person:")),
    slugsOf(db, "series", idsOf(keys, "list:series:")),
    slugsOf(db, "show", [...idsOf(keys, "list:show:"), ...idsOf(keys, "show:")]),
  ]);
  const pages = [
    ...keys.flatMap((key) => lists.get(key) ?? []),
    ...topics.map((slug) => `/topic/${slug}`),
    ...people.map((slug) => `/person/${slug}`),
    ...series.map((slug) => `/series/${slug}`),
  ];
  return [
    ...new Set([
      ...pages.flatMap((page) => feedFormats.map((format) => `${page}/feed.${format}`)),
      ...shows.map((slug) => `/podcast/${slug}/feed.rss`),
    ]),
  ];
};

/** Pages whose feeds go by one key. */
const lists: ReadonlyMap<string, readonly string[]> = new Map([
  [storiesKey, ["/stories", ""]],
  [noticesKey, ["/corrections"]],
  [recordingsKey, [""]],
  [recordingsOfKindKey("film"), ["/films"]],
  [recordingsOfKindKey("interview"), ["/interviews"]],
  [recordingsOfKindKey("episode"), ["/podcasts"]],
]);

const idsOf = (keys: readonly string[], start: string): string[] =>
  keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));

const slugsOf = async (
  db: Database | Trx,
  table: "topic" | "person" | "series" | "show",
  ids: readonly string[],
): Promise<string[]> => {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom(table).select("slug").where("id", "in", ids).orderBy("slug").execute();
  return rows.map(({ slug }) => slug);
};
