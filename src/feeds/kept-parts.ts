import { sql } from "kysely";
import type { Database } from "../platform/database/database.ts";
import { dropOldest } from "./drop-oldest.ts";

/** A part of a feed, and what it was made of (newsroom/staff/keys.ts). */
export interface Part {
  readonly text: string;
  readonly keys: readonly string[];
}

/** The parts as they stand now. */
export type PartOf = (name: string, make: () => Promise<Part | null>) => Promise<Part | null>;

/** Stories as feeds carry them, each for as long as nothing that it was made of has changed: a change makes one anew, not all. */
export interface KeptParts {
  /** Forgets what has changed. A new day changes all: rights go by the day. */
  readonly upToDate: (day: string) => Promise<PartOf>;
}

/** Characters that are kept in all. */
const most = 16_000_000;
/** A change may be committed after one with a higher number; it is looked for so far back. */
const overlap = 1000;

export const keepParts = (db: Database): KeptParts => {
  const parts = new Map<string, Part>();
  let seen: { readonly day: string; readonly ids: ReadonlySet<number> } | null = null;
  /** How often a change was seen. */
  let changes = 0;

  const forget = (day: string, latest: readonly Change[]): void => {
    const fresh = latest.filter(({ id }) => seen?.ids.has(id) !== true);
    if (seen !== null && seen.day === day && fresh.length === 0) return;
    changes += 1;
    // Where no change is known from before, others were missed between.
    if (seen === null || seen.day !== day || fresh.length === latest.length) parts.clear();
    const changed = new Set(fresh.flatMap(({ keys }) => keys));
    for (const [name, { keys }] of parts) if (keys.some((key) => changed.has(key))) parts.delete(name);
    seen = { day, ids: new Set(latest.map(({ id }) => id)) };
  };

  return {
    upToDate: async (day) => {
      forget(day, await latestChanges(db));
      const before = changes;
      return async (name, make) => {
        const kept = parts.get(name);
        if (kept !== undefined) return kept;
        const part = await make();
        // What changed while it was made may not be in it.
        if (part !== null && changes === before) parts.set(name, part);
        dropOldest(parts, most);
        return part;
      };
    },
  };
};

interface Change {
  readonly id: number;
  readonly keys: readonly string[];
}

const latestChanges = async (db: Database): Promise<Change[]> => {
  const { rows } = await sql<Change>`
    select id::float8 as id, keys from outbox where id > (select coalesce(max(id), 0) from outbox) - ${overlap}`.execute(
    db,
  );
  return rows;
};
