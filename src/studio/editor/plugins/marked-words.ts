import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Marked } from "../anchor.ts";
import { findWords } from "../document/find-words.ts";
import { readSelection } from "./read-selection.ts";

interface Shown {
  readonly marked: readonly Marked[];
  /** The one that stands out. */
  readonly now: string | null;
}

const key = new PluginKey<DecorationSet>("marked words");

/** Marks words that something beside the text is about; `onPress` hears of which (null: of none), and the caret goes there as ever. */
export const markedWordsPlugin = (onPress: (id: string | null) => void): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const shown = tr.getMeta(key) as Shown | undefined;
        if (shown !== undefined) return decorate(tr.doc, shown);
        return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, place) => {
        const here = key.getState(view.state)?.find(place, place) ?? [];
        // The innermost: what is about the fewest words.
        const [one] = here.toSorted((a, b) => a.to - a.from - (b.to - b.from));
        const id: unknown = one?.spec["id"];
        readSelection(view);
        onPress(typeof id === "string" ? id : null);
        return false;
      },
    },
  });

export const showMarked = (tr: Transaction, shown: Shown): Transaction =>
  tr.setMeta(key, shown).setMeta("addToHistory", false);

const decorate = (doc: Node, { marked, now }: Shown): DecorationSet =>
  DecorationSet.create(
    doc,
    marked.flatMap((one) => {
      const range = findWords(doc, one);
      if (range === null) return [];
      const isNow = one.id === now ? " now" : "";
      const look = { class: `story-marked is-${one.as}${isNow}` };
      const { from, to } = range;
      return [
        one.quoted === ""
          ? Decoration.node(from, to, look, { id: one.id })
          : Decoration.inline(from, to, look, { id: one.id }),
      ];
    }),
  );
