import type { ReactNode } from "react";
import type { StoryContent } from "../../content/story-content.ts";
import type { Anchor, Marked, Saying } from "./anchor.ts";
import type { Newsroom } from "./newsroom.ts";
import type { DraftServer } from "./saving/autosave.ts";
import type { Other } from "./plugins/others.ts";
import type { SavedDraft } from "./saving/saving-state.ts";

/** What else stands beside the page, opened from the toolbar. */
export interface SidePanel {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
  /** What colleagues say of words: it opens when somebody asks to say something, or presses words that are marked. */
  readonly isTalk?: true;
  /** Where a story is led in the end: its button is the one that is looked for. */
  readonly isEnd?: true;
}

export interface MarkedWords {
  readonly all: readonly Marked[];
  readonly now: string | null;
}

export interface StoryEditorProps {
  /** The story's id: what is typed is kept in the browser under it. */
  readonly story: string;
  /** Whose words they are, of all who sign in in this browser: one never finds another's. */
  readonly writer: string;
  /** The latest draft, as the newsroom has it. Later ones are told by `newest`. */
  readonly draft: SavedDraft;
  readonly server: DraftServer;
  readonly newsroom: Newsroom;
  /** The revision that the newsroom last spoke of (server-sent events); another than ours is fetched and merged. */
  readonly newest?: string;
  /** Whether somebody is signed in: after false, true sends what waits. */
  readonly isSignedIn?: boolean;
  readonly onSignIn?: () => void;
  /** The content, a quarter of a second after the last key, and whether all of it is saved. */
  readonly onChange?: (content: StoryContent, isSaved: boolean) => void;
  /** The block that the caret is in: for who else is in this story. */
  readonly onBlock?: (blockId: string | null) => void;
  /** Who else is in which block of this story; the same list while nothing changes. */
  readonly others?: readonly Other[];
  readonly panels?: readonly SidePanel[];
  /** Below the facts of the content: what is set of a story apart from it. */
  readonly apart?: ReactNode;
  /** Words that something is about, and the one that stands out; the same object while nothing changes. */
  readonly marked?: MarkedWords;
  /** Somebody pressed words that are marked; null: others. */
  readonly onMarked?: (id: string | null) => void;
  /** Somebody wants to say something of these words; missing: they may not. */
  readonly onSay?: (words: Anchor, as: Saying) => void;
  /** Where somebody is led: a field of the content, a block or a part of one. Each object leads anew. */
  readonly goTo?: { readonly part: string } | null;
  /** Whoever may not write reads it, and nothing is sent. */
  readonly isReadOnly?: boolean;
}
