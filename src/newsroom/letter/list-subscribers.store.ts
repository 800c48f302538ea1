import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { SubscriptionState } from "./subscriber.store.ts";

/** Which subscribers. */
export interface SubscribersAsked {
  /** Slug; left out: of any list, or of none. */
  readonly list?: string | undefined;
  readonly state?: SubscriptionState | undefined;
  /** Part of the address. */
  readonly words?: string | undefined;
}

/** A subscriber with the lists that they asked for. */
export interface SubscriberLine {
  readonly address: string;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly lists: readonly {
    readonly list: string;
    readonly state: SubscriptionState;
    /** An instant in UTC (ISO 8601). */
    readonly since: string;
  }[];
}

interface Page extends SubscribersAsked {
  /** The address that the page before ended with. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The same order wherever the database stands. */
const byAddress = sql<string>`subscriber.address collate "C"`;

/** Subscribers by address, a page at a time. It is personal data: whoever asks must have the permission for it. */
export const listSubscribers = async (
  db: Database | Trx,
  { after, limit, ...asked }: Page,
): Promise<SubscriberLine[]> =>
  await db
    .selectFrom("subscriber")
    .select(["address", "confirmed_at as confirmedAt", "created_at as createdAt"])
    .select(
      sql<SubscriberLine["lists"]>`coalesce((
        select jsonb_agg(jsonb_build_object('list', list.slug, 'state', subscription.state, 'since',
            to_char(subscription.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          order by list.position, list.slug)
        from subscription join list on list.id = subscription.list_id
        where subscription.subscriber_id = subscriber.id), '[]')`.as("lists"),
    )
    .where(isAsked(asked))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`${byAddress} > ${after ?? ""}`))
    .orderBy(byAddress)
    .limit(limit)
    .execute();

export const countAsked = async (db: Database | Trx, asked: SubscribersAsked): Promise<number> => {
  const { count } = await db
    .selectFrom("subscriber")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where(isAsked(asked))
    .executeTakeFirstOrThrow();
  return count;
};

const isAsked = ({ list, state, words = "" }: SubscribersAsked): RawBuilder<boolean> => {
  const part = `%${words.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const ofList = list === undefined ? sql`true` : sql`list.slug = ${list}`;
  const inState = state === undefined ? sql`true` : sql`subscription.state = ${state}`;
  const isSubscribed =
    list === undefined && state === undefined
      ? sql`true`
      : sql`exists (select from subscription join list on list.id = subscription.list_id
          where subscription.subscriber_id = subscriber.id and ${ofList} and ${inState})`;
  return sql<boolean>`(subscriber.address ilike ${part} and ${isSubscribed})`;
};

/** How many of each list are on, asked to confirm, or have left; by the list's id. */
export const countStates = async (
  db: Database | Trx,
): Promise<ReadonlyMap<string, Readonly<Record<SubscriptionState, number>>>> => {
  const rows = await db
    .selectFrom("subscription")
    .select((of) => ["list_id as id", "state", of.fn.countAll<number>().as("count")])
    .groupBy(["list_id", "state"])
    .execute();
  const byList = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...byList].map(([id, some]) => {
      const of = (state: SubscriptionState) => some.find((row) => row.state === state)?.count ?? 0;
      return [id, { on: of("on"), asked: of("asked"), off: of("off") }] as const;
    }),
  );
};
