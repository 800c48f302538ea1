import type { Node } from "@tiptap/pm/model";
import { createContext, useContext } from "react";
import type { BlockKind } from "../../../content/block.ts";
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

export interface EditorDesk {
  readonly newsroom: Newsroom;
  readonly language: string;
  readonly openForm: (target: FormTarget) => void;
}

export const DeskContext = createContext<EditorDesk | null>(null);

export const useDesk = (): EditorDesk => {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("outside of the story editor");
  return desk;
};
