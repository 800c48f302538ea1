/** Words of a story that something beside it is about. */
export interface Anchor {
  /** Of the block that they stood in. */
  readonly blockId: string;
  /** As they stood then; empty: the whole block. */
  readonly quoted: string;
  /** What stood before them, where they stand more than once. */
  readonly before: string;
}

/** Such words, marked quietly in the text. */
export interface Marked extends Anchor {
  readonly id: string;
  readonly as: "comment" | "suggestion";
}

/** What can be said of chosen words. */
export type Saying = Marked["as"];
