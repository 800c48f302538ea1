import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { blockId, sampleBlocks } from "../../../../test/support/story-blocks.ts";
import { paragraphOf } from "../../../../test/support/story.ts";
import { storySchema } from "../document/schema.ts";
import { toDocument } from "../document/to-document.ts";
import type { FormTarget } from "./context.ts";
import { movedBy, placeOf } from "./form-place.ts";

const picture = sampleBlocks.picture;
const state = EditorState.create({
  doc: toDocument(storySchema, [paragraphOf("It happened at noon.", blockId("first")), picture]),
});

/** The picture, as its form was opened. */
const target = ((): Extract<FormTarget, { about: "node" }> => {
  const at = state.doc.child(0).nodeSize;
  const node = state.doc.nodeAt(at);
  if (node === null) throw new Error("The document has no second block.");
  return { about: "node", node, at };
})();

test("a block is found by its id wherever it stands, and nowhere when a colleague has taken it out", () => {
  const longer = state.apply(state.tr.insertText("Today ", 1));
  expect(placeOf(longer.doc, target)).toBe(target.at + 6);
  const other = toDocument(storySchema, [{ ...picture, id: blockId("another") }]).child(0);
  const replaced = state.tr.replaceWith(target.at, target.at + target.node.nodeSize, other).doc;
  expect(replaced.nodeAt(target.at)?.type).toBe(target.node.type);
  expect(placeOf(replaced, target)).toBeNull();
});

test("words that are to be a link move with what is typed before them, and are gone when they are taken out", () => {
  const words = { about: "mark", name: "link", from: 4, to: 12, values: {}, isNew: true } as const;
  const { tr } = state;
  expect(movedBy(words, tr.insertText("Today ", 1).mapping)).toMatchObject({ from: 10, to: 18 });
  expect(movedBy(words, state.tr.insertText("!", 12).mapping)).toMatchObject({ from: 4, to: 12 });
  expect(movedBy(words, state.tr.delete(2, 14).mapping)).toBeNull();
});
