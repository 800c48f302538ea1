import type { Node } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";
import { depthOf, newRow, typeOf } from "./blocks.ts";

interface InTable {
  readonly table: Node;
  /** Before the table. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

const inTable = (state: Parameters<Command>[0]): InTable | null => {
  const { $from } = state.selection;
  const depth = depthOf($from, "table");
  if (depth === 0 || $from.depth < depth + 2) return null;
  return {
    table: $from.node(depth),
    at: $from.before(depth),
    row: $from.index(depth),
    column: $from.index(depth + 1),
  };
};

type Change = (
  place: InTable,
) => { readonly rows: Node[]; readonly row: number; readonly column: number } | null;

/** A new table from the old one; the caret in the cell that is named. */
const change =
  (make: Change): Command =>
  (state, dispatch) => {
    const place = inTable(state);
    const made = place === null ? null : make(place);
    if (place === null || made === null) return false;
    const table = place.table.type.create(place.table.attrs, made.rows);
    const { tr } = state;
    if (made.rows.length === 0 || table.firstChild?.childCount === 0) {
      tr.replaceWith(place.at, place.at + place.table.nodeSize, typeOf(state.schema, "paragraph").create());
      tr.setSelection(TextSelection.near(tr.doc.resolve(place.at + 1)));
    } else {
      tr.replaceWith(place.at, place.at + place.table.nodeSize, table);
      tr.setSelection(TextSelection.near(tr.doc.resolve(cellAt(table, place.at, made.row, made.column))));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** A place in a cell. */
const cellAt = (table: Node, at: number, row: number, column: number): number => {
  let place = at + 1;
  const rowAt = Math.min(row, table.childCount - 1);
  for (let index = 0; index < rowAt; index += 1) place += table.child(index).nodeSize;
  const cells = table.child(rowAt);
  place += 1;
  for (let index = 0; index < Math.min(column, cells.childCount - 1); index += 1)
    place += cells.child(index).nodeSize;
  return place + 1;
};

export const addRow = change(({ table, row, column }) => ({
  rows: table.children.toSpliced(row + 1, 0, newRow(table.type.schema, table.child(0).childCount)),
  row: row + 1,
  column,
}));

export const removeRow = change(({ table, row, column }) => ({
  rows: table.children.toSpliced(row, 1),
  row,
  column,
}));

export const addColumn = change(({ table, row, column }) => ({
  rows: table.children.map((one) =>
    one.type.create(
      null,
      one.children.toSpliced(column + 1, 0, typeOf(table.type.schema, "tableCell").create()),
    ),
  ),
  row,
  column: column + 1,
}));

export const removeColumn = change(({ table, row, column }) => ({
  rows: table.children.map((one) => one.type.create(null, one.children.toSpliced(column, 1))),
  row,
  column: Math.max(0, column - 1),
}));

/** To the next cell or the one before; after the last one there is a new row. */
export const nextCell =
  (by: 1 | -1): Command =>
  (state, dispatch, view) => {
    const place = inTable(state);
    if (place === null) return false;
    const width = place.table.child(0).childCount;
    const next = place.row * width + place.column + by;
    if (next < 0) return false;
    if (next >= width * place.table.childCount) return addRow(state, dispatch, view);
    const at = cellAt(place.table, place.at, Math.floor(next / width), next % width);
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).scrollIntoView());
    return true;
  };
