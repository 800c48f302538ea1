import { sql } from "kysely";
import type { Database } from "../../src/platform/database/database.ts";
import { isPublicPerson } from "../../src/newsroom/person/person.store.ts";
import { type Chance, chanceFrom } from "../archive/random.ts";

/** Pages of one kind: each path once, so that each is made for the first time. */
export interface PageKind {
  readonly kind: string;
  readonly paths: readonly string[];
}

/** Seeded draws of the pages of every kind. @param each how many of a kind, where there are so many */
export const drawAddresses = async (db: Database, each: number): Promise<PageKind[]> => {
  const chance = chanceFrom(2026);
  const read = async (query: ReturnType<typeof sql<{ path: string }>>): Promise<string[]> =>
    draw(
      chance,
      Array.from((await query.execute(db)).rows, ({ path }) => path),
      each,
    );
  const ofRecordings = (kind: string, ending: string) =>
    sql<{ path: string }>`select '/' || kind || '/' || slug || ${ending} as path from recording
      where kind = ${kind} and state = 'published' and current_cut_id is not null order by id`;
  const word = await read(
    sql`select word as path from search.vocabulary where length(word) > 4 order by word`,
  );
  return [
    { kind: "front", paths: fresh("/", each) },
    { kind: "films", paths: await pagesOfList("/films", db, each, "film") },
    { kind: "interviews", paths: await pagesOfList("/interviews", db, each, "interview") },
    { kind: "stories", paths: fresh("/stories", each) },
    { kind: "topics", paths: fresh("/topics", each) },
    { kind: "corrections", paths: fresh("/corrections", each) },
    { kind: "topic", paths: await read(sql`select '/topic/' || slug as path from topic order by id`) },
    {
      kind: "person",
      paths: await read(
        sql`select '/person/' || slug as path from person where ${isPublicPerson()} order by id`,
      ),
    },
    { kind: "series", paths: await read(sql`select '/series/' || slug as path from series order by id`) },
    { kind: "story", paths: await read(sql`select '/story/' || slug as path from story order by id`) },
    {
      kind: "story history",
      paths: await read(sql`select '/story/' || slug || '/history' as path from story order by id`),
    },
    { kind: "film", paths: await read(ofRecordings("film", "")) },
    { kind: "interview", paths: await read(ofRecordings("interview", "")) },
    { kind: "episode", paths: await read(ofRecordings("episode", "")) },
    { kind: "transcript", paths: await read(ofRecordings("interview", "/transcript")) },
    { kind: "moment", paths: await read(sql`select '/moment/' || id as path from moment order by id`) },
    { kind: "search", paths: word.map((one) => `/search?q=${encodeURIComponent(one)}`) },
  ];
};

/** A page that there is once only is asked for with a parameter that nobody looks at; the cache is off meanwhile. */
const fresh = (path: string, each: number): string[] =>
  Array.from({ length: Math.min(each, 40) }, () => path);

const draw = (chance: Chance, all: readonly string[], each: number): string[] =>
  all.length <= each ? [...all] : Array.from({ length: each }, () => chance.pick(all));

/** The first page, and those of each year. */
const pagesOfList = async (path: string, db: Database, each: number, kind: string): Promise<string[]> => {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from broadcast_on)::integer as year from recording
    where kind = ${kind} and state = 'published' order by year`.execute(db);
  return [...fresh(path, each), ...rows.map(({ year }) => `${path}?year=${year}`)];
};
