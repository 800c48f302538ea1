import type { TopicCard } from "../newsroom.ts";

export interface TopicRow {
  readonly id: string;
  readonly name: string;
  /** How many stand above it. */
  readonly depth: number;
}

/** The tree as lines, parents before what is below them; with letters typed, those that have them and their parents. */
export const topicRows = (topics: readonly TopicCard[], typed: string): TopicRow[] => {
  const wanted = typed.trim().toLowerCase();
  const known = new Set(topics.map(({ id }) => id));
  const below = Map.groupBy(topics, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const rowsUnder = (parent: string | null, depth: number): TopicRow[] =>
    (below.get(parent) ?? []).flatMap(({ id, name }) => {
      const rows = rowsUnder(id, depth + 1);
      if (rows.length > 0 || name.toLowerCase().includes(wanted)) rows.unshift({ id, name, depth });
      return rows;
    });
  return rowsUnder(null, 0);
};
