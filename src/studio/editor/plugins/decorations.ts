import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Match } from "../find/find-matches.ts";
import { words } from "../words.ts";

interface Found {
  readonly matches: readonly Match[];
  readonly current: number;
}

const foundKey = new PluginKey<DecorationSet>("found");

/** Marks what was found, until something else is. */
export const foundPlugin = (): Plugin =>
  new Plugin<DecorationSet>({
    key: foundKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const found = tr.getMeta(foundKey) as Found | undefined;
        if (found === undefined) return before.map(tr.mapping, tr.doc);
        return DecorationSet.create(
          tr.doc,
          found.matches.map(({ from, to }, at) =>
            Decoration.inline(from, to, {
              class: at === found.current ? "story-found current" : "story-found",
            }),
          ),
        );
      },
    },
    props: { decorations: (state) => foundKey.getState(state) },
  });

export const showFound = (tr: Transaction, found: Found): Transaction => tr.setMeta(foundKey, found);

/** Says in an empty story, and in an empty line that the caret is in, what can be done. */
export const placeholderPlugin = (): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc, selection }) => {
        const line = selection.$from.depth === 1 && selection.empty ? selection.$from.parent : null;
        const isOnly = doc.childCount === 1;
        const shown = isOnly ? doc.firstChild : line;
        if (shown?.type.name !== "paragraph" || shown.childCount > 0) return null;
        const from = isOnly ? 0 : selection.$from.before();
        return DecorationSet.create(doc, [
          Decoration.node(from, from + shown.nodeSize, {
            class: "story-empty",
            "data-placeholder": words.story.start,
          }),
        ]);
      },
    },
  });
