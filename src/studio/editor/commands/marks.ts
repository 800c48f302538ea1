import type { Mark, MarkType } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { Quotation } from "../../../content/quotation.ts";
import { newPartId } from "../document/part-id.ts";

export interface MarkedRange {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** The mark of this kind that the caret or the selection's start is in, and how far it reaches. */
export const markAt = (state: EditorState, name: string): MarkedRange | null => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!parent.isTextblock) return null;
  const start = $from.start();
  let found: MarkedRange | null = null;
  parent.forEach((child, offset) => {
    const from = start + offset;
    const to = from + child.nodeSize;
    const mark = child.marks.find(({ type }) => type.name === name);
    if (mark === undefined) return;
    if (found !== null && found.to === from && found.mark.eq(mark)) found = { ...found, to };
    else if (found === null || found.to < $from.pos || (!empty && found.to === $from.pos))
      found = { mark, from, to };
  });
  const range = found as MarkedRange | null;
  return range !== null && range.from <= $from.pos && range.to >= $from.pos ? range : null;
};

const markType = (state: EditorState, name: string): MarkType => {
  const type = state.schema.marks[name];
  if (type === undefined) throw new Error(`the editor has no mark “${name}”`);
  return type;
};

/** Gives the words of a range a mark, in the place of one of its kind. */
export const setMark =
  (
    name: string,
    attributes: Readonly<Record<string, unknown>>,
    range: { readonly from: number; readonly to: number },
  ): Command =>
  (state, dispatch) => {
    if (range.from >= range.to) return false;
    const type = markType(state, name);
    const { tr } = state;
    dispatch?.(
      tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, type.create(attributes)),
    );
    return true;
  };

export const removeMark =
  (name: string, range: { readonly from: number; readonly to: number }): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.removeMark(range.from, range.to, markType(state, name)));
    return true;
  };

/** A range of a sentence as a new quotation, of which nothing is known but what is given. */
export const quote = (
  range: { readonly from: number; readonly to: number },
  about: Omit<Quotation, "id"> = { source: { type: "none" } },
): Command => setMark("quoted", { quotation: { ...about, id: newPartId() } }, range);

/** Changes what is known of a quotation wherever its words or its block stand. */
export const updateQuotation =
  (id: string, change: (quotation: Quotation) => Quotation): Command =>
  (state, dispatch) => {
    const { tr } = state;
    state.doc.descendants((node, at) => {
      if (node.type.name === "quotation") {
        const quotation = node.attrs["quotation"] as Quotation;
        if (quotation.id === id) tr.setNodeAttribute(at, "quotation", change(quotation));
      }
      const mark = node.marks.find(({ type }) => type.name === "quoted");
      const quotation = mark?.attrs["quotation"] as Quotation | undefined;
      if (mark !== undefined && quotation?.id === id)
        tr.addMark(at, at + node.nodeSize, mark.type.create({ quotation: change(quotation) }));
      return true;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
