/** What a checker looks at, one by one. A name is never changed once released: ticks bear it. */
export type ClaimKind = "quotation" | "excerpt" | "figure" | "link";

/** One statement of a story that can be held against something. */
export interface Claim {
  readonly kind: ClaimKind;
  /** Names it among the story's: it stays while the statement does. */
  readonly id: string;
  /** The block on the top level; "headline" or "standfirst" for these. */
  readonly part: string;
  /** The statement: words quoted, the sentence with the figure, the words that lead somewhere. */
  readonly text: string;
  /** The sentence or paragraph that it stands in; empty where that is the statement itself. */
  readonly around: string;
  /** What the story names as its source beside it: notes of the sentence, where a link leads. */
  readonly sources: readonly ClaimSource[];
  /** The moment that is played or quoted. */
  readonly momentId: string | null;
}

/** A work's id where it is one of ours. */
export interface ClaimSource {
  readonly label: string;
  readonly url: string | null;
  readonly workId: string | null;
}
