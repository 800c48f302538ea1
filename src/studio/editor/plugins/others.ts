import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Somebody else who has this story open, and the block that they are in. */
export interface Other {
  readonly block: string;
  readonly name: string;
}

interface Here {
  readonly others: readonly Other[];
  readonly shown: DecorationSet;
}

const othersKey = new PluginKey<Here>("others");

/** Names whoever else is in a block beside it. */
export const othersPlugin = (): Plugin =>
  new Plugin<Here>({
    key: othersKey,
    state: {
      init: () => ({ others: [], shown: DecorationSet.empty }),
      apply: (tr, before) => {
        const others = tr.getMeta(othersKey) as readonly Other[] | undefined;
        if (others !== undefined) return { others, shown: shown(tr.doc, others) };
        return tr.docChanged ? { ...before, shown: before.shown.map(tr.mapping, tr.doc) } : before;
      },
    },
    props: { decorations: (state) => othersKey.getState(state)?.shown },
  });

export const showOthers = (tr: Transaction, others: readonly Other[]): Transaction =>
  tr.setMeta(othersKey, others).setMeta("addToHistory", false);

const shown = (doc: Node, others: readonly Other[]): DecorationSet => {
  const byBlock = Map.groupBy(others, ({ block }) => block);
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    const here = byBlock.get(String(block.attrs["id"]));
    if (here === undefined) return;
    const names = [...new Set(here.map(({ name }) => name))].join(", ");
    marks.push(Decoration.node(at, at + block.nodeSize, { class: "story-others", "data-others": names }));
  });
  return DecorationSet.create(doc, marks);
};
