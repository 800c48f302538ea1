import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  exitCode,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
  toggleMark,
} from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { keydownHandler } from "@tiptap/pm/keymap";
import type { Schema } from "@tiptap/pm/model";
import { type Command, NodeSelection, Plugin, type Selection, TextSelection } from "@tiptap/pm/state";
import { newPartId } from "../document/part-id.ts";
import { depthOf, leaveList, toggleList, turnInto, typeOf } from "../commands/blocks.ts";
import { nextCell } from "../commands/table.ts";

/** What keys ask for that is not done in the document. */
export interface KeyRequests {
  readonly openForm: () => boolean;
  readonly link: () => void;
  readonly note: () => void;
  readonly quoted: () => void;
  readonly find: () => void;
  readonly archive: () => void;
  readonly keys: () => void;
}

const isEmptyLine = ($from: Selection["$from"]): boolean =>
  $from.parent.isTextblock && $from.parent.childCount === 0;

/** Enter in an item that is empty leaves the list. */
const enterInList: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "listItem" || !isEmptyLine($from)) return false;
  return leaveList(state, dispatch, view);
};

/** Under a caption, a cell or a quotation comes a paragraph; in a timeline another entry. */
const enterElsewhere: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { name } = $from.parent.type;
  if (name === "timelineEntry" && isEmptyLine($from)) return afterBlock("timeline")(state, dispatch);
  const host = { excerpt: 0, audioMoment: 0, picture: 0, quotation: 0, tableCell: 1 }[name];
  if (host === undefined && name !== "galleryPicture") return false;
  if (name === "quotation" && $from.parentOffset < $from.parent.content.size) return false;
  return afterBlock(name === "galleryPicture" ? "gallery" : name === "tableCell" ? "table" : name)(
    state,
    dispatch,
  );
};

/** A new paragraph after the nearest block of this name. */
const afterBlock =
  (name: string): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const depth = depthOf($from, name);
    if (depth === 0) return false;
    const { tr } = state;
    if (name === "timeline" && $from.node(depth).childCount > 1) tr.delete($from.before(), $from.after());
    const after = tr.mapping.map($from.after(depth));
    tr.insert(after, typeOf(state.schema, "paragraph").create({ id: newPartId() }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    return true;
  };

/** Backspace at the start of an item, a heading or a quotation makes a paragraph of it first. */
const backToParagraph: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const { name } = $from.parent.type;
  if (name === "listItem") return leaveList(state, dispatch, view);
  return (name === "heading" || name === "quotation") && turnInto("paragraph")(state, dispatch, view);
};

const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(typeOf(state.schema, "break").create()).scrollIntoView());
  return true;
};

/** Moves the block that the caret is in past its neighbour. */
const moveBlock =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const index = $from.index(0);
    const other = state.doc.maybeChild(index + by);
    const block = state.doc.maybeChild(index);
    if (other === null || block === null) return false;
    const start = $from.depth === 0 ? $from.pos : $from.before(1);
    const { tr } = state;
    const to = by < 0 ? start - other.nodeSize : start + other.nodeSize;
    tr.delete(start, start + block.nodeSize).insert(to, block);
    const anchor = to + (state.selection.anchor - start);
    tr.setSelection(
      state.selection instanceof NodeSelection && $from.depth === 0
        ? NodeSelection.create(tr.doc, to)
        : TextSelection.near(tr.doc.resolve(anchor)),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };

const ask =
  (request: () => unknown): Command =>
  (_state, dispatch) => {
    if (dispatch !== undefined) request();
    return true;
  };

const openForm =
  (requests: KeyRequests): Command =>
  (state, dispatch) =>
    state.selection instanceof NodeSelection && dispatch !== undefined && requests.openForm();

/** All that the keyboard does in the text. */
export const keysPlugin = (schema: Schema, requests: KeyRequests): Plugin => {
  const mark = (name: "strong" | "emphasis"): Command => {
    const type = schema.marks[name];
    return type === undefined ? () => false : toggleMark(type);
  };
  const backspace = chainCommands(deleteSelection, backToParagraph, joinBackward, selectNodeBackward);
  const forward = chainCommands(deleteSelection, joinForward, selectNodeForward);
  return new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        Enter: chainCommands(
          openForm(requests),
          enterInList,
          enterElsewhere,
          createParagraphNear,
          liftEmptyBlock,
          splitBlock,
        ),
        "Shift-Enter": chainCommands(exitCode, lineBreak),
        Backspace: backspace,
        "Mod-Backspace": backspace,
        "Shift-Backspace": backspace,
        Delete: forward,
        "Mod-Delete": forward,
        "Mod-a": selectAll,
        "Mod-z": undo,
        "Mod-y": redo,
        "Shift-Mod-z": redo,
        "Mod-b": mark("strong"),
        "Mod-i": mark("emphasis"),
        "Mod-k": ask(requests.link),
        "Mod-Alt-f": ask(requests.note),
        "Mod-Shift-'": ask(requests.quoted),
        "Mod-Alt-q": ask(requests.quoted),
        "Mod-f": ask(requests.find),
        "Mod-h": ask(requests.find),
        "Mod-Alt-a": ask(requests.archive),
        "Mod-/": ask(requests.keys),
        "Mod-Alt-0": turnInto("paragraph"),
        "Mod-Alt-2": turnInto("heading", { level: 2 }),
        "Mod-Alt-3": turnInto("heading", { level: 3 }),
        "Mod-Alt-4": turnInto("heading", { level: 4 }),
        "Mod-Shift-7": toggleList(true),
        "Mod-Shift-8": toggleList(false),
        "Mod-Shift-9": turnInto("quotation"),
        "Alt-ArrowUp": moveBlock(-1),
        "Alt-ArrowDown": moveBlock(1),
        Tab: nextCell(1),
        "Shift-Tab": nextCell(-1),
      }),
    },
  });
};

/** For the list of keys; "Mod" is Ctrl, or ⌘ on a Mac. */
export const keyList: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ["Put something in", ["/"]],
  ["Strong", ["Mod", "B"]],
  ["Emphasis", ["Mod", "I"]],
  ["Link", ["Mod", "K"]],
  ["Note", ["Mod", "Alt", "F"]],
  ["Quotation in the sentence", ["Mod", "Alt", "Q"]],
  ["Text", ["Mod", "Alt", "0"]],
  ["Heading 2, 3, 4", ["Mod", "Alt", "2 … 4"]],
  ["Numbered list", ["Mod", "Shift", "7"]],
  ["List", ["Mod", "Shift", "8"]],
  ["Quotation set apart", ["Mod", "Shift", "9"]],
  ["Line break", ["Shift", "Enter"]],
  ["Edit the chosen block", ["Enter"]],
  ["Move the block", ["Alt", "↑ ↓"]],
  ["Next cell of a table", ["Tab"]],
  ["Search the archive", ["Mod", "Alt", "A"]],
  ["Comment on the chosen words", ["Mod", "Alt", "M"]],
  ["Suggest other words", ["Mod", "Alt", "S"]],
  ["Find and replace", ["Mod", "F"]],
  ["Back into the text", ["Esc"]],
  ["Undo", ["Mod", "Z"]],
  ["Redo", ["Mod", "Shift", "Z"]],
  ["This list", ["Mod", "/"]],
];
