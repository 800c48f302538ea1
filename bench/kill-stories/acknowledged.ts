/** A write that a writer was told of as done: it must stand from then on. Instants are milliseconds since 1970. */
export type Acknowledged =
  | { readonly what: "saved"; readonly revisionId: string; readonly headline: string }
  | { readonly what: "published"; readonly storyId: string; readonly revisionId: string }
  | {
      readonly what: "scheduled";
      readonly storyId: string;
      readonly revisionId: string;
      readonly at: number;
    }
  | { readonly what: "corrected"; readonly noticeId: string };

/** What a writer tells whoever started it. */
export type Told =
  | { readonly kind: "ready" }
  | { readonly kind: "acknowledged"; readonly write: Acknowledged }
  /** A write that was refused in words, as it may be: somebody else was first. */
  | { readonly kind: "refused"; readonly problem: string }
  /** Refused, though nothing may refuse it. */
  | { readonly kind: "wrong"; readonly problem: string };

/** The slugs of the stories that all writers write at once. */
export const storySlugs = ["north", "east", "south", "west", "noon", "night"].map((name) => `killed-${name}`);
