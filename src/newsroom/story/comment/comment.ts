/** Something that a colleague says about a story; never changed, never taken away. */
export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly madeBy: { readonly id: string; readonly name: string };
  readonly madeAt: Date;
  /** Colleagues who are named in it. */
  readonly mentions: readonly { readonly id: string; readonly handle: string; readonly name: string }[];
}

/** What colleagues say to one another about a story, a block of it, or words in that block. */
export interface Thread {
  readonly id: string;
  readonly storyId: string;
  readonly revisionId: string | null;
  /** Null: the story as a whole. */
  readonly blockId: string | null;
  /** The words that it is about, as they stood then; empty: the whole block. */
  readonly quoted: string;
  /** What stood before them, where they stand more than once. */
  readonly before: string;
  readonly madeAt: Date;
  readonly resolved: { readonly by: string; readonly at: Date } | null;
  /** The first began it; in the order in which they were said. */
  readonly comments: readonly Comment[];
}

/** The longest comment and the longest words that one is about, in characters. */
export const longestComment = 4000;
export const longestQuoted = 1000;
