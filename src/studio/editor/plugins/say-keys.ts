import { keydownHandler } from "@tiptap/pm/keymap";
import { type Command, Plugin } from "@tiptap/pm/state";
import type { Saying } from "../anchor.ts";

/** Keys of whoever reads too: they come before what asks for a text that can be written. */
export const sayKeysPlugin = (onSay: (as: Saying) => void): Plugin => {
  const ask =
    (as: Saying): Command =>
    (_state, dispatch) => {
      if (dispatch !== undefined) onSay(as);
      return true;
    };
  const handle = keydownHandler({ "Mod-Alt-m": ask("comment"), "Mod-Alt-s": ask("suggestion") });
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (!handle(view, event)) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
};
