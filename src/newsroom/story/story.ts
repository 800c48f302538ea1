import type { StoryContent } from "../../content/story-content.ts";

export type StoryState = "draft" | "published" | "withdrawn";

/** A story as it stands: its address, its state and the revisions that its pointers name. */
export interface Story {
  readonly id: string;
  readonly slug: string;
  readonly state: StoryState;
  readonly ownerId: string | null;
  /** The newest revision, which editors work on. */
  readonly draftRevisionId: string | null;
  readonly publishedRevisionId: string | null;
  /** The note is for readers, once it is out. */
  readonly scheduled: { readonly revisionId: string; readonly at: Date; readonly note: string } | null;
  readonly firstPublishedAt: Date | null;
  /** When what stands there now went out. */
  readonly publishedAt: Date | null;
  readonly withdrawnReason: string | null;
}

/** A revision without its content. Numbers of a story's revisions begin at 1. */
export interface RevisionSummary {
  readonly id: string;
  readonly storyId: string;
  readonly number: number;
  readonly basedOnId: string | null;
  readonly restoredFromId: string | null;
  readonly headline: string;
  readonly language: string;
  readonly contentSha256: string;
  readonly note: string;
  /** Null: the newsroom itself. */
  readonly madeBy: { readonly id: string; readonly name: string } | null;
  readonly madeAt: Date;
  readonly withheldAt: Date | null;
}

export interface Revision extends RevisionSummary {
  /** Null once it is withheld. */
  readonly content: StoryContent | null;
}

/** Somebody else saved meanwhile: what stands now, and what the refused write began from (null: nothing). */
export interface StaleWrite {
  readonly kind: "stale";
  readonly current: Revision;
  readonly based: Revision | null;
  readonly problem: string;
}
