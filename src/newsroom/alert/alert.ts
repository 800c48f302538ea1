/** What alerts tell of. A kind is never used for something else. */
export const alertKinds = [
  /** A quotation no longer stands as it did when it was checked. */
  "quotation.changed",
  /** A scheduled revision was not published: a gate held it back. */
  "schedule.refused",
  /** A scheduled revision could not be published because of a fault; it is tried again. */
  "schedule.failed",
  /** It was published, but later than it should have been. */
  "schedule.late",
  /** What a story refers to was withdrawn or withheld. */
  "use.gone",
  /** A notice on a stretch of a recording has no place on its new cut. */
  "notice.unplaced",
  /** Somebody was given a story. */
  "story.given",
  /** A story waits for somebody. */
  "story.waits",
  /** Somebody is named in a comment. */
  "comment.mention",
  /** What became of words that somebody proposed. */
  "suggestion.decided",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Something that somebody of the newsroom must hear of. */
export interface Alert {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** Whom it is for; null: every editor. */
  readonly staff: { readonly id: string; readonly name: string } | null;
  readonly storyId: string | null;
  readonly recordingId: string | null;
  readonly storySlug: string | null;
  readonly recordingTitle: string | null;
  readonly at: Date;
  readonly seenAt: Date | null;
}
