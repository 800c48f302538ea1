import { Plugin } from "@tiptap/pm/state";
import { readSelection } from "./read-selection.ts";

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
