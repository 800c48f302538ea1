import type { Fragment, Node, Schema } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Block } from "../../../content/block.ts";
import { fromDocument, fromNode } from "../document/from-document.ts";
import { toDocument, toNode } from "../document/to-document.ts";
import { isSame } from "./same.ts";

/**
 * What makes the editor's document say these blocks, touching only what differs: the caret stays in what stays, and undo
 * goes back over one's own changes alone. Null where nothing differs.
 */
export const applyBlocks = (state: EditorState, blocks: readonly Block[]): Transaction | null => {
  if (isSame(fromDocument(state.doc), blocks)) return null;
  const tr = state.tr.setMeta("addToHistory", false);
  if (blocks.length === 0 || state.doc.firstChild?.attrs["id"] === null)
    return tr.replaceWith(0, state.doc.content.size, toDocument(state.schema, blocks).content);
  const now = state.doc.children.map((node) => String(node.attrs["id"]));
  const wanted = new Map(blocks.map((block) => [block.id, block]));
  const kept = longestOrdered(
    blocks.map(({ id }) => id),
    now,
  );
  return rebuild(tr, state.schema, wanted, kept);
};

/** Goes through the document from its end: places before it stay what they are. */
const rebuild = (
  tr: Transaction,
  schema: Schema,
  wanted: ReadonlyMap<string, Block>,
  kept: ReadonlySet<string>,
): Transaction => {
  const rest = [...wanted.values()];
  for (const { node, at } of placesOf(tr.doc).toReversed()) {
    const id = String(node.attrs["id"]);
    const end = at + node.nodeSize;
    if (!kept.has(id)) {
      if (tr.doc.childCount > 1) tr.delete(at, end);
      else
        tr.replaceWith(
          at,
          end,
          rest.splice(0).map((block) => toNode(schema, block)),
        );
      continue;
    }
    const place = rest.findLastIndex((block) => block.id === id);
    const [block, ...after] = rest.splice(place);
    if (after.length > 0)
      tr.insert(
        end,
        after.map((one) => toNode(schema, one)),
      );
    if (block !== undefined && !isSame(fromNode(node), block)) renew(tr, at, toNode(schema, block));
  }
  if (rest.length > 0)
    tr.insert(
      0,
      rest.map((block) => toNode(schema, block)),
    );
  return tr;
};

/** Makes the block at this place another, from its first difference to its last: a caret in it stays beside its words. */
const renew = (tr: Transaction, at: number, next: Node): void => {
  const node = tr.doc.nodeAt(at);
  if (node !== null && !node.isLeaf && next.type.validContent(node.content)) {
    if (!node.hasMarkup(next.type, next.attrs, next.marks))
      tr.setNodeMarkup(at, next.type, next.attrs, next.marks);
    renewContent(tr, at + 1, node.content, next);
  }
  const now = tr.doc.nodeAt(at);
  // What cannot be fitted in is put in whole.
  if (now === null || !now.eq(next)) tr.replaceWith(at, at + (now?.nodeSize ?? 0), next);
};

const renewContent = (tr: Transaction, at: number, content: Fragment, next: Node): void => {
  const start = content.findDiffStart(next.content);
  const end = content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // Where a word is doubled, what is alike before and after the difference overlaps.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(at + start, at + end.a + overlap, next.slice(start, end.b + overlap));
};

const placesOf = (doc: Node): { readonly node: Node; readonly at: number }[] => {
  const places: { readonly node: Node; readonly at: number }[] = [];
  doc.forEach((node, at) => places.push({ node, at }));
  return places;
};

/** As many ids as can stay where they are, in the order that is wanted (a longest common subsequence). */
const longestOrdered = (wanted: readonly string[], now: readonly string[]): Set<string> => {
  const placeOf = new Map(wanted.map((id, at) => [id, at]));
  const places = now.flatMap((id) => placeOf.get(id) ?? []);
  const lengths = places.map(() => 1);
  const before = places.map(() => -1);
  let best = -1;
  for (let at = 0; at < places.length; at += 1) {
    for (let earlier = 0; earlier < at; earlier += 1)
      if ((places[earlier] ?? 0) < (places[at] ?? 0) && (lengths[earlier] ?? 0) >= (lengths[at] ?? 0)) {
        lengths[at] = (lengths[earlier] ?? 0) + 1;
        before[at] = earlier;
      }
    if (best < 0 || (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
  }
  const kept = new Set<string>();
  for (let at = best; at >= 0; at = before[at] ?? -1) kept.add(wanted[places[at] ?? -1] ?? "");
  return kept;
};
