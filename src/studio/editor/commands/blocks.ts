import type { Node, NodeType, ResolvedPos, Schema } from "@tiptap/pm/model";
import { type Command, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { BlockKind } from "../../../content/block.ts";
import { newPartId } from "../document/part-id.ts";

/** A command that does nothing but say that it cannot, where a node is missing from a schema. */
export const typeOf = (schema: Schema, name: string): NodeType => {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`the editor has no node “${name}”`);
  return type;
};

/** The depth of the nearest node of this name around a place; 0: none. */
export const depthOf = (place: ResolvedPos, ...names: readonly string[]): number => {
  for (let depth = place.depth; depth > 0; depth -= 1)
    if (names.includes(place.node(depth).type.name)) return depth;
  return 0;
};

/** Turns the line that the caret is in, or each selected one, into a paragraph, a heading or a quotation. */
export const turnInto =
  (
    name: "paragraph" | "heading" | "quotation",
    attributes: Readonly<Record<string, unknown>> = {},
  ): Command =>
  (state, dispatch) => {
    const type = typeOf(state.schema, name);
    const { tr } = state;
    if (depthOf(state.selection.$from, "list") > 0 && !unlist(tr, state.selection.$from)) return false;
    const { from, to } = tr.selection;
    let changed = 0;
    tr.doc.nodesBetween(from, to, (node, at) => {
      if (!node.isTextblock || !isLine(node)) return true;
      const place = tr.doc.resolve(at);
      if (!place.parent.canReplaceWith(place.index(), place.index() + 1, type)) return false;
      tr.setBlockType(at, at + node.nodeSize, type, { ...attributes, id: node.attrs["id"] as unknown });
      changed += 1;
      return false;
    });
    if (changed === 0 && !tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

const isLine = ({ type }: Node): boolean =>
  type.name === "paragraph" || type.name === "heading" || type.name === "quotation";

/** Turns lines into a list, a list of one kind into the other, and a list of this kind into paragraphs. */
export const toggleList =
  (ordered: boolean): Command =>
  (state, dispatch) => {
    const { tr, selection } = state;
    const depth = depthOf(selection.$from, "list");
    if (depth > 0) {
      const list = selection.$from.node(depth);
      if (list.attrs["ordered"] === ordered) unlist(tr, selection.$from);
      else tr.setNodeAttribute(selection.$from.before(depth), "ordered", ordered);
    } else if (!enlist(tr, ordered)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Wraps the selected lines of one parent in a list. */
const enlist = (tr: Transaction, ordered: boolean): boolean => {
  const { $from, $to } = tr.selection;
  const range = $from.blockRange($to);
  if (range === null) return false;
  const lines: Node[] = [];
  for (let at = range.startIndex; at < range.endIndex; at += 1) lines.push(range.parent.child(at));
  const { schema } = tr.doc.type;
  const list = typeOf(schema, "list");
  if (!lines.every(isLine) || !range.parent.canReplaceWith(range.startIndex, range.endIndex, list))
    return false;
  const items = lines.map((line) => typeOf(schema, "listItem").create({ id: newPartId() }, line.content));
  const [first] = lines;
  const anchor = tr.selection.anchor + 1;
  tr.replaceWith(range.start, range.end, list.create({ id: first?.attrs["id"] as unknown, ordered }, items));
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(anchor, tr.doc.content.size))));
  return true;
};

/** Makes paragraphs of the whole list that a place is in. */
const unlist = (tr: Transaction, place: ResolvedPos): boolean => {
  const depth = depthOf(place, "list");
  if (depth === 0) return false;
  const list = place.node(depth);
  const start = place.before(depth);
  const anchor = tr.selection.anchor - 1;
  const paragraph = typeOf(tr.doc.type.schema, "paragraph");
  const lines = list.children.map((item, at) =>
    paragraph.create({ id: at === 0 ? (list.attrs["id"] as unknown) : newPartId() }, item.content),
  );
  tr.replaceWith(start, start + list.nodeSize, lines);
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, anchor))));
  return true;
};

