import { dropOldest } from "./drop-oldest.ts";
import type { KeptParts, Part } from "./kept-parts.ts";

/** Parts of feeds that are kept until a key of theirs is told to have changed: who asks for one asks no database. */
export interface ToldParts {
  /** The parts for the making of one feed, which is to read its snapshot afterwards. */
  readonly open: () => KeptParts;
  /** Something has changed, told before any feed is asked for that must show it. */
  readonly changed: (keys: readonly string[]) => void;
  /** Whether changes are heard of; while they are not, nothing is kept. At first they are not. */
  readonly hears: (heard: boolean) => void;
}

/** Characters that are kept in all. */
const most = 16_000_000;

export const openToldParts = (): ToldParts => {
  const parts = new Map<string, Part>();
  let hearing = false;
  /** What changed since a making began may not be in it. */
  let changes = 0;
  return {
    open: () => {
      const begun = changes;
      return {
        upToDate: async (day) => async (name, make) => {
          // Rights and funding go by the day.
          const dated = `${day} ${name}`;
          const kept = parts.get(dated);
          if (kept !== undefined) return kept;
          const part = await make();
          if (part !== null && hearing && changes === begun) parts.set(dated, part);
          dropOldest(parts, most);
          return part;
        },
      };
    },
    changed: (keys) => {
      changes += 1;
      const changed = new Set(keys);
      for (const [name, part] of parts) if (part.keys.some((key) => changed.has(key))) parts.delete(name);
    },
    hears: (heard) => {
      hearing = heard;
      changes += 1;
      if (!heard) parts.clear();
    },
  };
};
