import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Moment } from "../moment/moment.store.ts";
import { type Part, readParts } from "../quotation/spoken-source.store.ts";
import type { SpokenSource, SpokenWord } from "../quotation/spoken.ts";

/** The words about a moment as the transcript stands now. */
export interface MomentSource extends SpokenSource {
  /** Whole sentences: those that the moment touches, and some around them. */
  readonly words: readonly SpokenWord[];
  /** The moment's own words are [from, to) of these. */
  readonly from: number;
  readonly to: number;
  /** The version of the transcript; 0: it has none. */
  readonly version: number;
}

/** Sentences around a moment that are read with it. */
const margin = 2;

/** For each moment, by id, its words now: by its first and last word, and where one of them is gone, by time. */
export const readMomentSources = async (
  db: Database | Trx,
  moments: readonly Moment[],
): Promise<Map<string, MomentSource>> => {
  if (moments.length === 0) return new Map();
  const places = await findPlaces(db, moments);
  const found = moments.flatMap((moment, at) => {
    const place = places.get(at);
    return place === undefined ? [] : [{ moment, part: { ...place, cutId: moment.cutId, margin } }];
  });
  const sources =
    found.length === 0
      ? []
      : await readParts(
          db,
          found.map(({ part }): Part => part),
        );
  return new Map(
    sources.map((source, at) => {
      const moment = found[at]?.moment;
      if (moment === undefined) throw new Error("readParts gives as many parts as it is asked for");
      return [moment.id, { ...source, ...insideOf(source.words, moment) }];
    }),
  );
};

interface PlaceRow {
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Milliseconds about a moment within which its words mostly still are: there they are found without reading the whole cut. */
const near = 60_000;

/** Where those sentences stand that have its first or last word, and whether both were found. */
const sentencesOfItsWords = (condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
      select min(place) as low, max(place) as high, count(*) filter (where asked.first_word = any (word_numbers)) > 0
        and count(*) filter (where asked.last_word = any (word_numbers)) > 0 as whole
      from sentence where cut_id = asked.cut_id and until_version is null
        and word_numbers && array[asked.first_word, asked.last_word] and ${condition}`;

const findPlaces = async (
  db: Database | Trx,
  moments: readonly Moment[],
): Promise<Map<number, { from: number; to: number }>> => {
  const { rows } = await sql<PlaceRow>`
    select asked.at::integer - 1 as at, least(by_word.low, by_time.low) as from, greatest(by_word.high, by_time.high) as to
    from unnest(${moments.map(({ cutId }) => cutId)}::text[], ${moments.map(({ firstWord }) => firstWord)}::integer[],
      ${moments.map(({ lastWord }) => lastWord)}::integer[], ${moments.map(({ start }) => start)}::float8[],
      ${moments.map(({ end }) => end)}::float8[]) with ordinality as asked (cut_id, first_word, last_word, starts, ends, at)
    cross join lateral (${sentencesOfItsWords(sql`
      start_milliseconds between (asked.starts - ${sql.lit(near)})::integer and (asked.ends + ${sql.lit(near)})::integer`)}
    ) as close_by
    cross join lateral (
      select close_by.* where close_by.whole
      union all
      select * from (${sentencesOfItsWords(sql`true`)}) as anywhere where not close_by.whole
    ) as by_word
    cross join lateral (
      select min(place) as low, max(place) as high from sentence
      where not coalesce(by_word.whole, false) and cut_id = asked.cut_id and until_version is null
        and start_milliseconds < asked.ends and end_milliseconds > asked.starts
    ) as by_time`.execute(db);
  return new Map(
    rows.flatMap(({ at, from, to }) => (from === null || to === null ? [] : [[at, { from, to }] as const])),
  );
};

type Inside = Pick<Moment, "firstWord" | "lastWord" | "start" | "end">;

const insideOf = (words: readonly SpokenWord[], moment: Inside): { from: number; to: number } => {
  const first = words.findIndex(({ number }) => number === moment.firstWord);
  const last = words.findLastIndex(({ number }) => number === moment.lastWord);
  if (first >= 0 && last >= first) return { from: first, to: last + 1 };
  const sounds = (word: SpokenWord): boolean => {
    if (word.start === null || word.end === null) return false;
    const middle = (word.start + word.end) / 2;
    return moment.start <= middle && middle < moment.end;
  };
  const from = words.findIndex(sounds);
  return from < 0 ? { from: 0, to: 0 } : { from, to: words.findLastIndex(sounds) + 1 };
};
