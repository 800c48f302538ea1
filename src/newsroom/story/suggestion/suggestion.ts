/** What became of a suggestion; "opened": it was decided, and is open again. */
export type Deciding = "accepted" | "declined" | "withdrawn" | "opened";

/** Other words that a colleague proposes for words of a block, or that the block be taken away. */
export interface Suggestion {
  readonly id: string;
  readonly storyId: string;
  /** The revision that was before whoever proposed it. */
  readonly revisionId: string | null;
  readonly blockId: string;
  /** The words that it would change, as they stood then; of a whole block how it began. */
  readonly quoted: string;
  /** What stood before them, where they stand more than once. */
  readonly before: string;
  /** Null: the whole block goes. Empty: these words go. */
  readonly proposed: string | null;
  readonly why: string;
  readonly madeBy: { readonly id: string; readonly name: string };
  readonly madeAt: Date;
  /** Null: it is open. */
  readonly decided: {
    readonly as: Exclude<Deciding, "opened">;
    readonly by: string;
    readonly at: Date;
    readonly why: string;
  } | null;
}

/** In characters. */
export const longestSuggestion = 5000;
export const longestWhy = 1000;
