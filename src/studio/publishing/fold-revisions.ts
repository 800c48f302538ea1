import type { RevisionSummary } from "./story-facts.ts";

/** A line of the history: one revision, or what one person's editor saved by itself in one go, the newest first. */
export type HistoryLine =
  | { readonly is: "one"; readonly revision: RevisionSummary }
  | { readonly is: "run"; readonly revisions: readonly RevisionSummary[] };

/** Milliseconds: saves of one person that follow one another sooner are of one go. */
const pause = 15 * 60_000;

/** Fewer stand as they are. */
const fewest = 3;

/**
 * Folds saves that an editor made by itself. What is known by something of its own (a note, a restoring, its readers, its
 * being the newest) stays a line of its own; nothing is left out.
 * @param revisions the newest first
 * @param apart ids of revisions that stay lines of their own
 */
export const foldRevisions = (
  revisions: readonly RevisionSummary[],
  apart: ReadonlySet<string>,
): HistoryLine[] => {
  const runs: RevisionSummary[][] = [];
  for (const revision of revisions) {
    const run = runs.at(-1);
    const newer = run?.at(-1);
    if (run !== undefined && newer !== undefined && isOfOneGo(newer, revision, apart)) run.push(revision);
    else runs.push([revision]);
  }
  return runs.flatMap((run): HistoryLine[] =>
    run.length < fewest ? run.map((revision) => ({ is: "one", revision })) : [{ is: "run", revisions: run }],
  );
};

const isOfOneGo = (newer: RevisionSummary, older: RevisionSummary, apart: ReadonlySet<string>): boolean =>
  isPlain(newer, apart) &&
  isPlain(older, apart) &&
  newer.madeBy?.id === older.madeBy?.id &&
  Date.parse(newer.madeAt) - Date.parse(older.madeAt) <= pause;

const isPlain = (
  { id, note, restoredFromId, withheldAt }: RevisionSummary,
  apart: ReadonlySet<string>,
): boolean => note === "" && restoredFromId === null && withheldAt === null && !apart.has(id);
