import { EditorState, type Selection, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { BlockKind } from "../../../content/block.ts";
import { storySchema } from "../document/schema.ts";
import { insertBlock, newBlock } from "./blocks.ts";

const kindsOf = (state: EditorState): string[] => state.doc.children.map(({ type }) => type.name);

/** An editor with these blocks, the caret in the first place where one can be. */
const writing = (...kinds: readonly BlockKind[]): EditorState => {
  const doc = storySchema.node(
    "doc",
    null,
    kinds.map((kind) => newBlock(storySchema, kind)),
  );
  const selection: Selection = TextSelection.near(doc.resolve(1));
  return EditorState.create({ doc, selection });
};

const inserting = (state: EditorState, kind: BlockKind): EditorState => {
  let after = state;
  const moment = kind === "excerpt" ? { moment: "0000000000a1" } : {};
  insertBlock(newBlock(state.schema, kind, moment))(state, (tr) => {
    after = state.apply(tr);
  });
  return after;
};

test("a block takes the place of an empty paragraph", () => {
  expect(kindsOf(inserting(writing("paragraph"), "excerpt"))).toEqual(["excerpt", "paragraph"]);
});

test("a block that follows an excerpt without a caption leaves the excerpt where it is", () => {
  const withExcerpt = inserting(writing("paragraph"), "excerpt");
  const withBoth = inserting(withExcerpt, "quotation");
  expect(kindsOf(withBoth)).toEqual(["excerpt", "quotation", "paragraph"]);
});
