import { type RawBuilder, sql } from "kysely";
import { isInstant } from "../../kit/day.ts";

/** Where a page of a list by instants ends, and the next one goes on. */
interface InstantPlace {
  /** With its microseconds: a Date has none, and rows in between would be lost. */
  readonly at: string;
  readonly id: string;
}

/** A row's place, as a page hands it out. */
export const instantPlace = (at: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || ${id})`;

/** Null for what is no place: the list from its beginning. */
export const readInstantPlace = (text: string | undefined): InstantPlace | null => {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-z]{12})$/.exec(text ?? "") ?? [];
  return at === undefined || id === undefined || !isInstant(at) ? null : { at, id };
};
