import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { needsRepair, repair } from "./repair.ts";

/** Keeps ids one of a kind, in the same step of undo as what broke them. */
export const repairPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, state): Transaction | null => {
      if (transactions.every((tr) => isTyping(tr)) || !needsRepair(state.doc)) return null;
      return repaired(state);
    },
  });

const repaired = (state: EditorState): Transaction => repair(state.tr);

/** Letters put in or taken away in one line: no id comes or goes. */
const isTyping = (tr: Transaction): boolean =>
  tr.steps.every((step, at) => {
    const before = tr.docs[at];
    if (!(step instanceof ReplaceStep) || before === undefined) return false;
    const { slice, from, to } = step;
    return (
      slice.openStart === 0 &&
      slice.openEnd === 0 &&
      slice.content.content.every(isPlainText) &&
      isInOneLine(before, from, to)
    );
  });

const isPlainText = (node: Node): boolean =>
  node.isText && node.marks.every(({ type }) => type.name !== "quoted" && type.name !== "note");

const isInOneLine = (doc: Node, from: number, to: number): boolean => {
  const start = doc.resolve(from);
  return start.parent.isTextblock && start.sameParent(doc.resolve(to)) && !cutsNote(doc, from, to);
};

/** Words typed into a note part it in two. */
const cutsNote = (doc: Node, from: number, to: number): boolean => {
  const before = doc.resolve(from).nodeBefore?.marks ?? [];
  const after = doc.resolve(to).nodeAfter?.marks ?? [];
  return before.some((mark) => mark.type.name === "note" && after.some((other) => other.eq(mark)));
};
