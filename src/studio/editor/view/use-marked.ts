import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { showMarked } from "../plugins/marked-words.ts";
import { readSelection } from "../plugins/read-selection.ts";
import type { MarkedWords } from "../story-editor-props.ts";

/** Milliseconds without a key: words that came back (by undo, from a colleague) are marked again. */
const rest = 1500;

/** Marks words in the text; between two looks the marks move with what is typed. */
export const useMarked = (editor: Editor, { all, now }: MarkedWords): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const show = (): void => {
      timer = null;
      readSelection(editor.view);
      editor.view.dispatch(showMarked(editor.state.tr, { marked: all, now }));
    };
    const wait = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(show, rest);
    };
    show();
    if (all.length > 0) editor.on("update", wait);
    return () => {
      editor.off("update", wait);
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor, all, now]);
};
