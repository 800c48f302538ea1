import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Takes up what the browser shows as selected, where it has not told of it yet. What changes marks in the text does so
 * first: showing them anew puts back the selection that the editor knows of.
 */
export const readSelection = (view: EditorView): void => {
  const shown = view.dom.ownerDocument.getSelection();
  const { selection, doc } = view.state;
  if (!view.hasFocus() || shown === null || shown.anchorNode === null || shown.focusNode === null) return;
  const { anchorNode, focusNode } = shown;
  if (!(selection instanceof TextSelection) || view.composing) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const anchor = doc.resolve(view.posAtDOM(anchorNode, shown.anchorOffset));
  const head = doc.resolve(view.posAtDOM(focusNode, shown.focusOffset));
  if (!anchor.parent.inlineContent || !head.parent.inlineContent) return;
  if (anchor.pos === selection.anchor && head.pos === selection.head) return;
  view.dispatch(view.state.tr.setSelection(new TextSelection(anchor, head)));
};
