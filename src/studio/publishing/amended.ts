import type { RevisionSummary, StoryFacts } from "./story-facts.ts";

/** The revisions of a story that a notice can be about; a recording has none. */
export interface Amended {
  readonly story: StoryFacts;
  readonly revisions: readonly RevisionSummary[];
  /** What readers see. */
  readonly live: RevisionSummary | undefined;
  /** The newest, where readers do not see it yet. */
  readonly next: RevisionSummary | undefined;
}

export const amendedOf = (story: StoryFacts, revisions: readonly RevisionSummary[]): Amended => {
  const live = revisions.find(({ id }) => id === story.publishedRevisionId);
  const next = story.draft.id === story.publishedRevisionId ? undefined : story.draft;
  return { story, revisions, live, next };
};
