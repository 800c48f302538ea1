import { closeHistory } from "@tiptap/pm/history";
import type { Mark, Node } from "@tiptap/pm/model";
import type { Command, Transaction } from "@tiptap/pm/state";
import { compareWords } from "../../../kit/compare-words.ts";
import type { Range } from "../document/find-words.ts";
import { typeOf } from "./blocks.ts";

/**
 * Makes the words of a range say something else, and touches only the words that differ: links, notes and quotations stay
 * on what stays. One step of undo. Refused where the range is not in one line of text.
 */
export const replaceWords =
  ({ from, to }: Range, words: string): Command =>
  (state, dispatch) => {
    const start = state.doc.resolve(from);
    if (!start.parent.isTextblock || !start.sameParent(state.doc.resolve(to))) return false;
    const tr = closeHistory(state.tr);
    // A character of this is a place of the document: a line break is one too.
    const now = state.doc.textBetween(from, to, "", "\n");
    let place = to;
    for (const { change, text } of compareWords(now, words).toReversed()) {
      if (change === "added") put(tr, place, text);
      else place -= text.length;
      if (change === "removed") tr.delete(place, place + text.length);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** With the marks of what stands before; a note belongs to the words that it was put on. */
const put = (tr: Transaction, place: number, text: string): void => {
  const marks = marksAt(tr.doc, place);
  const { schema } = tr.doc.type;
  const nodes = text.split(/(\n)/).flatMap((part): Node[] => {
    if (part === "") return [];
    return [part === "\n" ? typeOf(schema, "break").create() : schema.text(part, marks)];
  });
  tr.insert(place, nodes);
};

const marksAt = (doc: Node, place: number): readonly Mark[] => {
  const at = doc.resolve(place);
  const marks = at.nodeBefore?.marks ?? at.nodeAfter?.marks ?? [];
  return marks.filter(({ type }) => type.name !== "note");
};

/** Takes a block away; an empty line stays where it was the only one. */
export const removeBlock =
  ({ from, to }: Range): Command =>
  (state, dispatch) => {
    const tr = closeHistory(state.tr);
    if (state.doc.childCount > 1) tr.delete(from, to);
    else tr.replaceWith(from, to, typeOf(state.schema, "paragraph").create());
    dispatch?.(tr.scrollIntoView());
    return true;
  };
