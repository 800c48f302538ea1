import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** What was typed after a "/" at the start of a line or after a space. */
export interface Slash {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** Keys that the menu takes while it is open. */
export interface SlashMenu {
  readonly move: (by: 1 | -1) => void;
  readonly choose: () => void;
}

const key = new PluginKey<Slash | null>("slash");

export const slashOf = (state: EditorState): Slash | null => key.getState(state) ?? null;

const read = ({ selection }: EditorState): Slash | null => {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, "", "\uFFFC");
  const typed = /(?:^|\s)\/([\p{L}\p{N} ]{0,24})$/u.exec(before)?.[1];
  return typed === undefined ? null : { from: $from.pos - typed.length - 1, to: $from.pos, typed };
};

/** Opens where "/" is typed; Escape puts it away until another is. */
export const slashPlugin = (menu: () => SlashMenu | null): Plugin =>
  new Plugin<Slash | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before, _old, state) => {
        if (tr.getMeta(key) === "away") return null;
        if (!tr.docChanged && !tr.selectionSet) return before;
        const next = read(state);
        const isNew = tr.docChanged && next?.typed === "";
        return before !== null || isNew ? next : null;
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        const open = menu();
        if (slashOf(view.state) === null || open === null) return false;
        if (event.key === "Escape") putAway(view);
        else if (event.key === "ArrowDown" || event.key === "ArrowUp")
          open.move(event.key === "ArrowDown" ? 1 : -1);
        else if (event.key === "Enter" || event.key === "Tab") open.choose();
        else return false;
        event.preventDefault();
        return true;
      },
    },
  });

const putAway = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(key, "away"));
