import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Milliseconds after a press of the pointer within which the browser may not have told of the selection yet. */
const lately = 500;

/**
 * A key that follows a selection by mouse within milliseconds acts on what the browser shows as selected: it tells of a
 * new selection only later.
 */
export const freshSelectionPlugin = (): Plugin => {
  let pressed = -lately;
  const note = (): boolean => {
    pressed = performance.now();
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: note,
        mouseup: note,
        keydown: (view) => {
          if (performance.now() - pressed < lately) readSelection(view);
          return false;
        },
      },
    },
  });
};

const readSelection = (view: EditorView): void => {
  const shown = view.dom.ownerDocument.getSelection();
  const { selection, doc } = view.state;
  if (shown === null || shown.anchorNode === null || shown.focusNode === null) return;
  const { anchorNode, focusNode } = shown;
  if (!(selection instanceof TextSelection) || view.composing) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const anchor = doc.resolve(view.posAtDOM(anchorNode, shown.anchorOffset));
  const head = doc.resolve(view.posAtDOM(focusNode, shown.focusOffset));
  if (!anchor.parent.inlineContent || !head.parent.inlineContent) return;
  if (anchor.pos === selection.anchor && head.pos === selection.head) return;
  view.dispatch(view.state.tr.setSelection(new TextSelection(anchor, head)));
};
