import type { Publication } from "../../newsroom/story/story-page.ts";
import type { RevisionSummary } from "../../newsroom/story/story.ts";

/** A revision that was public. Its words are gone where it is withheld. */
export interface ShownVersion {
  readonly revisionId: string;
  readonly number: number;
  readonly withheld: boolean;
}

/** The revisions that readers could ever see, each once, the oldest first. */
export const versionsOf = (
  publications: readonly Publication[],
  revisions: readonly RevisionSummary[],
): ShownVersion[] => {
  const withheld = new Set(revisions.filter(({ withheldAt }) => withheldAt !== null).map(({ id }) => id));
  const shown = new Map<string, ShownVersion>();
  for (const { revisionId, number } of publications)
    if (revisionId !== null && number !== null)
      shown.set(revisionId, { revisionId, number, withheld: withheld.has(revisionId) });
  return [...shown.values()];
};

/** The version that stood right before each publication, by its place in the list; none before the first. */
export const versionsBefore = (publications: readonly Publication[]): (number | null)[] => {
  let last: number | null = null;
  return publications.map(({ number }) => {
    const before = last;
    last = number ?? last;
    return before;
  });
};
