import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { chosenWords } from "./chosen-words.ts";
import { storySchema as schema } from "./schema.ts";

const list = schema.node("list", { id: "l1" }, [
  schema.node("listItem", { id: "i1" }, schema.text("First the boat")),
  schema.node("listItem", { id: "i2" }, schema.text("then noon")),
]);
const doc = schema.node("doc", null, [
  schema.node("paragraph", { id: "p1" }, schema.text("It was found at noon.")),
  list,
  schema.node("divider", { id: "d1" }),
]);
const chosen = (from: number, to: number, as: "comment" | "suggestion") =>
  chosenWords(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }), as);

test("words with what stands before them", () => {
  expect(chosen(14, 21, "comment")).toEqual({ blockId: "p1", quoted: "at noon", before: "It was found " });
});

test("of several blocks the first; of several lines a suggestion takes the first", () => {
  expect(chosen(14, 30, "comment")?.quoted).toBe("at noon.");
  expect(chosen(31, 46, "comment")).toMatchObject({ blockId: "l1", quoted: "the boat then" });
  expect(chosen(31, 46, "suggestion")?.quoted).toBe("the boat");
});

test("without words it is the block", () => {
  expect(chosen(5, 5, "suggestion")).toEqual({ blockId: "p1", quoted: "", before: "" });
  const state = EditorState.create({ doc, selection: NodeSelection.create(doc, doc.content.size - 1) });
  expect(chosenWords(state, "comment")).toEqual({ blockId: "d1", quoted: "", before: "" });
});
