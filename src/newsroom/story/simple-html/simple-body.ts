import { type Block, type ForEachKind, renderBlock } from "../../../content/block.ts";
import type { NoteMark } from "../../../content/inline-tree.ts";
import type { SimpleContext } from "./simple-context.ts";
import { simpleNotes } from "./simple-inline.ts";

/** A body as HTML in a surface's table of kinds, a line a block; what its notes say stands at the end. */
export const simpleBody = (
  kinds: ForEachKind<string, SimpleContext>,
  blocks: readonly Block[],
  context: Omit<SimpleContext, "numberOf">,
): string => {
  const notes = new Map<string, { readonly note: NoteMark; readonly number: number }>();
  const numbered: SimpleContext = {
    ...context,
    numberOf: (note) => {
      const entry = notes.get(note.id) ?? { note, number: notes.size + 1 };
      notes.set(note.id, entry);
      return entry.number;
    },
  };
  const parts = blocks.map((block) => renderBlock(kinds, block, numbered));
  const ends = simpleNotes(
    Array.from(notes.values(), ({ note }) => note),
    numbered,
  );
  return [...parts, ends].filter((part) => part !== "").join("\n");
};
