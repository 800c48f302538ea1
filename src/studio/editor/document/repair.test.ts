import { EditorState, type Plugin } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent } from "../../../../test/support/story-arbitrary.ts";
import type { Block } from "../../../content/block.ts";
import { parseStoryContent } from "../../../content/parse-story-content.ts";
import { fromDocument } from "./from-document.ts";
import { repairPlugin } from "./repair-plugin.ts";
import { storySchema } from "./schema.ts";
import { toDocument } from "./to-document.ts";

const stateOf = (blocks: readonly Block[], plugins: Plugin[] = [repairPlugin()]): EditorState =>
  EditorState.create({ doc: toDocument(storySchema, blocks), plugins });

const isStorable = (state: EditorState): boolean =>
  parseStoryContent({ headline: "x", body: { version: 1, blocks: fromDocument(state.doc) } }).ok;

const paragraph = (id: string, text: string): Block => ({
  kind: "paragraph",
  id,
  content: text === "" ? [] : [{ type: "text", text }],
});

const idsOf = (state: EditorState): string[] => fromDocument(state.doc).map(({ id }) => id);

describe("ids of what is written", () => {
  test("of a paragraph that is split the first half keeps the id", () => {
    const state = stateOf([paragraph("a", "one two")]);
    const [first, second] = idsOf(state.apply(state.tr.split(5)));
    expect(first).toBe("a");
    expect(second).toMatch(/^[a-z0-9]{10}$/);
  });

  test("Enter at the start of a paragraph makes a new one before it", () => {
    const state = stateOf([paragraph("a", "one two")]);
    const [first, second] = idsOf(state.apply(state.tr.split(1)));
    expect(first).not.toBe("a");
    expect(second).toBe("a");
  });

  test("the first of two that are joined stays", () => {
    const state = stateOf([paragraph("a", "one"), paragraph("b", "two")]);
    expect(idsOf(state.apply(state.tr.join(5)))).toEqual(["a"]);
  });

  test("a quotation that is split becomes two, each with its source", () => {
    const source = { type: "moment", moment: "0000000000a1" } as const;
    const state = stateOf([
      {
        kind: "paragraph",
        id: "a",
        content: [{ type: "text", text: "We land at noon", marks: [{ type: "quotation", id: "q" }] }],
        quotations: [{ id: "q", source }],
      },
    ]);
    const [first, second] = fromDocument(state.apply(state.tr.split(8)).doc);
    expect(first).toMatchObject({ quotations: [{ id: "q", source }] });
    expect(second).toMatchObject({ quotations: [{ source }] });
    expect(second).not.toMatchObject({ quotations: [{ id: "q" }] });
  });

  test("rows of a table are as long as the longest", () => {
    const cell = (text: string) => [{ type: "text", text } as const];
    const state = stateOf([
      { kind: "table", id: "t", header: [cell("a"), cell("b")], rows: [[cell("c"), cell("d")]] },
    ]);
    const next = state.apply(state.tr.delete(2, 5));
    expect(fromDocument(next.doc)).toMatchObject([
      { header: [cell("b"), []], rows: [[cell("c"), cell("d")]] },
    ]);
  });

  test("whatever is cut, copied, moved, split and joined, what is left can be stored", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const edit = fc.record({
      kind: fc.constantFrom("delete", "copy", "split", "join", "type"),
      from: place,
      to: place,
      at: place,
    });
    fc.assert(
      fc.property(anyContent, fc.array(edit, { maxLength: 6 }), (value, edits) => {
        const content = parseStoryContent(value);
        if (!content.ok) throw new Error("an arbitrary story");
        let state = stateOf(content.value.body.blocks);
        for (const one of edits) state = edited(state, one);
        state.doc.check();
        const problems = parseStoryContent({
          headline: "x",
          body: { version: 1, blocks: fromDocument(state.doc) },
        });
        expect(problems.ok ? [] : problems.problem).toEqual([]);
      }),
    );
  });
});

interface Edit {
  readonly kind: "delete" | "copy" | "split" | "join" | "type";
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

const edited = (state: EditorState, { kind, from: one, to: other, at }: Edit): EditorState => {
  const { tr, doc } = state;
  const place = (share: number): number => Math.floor(share * doc.content.size);
  const [from, to] = [Math.min(place(one), place(other)), Math.max(place(one), place(other))];
  try {
    if (kind === "delete") tr.deleteRange(from, to);
    else if (kind === "copy") tr.replaceRange(place(at), place(at), doc.slice(from, to));
    else if (kind === "split") tr.split(place(at));
    else if (kind === "join") tr.join(place(at));
    else tr.insertText("typed", place(at));
  } catch {
    // No such edit can be made there.
    return state;
  }
  return state.apply(tr);
};

test("a story that is stored needs no repair", () => {
  expect(isStorable(stateOf([paragraph("a", "x")]))).toBe(true);
});
