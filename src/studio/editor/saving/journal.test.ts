import { redo, undo } from "@tiptap/pm/history";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../content/block.ts";
import { repairPlugin } from "../document/repair-plugin.ts";
import { storySchema } from "../document/schema.ts";
import { toDocument } from "../document/to-document.ts";
import { entryOf, type JournalEntry, replay, undoHistory } from "./journal.ts";

const blocks: Block[] = ["one two three", "four five six"].map((text, at) => ({
  kind: "paragraph",
  id: `p${at}`,
  content: [{ type: "text", text }],
}));
const start = toDocument(storySchema, blocks);

/** An editor that keeps a journal, as the real one does: every transaction, with those appended to it. */
class Desk {
  state = EditorState.create({ doc: start, plugins: [undoHistory, repairPlugin()] });
  journal: JournalEntry[] = [];
  now = 0;
  do(tr: Transaction | null): void {
    if (tr === null) return;
    this.now += 200;
    const { state, transactions } = this.state.applyTransaction(tr.setTime(this.now));
    for (const each of transactions) {
      const entry = entryOf(each, this.state);
      if (entry !== null) this.journal.push(JSON.parse(JSON.stringify(entry)) as JournalEntry);
    }
    this.state = state;
  }
  command(command: typeof undo): void {
    let made: Transaction | null = null;
    command(this.state, (tr) => {
      made = tr;
    });
    this.do(made);
  }
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const deed = fc.record({
  kind: fc.constantFrom("type", "type", "split", "delete", "apart", "undo", "undo", "redo", "pause"),
  at: place,
  length: fc.nat(6),
});

const act = (desk: Desk, { kind, at, length }: { kind: string; at: number; length: number }): void => {
  const { state } = desk;
  const from = Math.floor(at * state.doc.content.size);
  const near = TextSelection.near(state.doc.resolve(from)).from;
  if (kind === "undo") desk.command(undo);
  else if (kind === "redo") desk.command(redo);
  else if (kind === "pause") desk.now += 2000;
  else if (kind === "split") desk.do(state.tr.split(near));
  else if (kind === "delete")
    desk.do(state.tr.delete(near, Math.min(near + length, state.doc.content.size - 1)));
  else {
    const tr = state.tr.insertText(`x${length}`, near);
    desk.do(kind === "apart" ? tr.setMeta("addToHistory", false) : tr);
  }
};

describe("what is kept in the browser", () => {
  test("after a reload undo and redo go on as if there had been none", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const desk = new Desk();
        for (const one of deeds) act(desk, one);
        const { state, failed } = replay(storySchema, start, desk.journal);
        expect(failed).toBe(0);
        expect(state.doc.toJSON()).toEqual(desk.state.doc.toJSON());
        let [live, again] = [desk.state, state];
        for (const command of [undo, undo, redo, undo, undo, undo, undo, redo]) {
          [live, again] = [live, again].map((one) => run(one, command)) as [EditorState, EditorState];
          expect(again.doc.toJSON()).toEqual(live.doc.toJSON());
        }
      }),
      { numRuns: 150 },
    );
  });
});

const run = (state: EditorState, command: typeof undo): EditorState => {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
};
