import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storySchema as schema } from "../document/schema.ts";
import { removeBlock, replaceWords } from "./replace-words.ts";

const note = schema.mark("note", { note: { id: "n1", note: "source", text: "A letter" } });
const paragraph = schema.node("paragraph", { id: "p1" }, [
  schema.text("The letter lay "),
  schema.text("eleven", [schema.mark("strong")]),
  schema.text(" years"),
  schema.text(" in the safe", [note]),
  schema.text("."),
]);
const second = schema.node("paragraph", { id: "p2" }, schema.text("Nobody asked."));
const begin = () =>
  EditorState.create({ doc: schema.node("doc", null, [paragraph, second]), plugins: [history()] });

const replaced = (from: number, to: number, words: string) => {
  let state = begin();
  const isDone = replaceWords({ from, to }, words)(state, (tr) => (state = state.apply(tr)));
  return { isDone, state };
};

const shown = ({ doc }: EditorState): string[] =>
  doc
    .child(0)
    .children.map((part) => `${part.marks.map(({ type }) => type.name).join()}:${part.text ?? "⏎"}`);

test("only the words that differ are touched: marks and notes stay on what stays", () => {
  const { state } = replaced(1, 41, "The letter lay twelve long years in the safe.");
  expect(shown(state)).toEqual(
    [":The letter lay ", "strong:twelve", "strong: long", ": years", "note: in the safe", ":."].flatMap(
      (one) => (one === "strong: long" ? [] : [one === "strong:twelve" ? "strong:twelve long" : one]),
    ),
  );
});

test("it is one step of undo, apart from what was typed before", () => {
  let { state } = { state: begin() };
  state = state.apply(state.tr.insertText("So: ", 1));
  replaceWords({ from: 5, to: 15 }, "The paper")(state, (tr) => (state = state.apply(tr)));
  undo(state, (tr) => (state = state.apply(tr)));
  expect(state.doc.child(0).textContent).toMatch(/^So: The letter/);
});

test("words of two lines are not replaced, and a block that goes leaves the others", () => {
  const across = replaced(30, 50, "x");
  expect(across.isDone).toBe(false);
  let state = begin();
  removeBlock({ from: 0, to: paragraph.nodeSize })(state, (tr) => (state = state.apply(tr)));
  expect(state.doc.textContent).toBe("Nobody asked.");
  removeBlock({ from: 0, to: second.nodeSize })(state, (tr) => (state = state.apply(tr)));
  expect(state.doc.childCount).toBe(1);
});

test("whatever is proposed is what stands there then", () => {
  const words = fc.array(fc.constantFrom("the", "safe", "\n", " ", "eleven", "x."), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 41 }),
      fc.integer({ min: 1, max: 41 }),
      words,
      (one, other, made) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const proposed = made.join("");
        const { state } = replaced(from, to, proposed);
        const whole = paragraph.textBetween(0, paragraph.content.size, "", "\n");
        expect(state.doc.child(0).textBetween(0, state.doc.child(0).content.size, "", "\n")).toBe(
          whole.slice(0, from - 1) + proposed + whole.slice(to - 1),
        );
      },
    ),
  );
});
