import { EditorState, TextSelection } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyContent } from "../../../../test/support/story-arbitrary.ts";
import type { Block } from "../../../content/block.ts";
import { parseStoryContent } from "../../../content/parse-story-content.ts";
import { fromDocument } from "../document/from-document.ts";
import { repairPlugin } from "../document/repair-plugin.ts";
import { storySchema } from "../document/schema.ts";
import { toDocument } from "../document/to-document.ts";
import { applyBlocks } from "./apply-content.ts";

const stateOf = (blocks: readonly Block[]): EditorState =>
  EditorState.create({ doc: toDocument(storySchema, blocks), plugins: [repairPlugin()] });

const paragraph = (id: string, text: string): Block => ({
  kind: "paragraph",
  id,
  content: [{ type: "text", text }],
});

const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 });

test("whatever another has changed, added, removed and moved, the editor then says it", () => {
  fc.assert(
    fc.property(anyContent, moves, fc.array(fc.nat(9), { maxLength: 3 }), (value, moved, removed) => {
      const parsed = parseStoryContent(value);
      if (!parsed.ok) throw new Error("an arbitrary story");
      const before = [...parsed.value.body.blocks, paragraph("x1", "one"), paragraph("x2", "two")];
      const after = [...before, paragraph("x3", "three")];
      for (const [from, to] of moved)
        after.splice(to % after.length, 0, ...after.splice(from % after.length, 1));
      for (const at of removed) after.splice(at, 1);
      after.splice(1, 0, paragraph("x4", "four"));
      const state = stateOf(before);
      const tr = applyBlocks(state, after);
      expect(fromDocument(tr === null ? state.doc : state.apply(tr).doc)).toEqual(after);
    }),
    { numRuns: 60 },
  );
});

test("whatever another has made of the same blocks, the editor then says it", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (value, other) => {
      // A part has its name once in a story.
      const renamed: unknown = JSON.parse(JSON.stringify(other).replaceAll('"id":"p', '"id":"w'));
      const [before, written] = [parseStoryContent(value), parseStoryContent(renamed)];
      if (!before.ok || !written.ok) throw new Error("an arbitrary story");
      const blocks = [...before.value.body.blocks, paragraph("x1", "one")];
      const after = [...written.value.body.blocks, paragraph("x2", "two")]
        .slice(0, blocks.length)
        .map((block, place): Block => Object.assign({}, block, { id: blocks[place]?.id ?? "" }));
      const state = stateOf(blocks);
      const tr = applyBlocks(state, after);
      expect(fromDocument(tr === null ? state.doc : state.apply(tr).doc)).toEqual(after);
    }),
    { numRuns: 60 },
  );
});

test("the caret stays beside its words while a colleague writes after them and before them", () => {
  const text = "The letter lay in the safe.";
  const state = stateOf([paragraph("a", "one"), paragraph("b", text), paragraph("c", "three")]);
  const at = state.doc.child(0).nodeSize + 1 + "The letter".length;
  let now = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  for (const written of [`${text} Nobody knew.`, `So: ${text} Nobody knew.`]) {
    const tr = applyBlocks(now, [paragraph("a", "one"), paragraph("b", written), paragraph("c", "three")]);
    now = now.apply(tr ?? now.tr);
    expect(now.doc.child(1).textContent).toBe(written);
    const { $from } = now.selection;
    expect(written.slice(0, $from.parentOffset)).toMatch(/The letter$/);
    expect($from.index(0)).toBe(1);
  }
});

test("the caret stays in the sentence that stays", () => {
  const state = stateOf([paragraph("a", "one"), paragraph("b", "two"), paragraph("c", "three")]);
  const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
  const tr = applyBlocks(caret, [paragraph("n", "new"), paragraph("b", "two"), paragraph("c", "3")]);
  const after = caret.apply(tr ?? caret.tr);
  expect(after.selection.$from.parent.textContent).toBe("two");
  expect(after.selection.$from.parentOffset).toBe(2);
});

test("what differs in nothing changes nothing", () => {
  expect(applyBlocks(stateOf([paragraph("a", "one")]), [paragraph("a", "one")])).toBeNull();
});
