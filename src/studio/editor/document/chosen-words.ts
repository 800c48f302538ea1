import { type EditorState, NodeSelection } from "@tiptap/pm/state";
import type { Anchor, Saying } from "../anchor.ts";

/** Characters: as many as the newsroom keeps (api/contract/comment.ts, suggestion.ts), and of what stands before. */
const most = { comment: 1000, suggestion: 5000 } as const;
const mostBefore = 60;

/**
 * What the selection says that something is about: its words, as far as they stand in its first block (of a suggestion:
 * in its first line of text); without any the block that the caret is in. Null: there is no block.
 */
export const chosenWords = (state: EditorState, as: Saying): Anchor | null => {
  const { selection, doc } = state;
  const { $from } = selection;
  const block = doc.maybeChild($from.index(0));
  if (block === null) return null;
  const blockId = String(block.attrs["id"]);
  if (selection instanceof NodeSelection || selection.empty || !$from.parent.isTextblock)
    return { blockId, quoted: "", before: "" };
  const end = as === "comment" ? $from.before(1) + block.nodeSize - 1 : $from.end();
  const spoken = doc.textBetween(selection.from, Math.min(selection.to, end), " ", lineBreak);
  const words = spoken.slice(0, most[as]);
  const quoted = as === "comment" ? words.trim() : words.trimEnd();
  const start = Math.max($from.start(), selection.from - mostBefore);
  return { blockId, quoted, before: doc.textBetween(start, selection.from, " ", lineBreak) };
};

const lineBreak = "\n";
