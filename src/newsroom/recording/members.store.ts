import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { RecordingKind } from "./recording.ts";

/** What recordings belong to in an order: a series, or a show of episodes. */
export interface Group {
  readonly kind: "series" | "show";
  readonly id: string;
}

/** A recording as a member of its group, in any state. */
export interface Member {
  readonly id: string;
  readonly kind: RecordingKind;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly season: number | null;
  readonly episodeNumber: number | null;
  /** YYYY-MM-DD: when it was broadcast, else recorded, else made. */
  readonly day: string;
}

/** The column of `recording` that says to which group it belongs. */
export const groupColumn = { series: "series_id", show: "show_id" } as const;

/** All members in the order of the series' page: by season and number, then by day. For staff. */
export const listMembers = async (db: Database | Trx, group: Group): Promise<Member[]> => {
  const day = sql<string>`coalesce(broadcast_on, recorded_on, (created_at at time zone 'UTC')::date)::text`;
  const rows = await db
    .selectFrom("recording")
    .select(["id", "kind", "slug", "title", "state", "season", "episode_number as episodeNumber"])
    .select(day.as("day"))
    .where(groupColumn[group.kind], "=", group.id)
    .orderBy(sql`coalesce(season, 0), coalesce(episode_number, 0)`)
    .orderBy(day)
    .orderBy("id")
    .execute();
  return rows.map((row) => Object.assign({}, row, { kind: row.kind as RecordingKind }));
};

/** How many members each group of a kind has, whatever their state, by the group's id. */
export const countMembers = async (
  db: Database | Trx,
  kind: Group["kind"],
): Promise<ReadonlyMap<string, number>> => {
  const column = groupColumn[kind];
  const rows = await db
    .selectFrom("recording")
    .select((of) => [`${column} as id`, of.fn.countAll<number>().as("count")])
    .where(column, "is not", null)
    .groupBy(column)
    .execute();
  return new Map(rows.flatMap(({ id, count }) => (id === null ? [] : [[id, count] as const])));
};
