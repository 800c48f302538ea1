import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { Mapping } from "@tiptap/pm/transform";
import { type RefObject, useEffect, useRef } from "react";
import type { FormTarget } from "./context.ts";

type OfNode = Extract<FormTarget, { about: "node" }>;

/** What a form is about, where it stands by now: colleagues' words may come while it is open. Null: it is gone. */
export const useFollowed = (editor: Editor, target: FormTarget): RefObject<FormTarget | null> => {
  const followed = useRef<FormTarget | null>(target);
  useEffect(() => {
    followed.current = target;
    const move = (told: {
      readonly transaction: Transaction;
      readonly appendedTransactions?: readonly Transaction[];
    }): void => {
      for (const { mapping } of [told.transaction, ...(told.appendedTransactions ?? [])])
        followed.current &&= movedBy(followed.current, mapping);
    };
    editor.on("transaction", move);
    return () => {
      editor.off("transaction", move);
    };
  }, [editor, target]);
  return followed;
};

/** Pure: the same target after a change of the document; null: its words, or its node, went with it. */
export const movedBy = (
  target: FormTarget,
  mapping: Pick<Mapping, "map" | "mapResult">,
): FormTarget | null => {
  switch (target.about) {
    case "new":
      return target;
    case "mark": {
      const [from, to] = [mapping.map(target.from, 1), mapping.map(target.to, -1)];
      return from < to ? { ...target, from, to } : null;
    }
    case "node": {
      const { pos, deletedAfter } = mapping.mapResult(target.at, 1);
      return deletedAfter && idOf(target.node) === null ? null : { ...target, at: pos };
    }
    default:
      return target satisfies never;
  }
};

/** Where a node stands: by its id, where it has one. Null: nowhere any more. */
export const placeOf = (doc: Node, { node, at }: OfNode): number | null => {
  const id = idOf(node);
  if (id === null) return doc.nodeAt(at)?.type === node.type ? at : null;
  let place: number | null = null;
  doc.descendants((one, from) => {
    if (one.type === node.type && one.attrs["id"] === id) place = from;
    return place === null && !one.isTextblock;
  });
  return place;
};

const idOf = ({ attrs: { id } }: Node): string | null => (typeof id === "string" ? id : null);
