import { history, redo, undo } from "@tiptap/pm/history";
import type { Node, Schema } from "@tiptap/pm/model";
import { EditorState, type Plugin, Selection, type Transaction } from "@tiptap/pm/state";
import { Step } from "@tiptap/pm/transform";
import type { StoryFields } from "./merge-content.ts";

/** One thing that was done in the editor, as it is kept in the browser. */
export type JournalEntry = Edit | { readonly kind: "fields"; readonly fields: StoryFields };

interface Edit {
  readonly kind: "edit";
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly steps: readonly unknown[];
  /** What was selected before, as JSON. */
  readonly selection: unknown;
  /** "apart": it cannot be undone (another's change); "follows": it belongs to the one before. */
  readonly as: "done" | "apart" | "follows" | "undo" | "redo";
}

/** What undo goes back over, in every editor; made once, so that its state can be carried over from a replay. */
export const undoHistory: Plugin = history({ depth: 500, newGroupDelay: 500 });

const undone = "history$";

/** What a transaction did, or null where it changed nothing. `before` is the state that it came upon. */
export const entryOf = (tr: Transaction, before: EditorState): JournalEntry | null => {
  if (!tr.docChanged) return null;
  return {
    kind: "edit",
    at: tr.time,
    steps: tr.steps.map((step): unknown => step.toJSON()),
    selection: before.selection.toJSON(),
    as: mannerOf(tr),
  };
};

const mannerOf = (tr: Transaction): Edit["as"] => {
  const moved = tr.getMeta(undone) as { readonly redo: boolean } | undefined;
  if (moved !== undefined) return moved.redo ? "redo" : "undo";
  if (tr.getMeta("appendedTransaction") !== undefined) return "follows";
  return tr.getMeta("addToHistory") === false ? "apart" : "done";
};

/** What the journal leads to: the document with its history of undo, and the fields where they changed. */
export interface Replayed {
  readonly state: EditorState;
  readonly fields: StoryFields | null;
  /** Entries that could not be done again: none, unless the journal is broken. */
  readonly failed: number;
}

/** Does again what the journal says, from the document that it began with. Undo goes on from there. */
export const replay = (schema: Schema, start: Node, entries: readonly JournalEntry[]): Replayed => {
  let state = EditorState.create({ schema, doc: start, plugins: [undoHistory] });
  let fields: StoryFields | null = null;
  let failed = 0;
  let root: Transaction | null = null;
  for (const entry of entries) {
    if (entry.kind === "fields") {
      fields = entry.fields;
      continue;
    }
    try {
      const next = done(state, entry, root);
      if (entry.as !== "follows") root = next.root;
      state = next.state;
    } catch {
      // What others of its kind cannot follow is told, and the rest goes on.
      failed += 1;
    }
  }
  return { state, fields, failed };
};

interface Done {
  readonly state: EditorState;
  readonly root: Transaction;
}

const done = (before: EditorState, edit: Edit, root: Transaction | null): Done => {
  if (edit.as === "undo" || edit.as === "redo") return moved(before, edit.as);
  const state = selected(before, edit);
  const { tr } = state;
  for (const step of edit.steps) tr.step(Step.fromJSON(state.schema, step));
  tr.setTime(edit.at);
  if (edit.as === "apart") tr.setMeta("addToHistory", false);
  if (edit.as === "follows" && root !== null) tr.setMeta("appendedTransaction", root);
  return { state: state.apply(tr), root: tr };
};

const moved = (state: EditorState, way: "undo" | "redo"): Done => {
  let made: Transaction | null = null;
  (way === "undo" ? undo : redo)(state, (tr) => {
    made = tr;
  });
  if (made === null) throw new RangeError("there is nothing to undo");
  return { state: state.apply(made), root: made };
};

/** With the selection that undo goes back to. */
const selected = (state: EditorState, { selection, as }: Edit): EditorState => {
  if (as === "follows" || JSON.stringify(state.selection.toJSON()) === JSON.stringify(selection))
    return state;
  try {
    return state.apply(state.tr.setSelection(Selection.fromJSON(state.doc, selection)));
  } catch {
    // It is what undo selects, no more.
    return state;
  }
};
