import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import type { Schema } from "@tiptap/pm/model";
import { type Command, type EditorState, type Plugin, Selection, type Transaction } from "@tiptap/pm/state";
import { insertBlock, newBlock, toggleList, turnInto } from "../commands/blocks.ts";

/** What is typed at the start of a paragraph and means something else: "## ", "- ", "1. ", "> ", "---". */
export const inputRulesPlugin = (schema: Schema): Plugin =>
  inputRules({
    rules: [
      atStart(/^(#{2,4})\s$/, (match) => turnInto("heading", { level: match[1]?.length ?? 2 })),
      atStart(/^[-*]\s$/, () => toggleList(false)),
      atStart(/^1[.)]\s$/, () => toggleList(true)),
      atStart(/^>\s$/, () => turnInto("quotation")),
      atStart(/^---$/, () => insertBlock(newBlock(schema, "divider"))),
      new InputRule(/--$/, "—"),
      new InputRule(/\.\.\.$/, "…"),
      new InputRule(/(?:^|[\s([{—–‘“])(")$/, "“"),
      new InputRule(/"$/, "”"),
      new InputRule(/(?:^|[\s([{—–“])(')$/, "‘"),
      new InputRule(/'$/, "’"),
    ],
  });

/** The command's work after what was typed is taken away, as one transaction: one undo brings the letters back. */
const atStart = (match: RegExp, command: (found: RegExpMatchArray) => Command): InputRule =>
  new InputRule(match, (state, found, start, end) => {
    if (state.doc.resolve(start).parent.type.name !== "paragraph") return null;
    const cleared = state.tr.delete(start, end);
    let made: Transaction | null = null;
    command(found)(state.apply(cleared), (tr) => {
      made = tr;
    });
    return made === null ? null : together(state, cleared, made);
  });

const together = (state: EditorState, first: Transaction, second: Transaction): Transaction => {
  const { tr } = state;
  for (const step of [...first.steps, ...second.steps]) tr.step(step);
  return tr.setSelection(Selection.fromJSON(tr.doc, second.selection.toJSON()));
};
