import type { Node } from "@tiptap/pm/model";
import { createContext, useContext } from "react";
import type { BlockKind } from "../../../content/block.ts";
import type { Anchor } from "../anchor.ts";
import type { Newsroom } from "../newsroom.ts";

/** What a form is about: a node that stands in the document, a block that is to be put in, or a mark on some words. */
export type FormTarget =
  | { readonly about: "node"; readonly node: Node; readonly at: number }
  | { readonly about: "new"; readonly kind: BlockKind; readonly values: Values }
  | {
      readonly about: "mark";
      readonly name: "link" | "note" | "quoted";
      readonly from: number;
      readonly to: number;
      readonly values: Values;
      readonly isNew: boolean;
    };

export type Values = Readonly<Record<string, unknown>>;

/** The text, for what stands beside it. */
export interface TextHandle {
  /** Leads to these words and chooses them; false: they are gone. */
  readonly show: (anchor: Anchor) => boolean;
  /** Whether they stand in one line of text, so that others can be put in their place. */
  readonly canReplace: (anchor: Anchor) => boolean;
  /** Puts other words in their place, or takes the whole block away (null): one step of undo. False: they are gone. */
  readonly replace: (anchor: Anchor, words: string | null) => boolean;
}

export interface EditorDesk {
  readonly newsroom: Newsroom;
  readonly language: string;
  readonly openForm: (target: FormTarget) => void;
  readonly text: TextHandle;
  /** Whoever may not write: what changes blocks is not there. */
  readonly isReadOnly: boolean;
}

export const DeskContext = createContext<EditorDesk | null>(null);

export const useDesk = (): EditorDesk => {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("outside of the story editor");
  return desk;
};
