import { type RawBuilder, sql } from "kysely";
import { isInstant } from "../../kit/day.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

/** What lists of public works are called (the table search.listed, db/migrations/0005). */
export const listOf = {
  /** "film", "interview", "episode", "story" */
  kind: (kind: string): string => kind,
  /** Of the topic and those below it; of one kind where that is given. */
  topic: (topicId: string, kind?: string): string =>
    kind === undefined ? `topic:${topicId}` : `topic:${topicId}:${kind}`,
  /** What somebody made or wrote; in a role where that is given. */
  person: (personId: string, role?: string): string =>
    role === undefined ? `person:${personId}` : `person:${personId}:${role}`,
  /** Recordings in which somebody speaks. */
  said: (personId: string): string => `said:${personId}`,
  /** Stories that quote somebody. */
  quoted: (personId: string): string => `quoted:${personId}`,
} as const;

export interface ListPage {
  readonly list: string;
  readonly limit: number;
  readonly year?: number | undefined;
  /** As `listYears` has it. */
  readonly zone?: string | undefined;
  /** `next` of the page before, or `previous` of the page after. */
  readonly cursor?: Cursor | null | undefined;
}

/** A place between two works, and to which side of it the page lies. */
export interface Cursor {
  readonly side: "after" | "before";
  readonly at: string;
  readonly id: string;
}

export interface ListedIds {
  /** The latest first. */
  readonly ids: readonly string[];
  /** To be given as `after` and `before`; null where there is no more on that side. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** Reads a place as an address has it. One that we did not write is null: the list from its beginning. */
export const readCursor = (side: Cursor["side"], text: string | null | undefined): Cursor | null => {
  const match = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d\.\d{6})?_([0-9a-z]{12})$/.exec(text ?? "");
  if (match?.[1] === undefined || match[3] === undefined) return null;
  const at = `${match[1]}${match[2] ?? "T00:00:00.000000"}Z`;
  return isInstant(at) ? { side, at, id: match[3] } : null;
};

interface Row {
  readonly id: string;
  readonly place: string;
}

/** One page of a list: one range of one index, wherever it lies and however long the list is. */
export const listIds = async (db: Database | Trx, page: ListPage): Promise<ListedIds> => {
  const order = page.cursor?.side === "before" ? sql`at, work_id` : sql`at desc, work_id desc`;
  const { rows } = await sql<Row>`
    select work_id as id,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '_' || work_id as place
    from search.listed where ${sql.join(conditions(page), sql` and `)}
    order by ${order} limit ${page.limit + 1}`.execute(db);
  return pageOf(rows, page);
};

/**
 * A page out of what was read for it: one row more than its limit, from its place on, in the order in which it lies from
 * there. `place` of a row is its instant to the microsecond and its id.
 */
export const pageOf = (
  rows: readonly { readonly id: string; readonly place: string }[],
  { limit, cursor }: Pick<ListPage, "limit" | "cursor">,
): ListedIds => {
  const back = cursor?.side === "before";
  const more = rows.length > limit;
  const shown = back ? rows.slice(0, limit).toReversed() : rows.slice(0, limit);
  const isFurther = cursor !== null && cursor !== undefined;
  return {
    ids: shown.map(({ id }) => id),
    next: shown.length > 0 && (back || more) ? short(shown.at(-1)?.place) : null,
    previous: shown.length > 0 && (back ? more : isFurther) ? short(shown[0]?.place) : null,
  };
};

const conditions = ({ list, year, zone = "UTC", cursor }: ListPage): RawBuilder<unknown>[] => [
  sql`list = ${list}`,
  ...(year === undefined ? [] : [sql`at >= ${startOf(year, zone)} and at < ${startOf(year + 1, zone)}`]),
  ...(cursor === null || cursor === undefined
    ? []
    : cursor.side === "after"
      ? [sql`(at, work_id) < (${cursor.at}::timestamptz, ${cursor.id})`]
      : [sql`(at, work_id) > (${cursor.at}::timestamptz, ${cursor.id})`]),
];

const startOf = (year: number, zone: string): RawBuilder<unknown> =>
  sql`make_timestamptz(${year}::integer, 1, 1, 0, 0, 0, ${zone})`;

/** A day needs no time. */
const short = (place: string | undefined): string | null => place?.replace("T00:00:00.000000", "") ?? null;

/**
 * The years of a list, the latest first: one look at the index for each.
 * @param zone where a year begins: of stories, which came out at an instant, the site's zone; of recordings, which have a
 *   day, that day's midnight in UTC
 */
export const listYears = async (db: Database | Trx, list: string, zone = "UTC"): Promise<number[]> => {
  const { rows } = await sql<{ year: number }>`
    with recursive step as (
      select (select max(at) from search.listed where list = ${list}) as at
      union all
      select (
        select max(listed.at) from search.listed
        where list = ${list} and listed.at < date_trunc('year', step.at, ${zone})
      )
      from step where step.at is not null
    )
    select extract(year from at at time zone ${zone})::integer as year from step where at is not null`.execute(
    db,
  );
  return rows.map(({ year }) => year);
};

/** The roles in which somebody made or wrote something public: one look at the index for each. */
export const listRoles = async (db: Database | Trx, personId: string): Promise<string[]> => {
  const [from, until] = [`person:${personId}:`, `person:${personId};`];
  const { rows } = await sql<{ list: string }>`
    with recursive step as (
      select (select min(list) from search.listed where list > ${from} and list < ${until}) as list
      union all
      select (select min(listed.list) from search.listed where listed.list > step.list and listed.list < ${until})
      from step where step.list is not null
    )
    select list from step where list is not null limit 100`.execute(db);
  return rows.map(({ list }) => list.slice(from.length));
};

/** Of these lists those that have anything in them. */
export const listsWithWorks = async (
  db: Database | Trx,
  lists: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (lists.length === 0) return new Set();
  const { rows } = await sql<{ list: string }>`
    select asked.list from unnest(${[...lists]}::text[]) as asked (list)
    where exists (select from search.listed where listed.list = asked.list)`.execute(db);
  return new Set(rows.map(({ list }) => list));
};
