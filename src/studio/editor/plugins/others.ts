import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Somebody else who has this story open, and the block that they are in. */
export interface Other {
  readonly block: string;
  readonly name: string;
  /** They write in it, and nobody else does. */
  readonly holds?: boolean;
}

interface Here {
  readonly others: readonly Other[];
  readonly shown: DecorationSet;
}

const mergedKey = "merged";
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
    filterTransaction: (tr, state) => {
      const held = othersKey.getState(state)?.others.filter(({ holds }) => holds === true) ?? [];
      return held.length === 0 || !tr.docChanged || tr.getMeta(mergedKey) === true || isSpared(tr, held);
    },
    props: {
      decorations: (state) => othersKey.getState(state)?.shown,
      // Before the browser writes: what it has written already is taken out again, but the caret is elsewhere then.
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const block = view.state.doc.maybeChild(view.state.selection.$from.index(0));
          const id = String(block?.attrs["id"]);
          const isHeld = othersKey
            .getState(view.state)
            ?.others.some((one) => one.holds === true && one.block === id);
          if (isHeld !== true) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });

/** What others saved comes into every block. */
export const markMerged = (tr: Transaction): Transaction => tr.setMeta(mergedKey, true);

/** Whether every block that somebody else writes in stays as it is. */
const isSpared = (tr: Transaction, held: readonly Other[]): boolean => {
  const [before, after] = [tr.before, tr.doc].map(
    (doc) => new Map(doc.children.map((block) => [String(block.attrs["id"]), block] as const)),
  );
  return held.every(({ block }) => {
    const one = before?.get(block);
    const other = after?.get(block);
    return one === undefined || (other !== undefined && one.eq(other));
  });
};

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