/** An item leaves its list as a paragraph: the list ends before it, and goes on after it. */
export const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = depthOf($from, "list");
  if (depth === 0 || !empty) return false;
  const list = $from.node(depth);
  const index = $from.index(depth);
  const before = list.children.slice(0, index);
  const after = list.children.slice(index + 1);
  const paragraph = typeOf(state.schema, "paragraph").create({ id: newPartId() }, list.child(index).content);
  const parts = [
    ...(before.length === 0 ? [] : [list.type.create(list.attrs, before)]),
    paragraph,
    ...(after.length === 0
      ? []
      : [list.type.create(before.length === 0 ? list.attrs : { ...list.attrs, id: newPartId() }, after)]),
  ];
  const start = $from.before(depth);
  const tr = state.tr.replaceWith(start, start + list.nodeSize, parts);
  const place = start + (before.length === 0 ? 0 : (parts[0]?.nodeSize ?? 0)) + 1;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, place + $from.parentOffset)).scrollIntoView());
  return true;
};

/** Puts a block where the caret is: in the place of an empty line, else after the block. */
export const insertBlock =
  (node: Node): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const depth = hostDepth($from, node);
    if (depth < 0) return false;
    const { tr } = state;
    const line = $from.depth > depth ? $from.node(depth + 1) : null;
    const isEmptyLine = line !== null && isLine(line) && line.childCount === 0;
    const at = line === null ? $from.pos : isEmptyLine ? $from.before(depth + 1) : $from.after(depth + 1);
    tr.replaceWith(at, isEmptyLine ? at + line.nodeSize : at, node);
    const after = at + node.nodeSize;
    if (tr.doc.resolve(after).nodeAfter === null && $from.node(depth).type.name === "doc")
      tr.insert(after, typeOf(state.schema, "paragraph").create({ id: newPartId() }));
    dispatch?.(selectIn(tr, at, node).scrollIntoView());
    return true;
  };

/** The depth of the nearest node around that may hold it. */
const hostDepth = (place: ResolvedPos, node: Node): number => {
  for (let depth = place.depth; depth >= 0; depth -= 1) {
    const host = place.node(depth);
    const index = place.index(depth);
    if (!host.isTextblock && host.canReplaceWith(index, index, node.type)) return depth;
  }
  return -1;
};

const selectIn = (tr: Transaction, at: number, node: Node): Transaction =>
  node.isAtom || !node.type.isBlock
    ? tr.setSelection(
        node.type.spec.selectable === false
          ? TextSelection.near(tr.doc.resolve(at + node.nodeSize))
          : NodeSelection.create(tr.doc, at),
      )
    : tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));

/** A new block of a kind with what it needs; kinds that need an answer first (a picture, an address) take it as attributes. */
export const newBlock = (
  schema: Schema,
  kind: BlockKind,
  attributes: Readonly<Record<string, unknown>> = {},
): Node => {
  const own = { id: newPartId(), ...attributes };
  const line = (name: string, more = {}): Node => typeOf(schema, name).create({ id: newPartId(), ...more });
  const type = typeOf(schema, kind);
  if (kind === "list") return type.create(own, [line("listItem")]);
  if (kind === "aside") return type.create(own, [line("paragraph")]);
  if (kind === "timeline") return type.create(own, [line("timelineEntry", { date: thisYear() })]);
  if (kind === "table") return type.create(own, [newRow(schema, 3), newRow(schema, 3), newRow(schema, 3)]);
  if (kind === "quotation") return type.create({ quotation: newQuotation(), ...own });
  return type.create(own);
};

export const newQuotation = (): object => ({ id: newPartId(), source: { type: "none" } });

const thisYear = (): string => String(new Date().getFullYear());

export const newRow = (schema: Schema, width: number): Node =>
  typeOf(schema, "tableRow").create(
    null,
    Array.from({ length: width }, () => typeOf(schema, "tableCell").create()),
  );
