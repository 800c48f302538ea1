import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Anchor } from "../anchor.ts";
import { removeBlock, replaceWords } from "../commands/replace-words.ts";
import { findWords, type Range } from "../document/find-words.ts";
import type { TextHandle } from "./context.ts";

/** What panels beside the text do in it. */
export const textHandle = (editor: Editor): TextHandle => ({
  show: (anchor) => {
    const range = findWords(editor.state.doc, anchor);
    if (range === null) return false;
    showRange(editor, range);
    return true;
  },
  canReplace: (anchor) => {
    const range = findWords(editor.state.doc, anchor);
    return range !== null && replaceWords(range, "")(editor.state);
  },
  replace: (anchor, words) => {
    const range = findWords(editor.state.doc, words === null ? whole(anchor) : anchor);
    if (range === null) return false;
    const command = words === null ? removeBlock(range) : replaceWords(range, words);
    const { doc } = editor.state;
    command(editor.state, editor.view.dispatch);
    // Whoever else writes in a block keeps it as it is (plugins/others.ts).
    return editor.state.doc !== doc;
  },
});

const whole = (anchor: Anchor): Anchor => ({ ...anchor, quoted: "" });

/** Chooses what stands there, in the middle of the screen; beside an open panel of a phone, above it. */
export const showRange = (editor: Editor, { from, to }: Range): void => {
  const { tr, doc } = editor.state;
  const isNode = doc.nodeAt(from)?.isBlock === true;
  const isAtom = isNode && doc.nodeAt(from)?.isAtom === true;
  editor.view.dispatch(
    tr.setSelection(
      isAtom
        ? NodeSelection.create(doc, from)
        : TextSelection.between(doc.resolve(isNode ? from + 1 : from), doc.resolve(isNode ? to - 1 : to)),
    ),
  );
  editor.view.focus();
  const shown = isNode ? editor.view.nodeDOM(from) : editor.view.domAtPos(from).node;
  const element = shown instanceof Element ? shown : shown?.parentElement;
  element?.scrollIntoView({ block: window.innerWidth < 1120 ? "start" : "center" });
};
