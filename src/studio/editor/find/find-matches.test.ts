import { undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../content/block.ts";
import { fromDocument } from "../document/from-document.ts";
import { storySchema } from "../document/schema.ts";
import { toDocument } from "../document/to-document.ts";
import { undoHistory } from "../saving/journal.ts";
import { findMatches, replaceMatches } from "./find-matches.ts";

const blocks: Block[] = [
  {
    kind: "paragraph",
    id: "a",
    content: [
      { type: "text", text: "The ship, the " },
      { type: "text", text: "Ship", marks: [{ type: "strong" }] },
      { type: "break" },
      { type: "text", text: "shipping a.b (c) axb" },
    ],
  },
];
const doc = toDocument(storySchema, blocks);
const count = (sought: string, matchCase: boolean, wholeWord: boolean): number =>
  findMatches(doc, sought, { matchCase, wholeWord }).length;

describe("find and replace", () => {
  test("finds by case, by whole word, and characters as they are", () => {
    expect(count("ship", false, false)).toBe(3);
    expect(count("ship", true, false)).toBe(2);
    expect(count("ship", false, true)).toBe(2);
    expect(count("a.b", false, false)).toBe(1);
    expect(count("(c)", true, true)).toBe(1);
    expect(count("", false, false)).toBe(0);
  });

  test("replaces all with the marks that they had, and one undo takes it back", () => {
    let state = EditorState.create({ doc, plugins: [undoHistory] });
    replaceMatches(findMatches(doc, "ship", { matchCase: false, wholeWord: true }), "boat")(state, (tr) => {
      state = state.apply(tr);
    });
    expect(fromDocument(state.doc)).toMatchObject([
      { content: [{ text: "The boat, the " }, { text: "boat", marks: [{ type: "strong" }] }, {}, {}] },
    ]);
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(fromDocument(state.doc)).toEqual(blocks);
  });
});
