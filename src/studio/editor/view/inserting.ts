import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { insertBlock, newBlock } from "../commands/blocks.ts";
import { markAt } from "../commands/marks.ts";
import type { Quotation } from "../../../content/quotation.ts";
import { newPartId } from "../document/part-id.ts";
import type { Taken } from "../archive/take.tsx";
import type { Newsroom } from "../newsroom.ts";
import type { LeftPicture } from "../paste/pasted.ts";
import { fieldsOfKind, fieldsOfPart } from "../parts/fields.ts";
import { named } from "../quotations/commands.ts";
import type { FormTarget } from "./context.ts";
import type { Insertable } from "./insertables.ts";
import { say as tell } from "../../components/toast.tsx";
import { words } from "../words.ts";

interface Choosing {
  readonly editor: Editor;
  readonly newsroom: Newsroom;
  readonly openForm: (target: FormTarget) => void;
  readonly openArchive: () => void;
  readonly mark: (name: "link" | "note" | "quoted") => void;
}

/** Does what an entry of the menu says. */
export const insertChosen = (
  chosen: Insertable,
  { editor, newsroom, openForm, openArchive, mark }: Choosing,
): void => {
  switch (chosen.by) {
    case "command":
      chosen.command(editor.schema)(editor.state, editor.view.dispatch, editor.view);
      editor.view.focus();
      break;
    case "form":
      openForm({ about: "new", kind: chosen.kind, values: chosen.values });
      break;
    case "picture":
    case "gallery":
      void insertPicture(editor, newsroom, chosen.by);
      break;
    case "archive":
      openArchive();
      break;
    case "link":
    case "note":
    case "quoted":
      mark(chosen.by);
      break;
    default:
      chosen satisfies never;
  }
};

const insertPicture = async (
  editor: Editor,
  newsroom: Newsroom,
  kind: "picture" | "gallery",
): Promise<void> => {
  const card = await newsroom.choosePicture().catch(() => null);
  if (card === null) return;
  const { schema } = editor;
  const node =
    kind === "picture"
      ? newBlock(schema, "picture", { picture: card.id })
      : schema.node("gallery", { id: newPartId() }, [schema.node("galleryPicture", { picture: card.id })]);
  insertBlock(node)(editor.state, editor.view.dispatch);
  editor.view.focus();
};

/** The selected words as an excerpt after this block, or as a quotation where the caret is. */
export const insertFromArchive = async (
  editor: Editor,
  newsroom: Newsroom,
  as: "excerpt" | "quotation",
  { span, frames, text }: Taken,
): Promise<void> => {
  const isOfFrames = frames !== undefined && as === "excerpt";
  try {
    const moment = isOfFrames
      ? await newsroom.momentOfFrames(frames)
      : span === null
        ? null
        : await newsroom.momentOf(span);
    if (moment === null) return;
    const { dispatch } = editor.view;
    if (as === "excerpt")
      insertBlock(newBlock(editor.schema, "excerpt", { moment: moment.id }))(editor.state, dispatch);
    else
      insertQuotation(editor, text, {
        source: { type: "moment", moment: moment.id },
        ...named(moment.speaker),
      });
  } catch {
    tell(words.fields.unreached);
  }
};

/** In a paragraph the words go into the sentence, in quotation marks; elsewhere they are a block. */
const insertQuotation = (editor: Editor, text: string, about: Omit<Quotation, "id">): void => {
  const { state, view } = editor;
  const { $from } = state.selection;
  const quotation = { ...about, id: newPartId() };
  if (!$from.parent.isTextblock || !$from.parent.type.allowsMarkType(state.schema.mark("quoted").type)) {
    const block = newBlock(state.schema, "quotation", { quotation });
    insertBlock(block.type.create(block.attrs, state.schema.text(text)))(state, view.dispatch);
    return;
  }
  const isAfterWord = /\S$/.test($from.parent.textBetween(0, $from.parentOffset, "", " "));
  const quoted = state.schema.text(text, [state.schema.mark("quoted", { quotation })]);
  const nodes = [state.schema.text(isAfterWord ? " “" : "“"), quoted, state.schema.text("”")];
  const { from, to } = state.selection;
  view.dispatch(state.tr.replaceWith(from, to, nodes).setStoredMarks([]).scrollIntoView());
};

/** What a form of a mark is about: the mark that the caret is in, else the selected words, else the word before it. */
export const markSelected = (editor: Editor, name: "link" | "note" | "quoted"): FormTarget | null => {
  const { state } = editor;
  const there = markAt(state, name);
  if (there !== null) {
    const { mark, from, to } = there;
    const values = name === "note" ? (mark.attrs["note"] as Record<string, unknown>) : mark.attrs;
    return { about: "mark", name, from, to, values, isNew: false };
  }
  const range = state.selection.empty ? wordBefore(editor) : state.selection;
  const type = state.schema.marks[name];
  if (range === null || type === undefined || !state.doc.resolve(range.from).parent.type.allowsMarkType(type))
    return null;
  if (!state.doc.resolve(range.from).sameParent(state.doc.resolve(range.to))) return null;
  const { from, to } = range;
  const values = {
    link: { to: { url: "" } },
    note: { note: "footnote", text: "", url: null },
    quoted: { quotation: { source: { type: "none" } } },
  }[name];
  return { about: "mark", name, from, to, values, isNew: true };
};

const wordBefore = ({ state }: Editor): { readonly from: number; readonly to: number } | null => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock) return null;
  const word = /\S+\s*$/.exec($from.parent.textBetween(0, $from.parentOffset, "", " "))?.[0];
  return word === undefined ? null : { from: $from.pos - word.length, to: $from.pos };
};

/** The form of the block that is chosen. */
export const openSelected = ({ state: { selection } }: Editor): FormTarget | null => {
  if (!(selection instanceof NodeSelection)) return null;
  const { node, from: at } = selection;
  const fields = ({ ...fieldsOfKind, ...fieldsOfPart } as Readonly<Record<string, readonly unknown[]>>)[
    node.type.name
  ];
  return fields === undefined || fields.length === 0 ? null : { about: "node", node, at };
};

/** One of the newsroom's pictures in the place that a pasted one left. Whether one was chosen. */
export const replacePicture = async (
  editor: Editor,
  newsroom: Newsroom,
  { blockId, alt }: LeftPicture,
): Promise<boolean> => {
  const card = await newsroom.choosePicture().catch(() => null);
  if (card === null) return false;
  const { tr, doc, schema } = editor.state;
  doc.forEach((block, at) => {
    if (block.attrs["id"] !== blockId) return;
    const picture = newBlock(schema, "picture", { picture: card.id, alt: alt === "" ? null : alt });
    tr.replaceWith(at, at + block.nodeSize, picture);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
  });
  editor.view.dispatch(tr);
  return true;
};
