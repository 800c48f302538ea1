import { sql } from "kysely";
import { isDay } from "../../kit/day.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "./public.ts";
import { cardColumns, toCard } from "./recording-card.store.ts";
import type { RecordingCard, RecordingKind, RecordingState } from "./recording.ts";

/** What to list. Everything given must hold. */
export interface RecordingQuery {
  readonly kind?: RecordingKind;
  readonly topicId?: string;
  readonly seriesId?: string;
  readonly personId?: string;
  /** Interviews made for this film. */
  readonly madeForId?: string;
  /** Of the broadcast, else of the recording's day. */
  readonly year?: number;
  /** Words of the title, as typed. */
  readonly words?: string;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface RecordingList {
  readonly cards: readonly RecordingCard[];
  /** To be given as `after`; null at the end. */
  readonly next: string | null;
}

/** The day that lists go by: broadcast, else recorded, else created. */
const listDay = sql<string>`coalesce(recording.broadcast_on, recording.recorded_on, (recording.created_at at time zone 'UTC')::date)`;

/** Published recordings, latest first, a page at a time. */
export const listPublicRecordings = async (
  db: Database | Trx,
  query: RecordingQuery,
): Promise<RecordingList> => await listPage(filtered(db, query).where(isPublic()), query);

/** Recordings in any state, for staff. */
export const listRecordings = async (
  db: Database | Trx,
  query: RecordingQuery & { readonly state?: RecordingState },
): Promise<RecordingList> => {
  const { state } = query;
  return await listPage(
    filtered(db, query).$if(state !== undefined, (rows) => rows.where("recording.state", "=", state ?? "")),
    query,
  );
};

const filtered = (db: Database | Trx, query: RecordingQuery) => {
  const { kind, topicId, seriesId, personId, madeForId, year, words } = query;
  let rows = db
    .selectFrom("recording")
    .select(cardColumns)
    .select(sql<string>`${listDay}::text`.as("list_day"));
  if (kind !== undefined) rows = rows.where("recording.kind", "=", kind);
  if (seriesId !== undefined) rows = rows.where("recording.series_id", "=", seriesId);
  if (madeForId !== undefined) rows = rows.where("recording.made_for_id", "=", madeForId);
  if (year !== undefined) rows = rows.where(sql`extract(year from ${listDay})`, "=", year);
  if (words !== undefined)
    rows = rows.where("recording.title", "ilike", `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  if (topicId !== undefined) {
    rows = rows.where("recording.id", "in", (of) =>
      of.selectFrom("recording_topic").select("recording_id").where("topic_id", "=", topicId),
    );
  }
  if (personId !== undefined) {
    rows = rows.where("recording.id", "in", (of) =>
      of.selectFrom("credit").select("recording_id").where("person_id", "=", personId),
    );
  }
  return rows;
};

const listPage = async (
  rows: ReturnType<typeof filtered>,
  { limit, after }: Pick<RecordingQuery, "limit" | "after">,
): Promise<RecordingList> => {
  const cursor = after === undefined ? null : readCursor(after);
  const found = await rows
    .$if(cursor !== null, (query) =>
      query.where(sql<boolean>`(${listDay}, recording.id) < (${cursor?.day}::date, ${cursor?.id})`),
    )
    .orderBy(listDay, "desc")
    .orderBy("recording.id", "desc")
    .limit(limit + 1)
    .execute();
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    cards: shown.map(toCard),
    next: found.length > limit && last !== undefined ? `${last.list_day}_${last.id}` : null,
  };
};

/** A cursor that we did not write lists from the beginning. */
const readCursor = (text: string): { day: string; id: string } | null => {
  const match = /^(\d{4}-\d\d-\d\d)_([0-9a-z]{12})$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined || !isDay(match[1])
    ? null
    : { day: match[1], id: match[2] };
};
