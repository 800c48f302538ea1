import type { ContentProblem } from "../../../content/problem.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import type { Conflict } from "./merge-content.ts";

/** A story's draft as the newsroom has it. `revision` is what a later save must be based on (If-Match). */
export interface SavedDraft {
  readonly revision: string;
  readonly content: StoryContent;
}

/** How sending ended. Whatever is not told by the newsroom itself is "unreachable": it may have arrived or not. */
export type SendOutcome =
  | { readonly type: "saved"; readonly revision: string }
  /** Somebody else saved (412). */
  | { readonly type: "stale" }
  | { readonly type: "unreachable" }
  | { readonly type: "signed out" }
  | { readonly type: "forbidden"; readonly reason: string }
  | { readonly type: "gone" }
  | { readonly type: "refused"; readonly problems: readonly ContentProblem[] };

export type LoadOutcome =
  | { readonly type: "loaded"; readonly draft: SavedDraft }
  | Exclude<SendOutcome, { type: "saved" | "stale" | "refused" }>;

/** What goes on, as the screen says it. */
export type Phase =
  | { readonly is: "saved" }
  /** Changes are in the browser; they are sent after a pause. */
  | { readonly is: "waiting" }
  | { readonly is: "sending"; readonly content: StoryContent }
  /** No line, or the newsroom's server does not answer: it is tried again. */
  | { readonly is: "offline" }
  | { readonly is: "signed out" }
  /** Somebody else saved: theirs is fetched to be merged. */
  | { readonly is: "fetching" }
  /** `theirs` counts as the base only when all is decided: whoever reloads before that is asked again. */
  | { readonly is: "conflict"; readonly conflicts: readonly Conflict[]; readonly theirs: SavedDraft }
  /** The newsroom cannot take it as it is; it is sent again when it changes. */
  | { readonly is: "refused"; readonly problems: readonly ContentProblem[] }
  | { readonly is: "forbidden"; readonly reason: string }
  | { readonly is: "gone" };

export interface SavingState {
  /** What the newsroom has acknowledged last. */
  readonly base: SavedDraft;
  /** What the editor holds. */
  readonly mine: StoryContent;
  /** Sent since `base`, without an answer: it may have arrived. Oldest first. */
  readonly sent: readonly StoryContent[];
  /** Tries in a row that nothing answered. */
  readonly tries: number;
  readonly phase: Phase;
}

export type SavingEvent =
  | { readonly type: "changed"; readonly content: StoryContent }
  /** The pause is over, or the time to try again has come; or somebody asks for it. */
  | { readonly type: "due" }
  | { readonly type: "sent"; readonly content: StoryContent; readonly outcome: SendOutcome }
  | { readonly type: "loaded"; readonly outcome: LoadOutcome }
  | { readonly type: "line back" }
  | { readonly type: "signed in" }
  /** All conflicts are decided; this is what stands. */
  | { readonly type: "resolved"; readonly content: StoryContent }
  /** The newsroom says that there is a newer draft. */
  | { readonly type: "newer elsewhere" };

export type SavingEffect =
  /** `due` after so many milliseconds; an earlier one no longer counts. */
  | { readonly type: "wait"; readonly milliseconds: number }
  /** `sent` must be kept in the browser before it goes out. */
  | { readonly type: "send"; readonly content: StoryContent; readonly revision: string }
  | { readonly type: "load" }
  /** The editor must show this, without losing the caret. */
  | { readonly type: "show"; readonly content: StoryContent };
