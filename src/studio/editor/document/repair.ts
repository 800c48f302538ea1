import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { isSaidQuotation, type PartClaim, claimsOf } from "./claims.ts";
import { newPartId } from "./part-id.ts";

/**
 * Gives every block, item, entry, quotation and note an id of its own (after a split, a paste, a block that is new), and
 * rows of a table one length; a gallery or timeline that lost its
 * last part goes. Of two with one id the first keeps it, but where the first is an empty line: Enter at the
 * start of a paragraph makes a new one before it. Returns the same transaction.
 */
export const repair = (tr: Transaction): Transaction => {
  const seen = new Set<string>();
  const claims = claimsOf(tr.doc);
  const losers = losersOf(claims);
  for (const claim of claims) {
    const keeps = claim.id !== null && !seen.has(claim.id) && !losers.has(claim);
    if (keeps && claim.id !== null) seen.add(claim.id);
    else rename(tr, claim, newPartId());
  }
  return withoutHollow(evenRows(tr));
};

/** Whether there is anything to repair, told without a transaction. */
export const needsRepair = (doc: Node): boolean => {
  const seen = new Set<string>();
  const idsStand = claimsOf(doc).every(({ id }) => id !== null && !seen.has(id) && seen.add(id));
  return !idsStand || doc.children.some((block) => isUneven(block) || isHollow(block));
};

/** Empty lines whose id stands again, on something with words. */
const losersOf = (claims: readonly PartClaim[]): Set<PartClaim> => {
  const byId = Map.groupBy(claims, ({ id }) => id);
  const losers = [...byId].flatMap(([id, [first, ...others]]) =>
    id !== null && first?.isEmpty === true && others.some((other) => other.kind === "node" && !other.isEmpty)
      ? [first]
      : [],
  );
  return new Set(losers);
};

/** Attributes and marks alone change: places stay where they are. */
const rename = (tr: Transaction, claim: PartClaim, id: string): void => {
  if (claim.kind === "node") tr.setNodeAttribute(claim.at, "id", id);
  else if (claim.kind === "quotation block")
    tr.setNodeAttribute(claim.at, "quotation", said(claim.value, id));
  else
    for (const { from, to, mark } of claim.pieces) {
      const value = { ...(mark.attrs[claim.kind === "note" ? "note" : "quotation"] as object), id };
      tr.addMark(from, to, mark.type.create({ [claim.kind === "note" ? "note" : "quotation"]: value }));
    }
};

const said = (value: unknown, id: string): object =>
  isSaidQuotation(value) ? { ...value, id } : { id, source: { type: "none" } };

const isUneven = (block: Node): boolean =>
  block.type.name === "table" &&
  block.children.some((row) => row.childCount !== block.firstChild?.childCount);

const evenRows = (tr: Transaction): Transaction => {
  const tables: { readonly at: number; readonly table: Node }[] = [];
  tr.doc.forEach((table, at) => {
    if (isUneven(table)) tables.push({ at, table });
  });
  for (const { at, table } of tables.toReversed()) {
    const width = Math.max(...table.children.map((row) => row.childCount));
    const ends: { readonly end: number; readonly missing: number }[] = [];
    table.forEach((row, offset) =>
      ends.push({ end: at + offset + row.nodeSize, missing: width - row.childCount }),
    );
    for (const { end, missing } of ends.toReversed())
      for (let added = 0; added < missing; added += 1) tr.insert(end, tr.doc.type.schema.node("tableCell"));
  }
  return tr;
};

/** A gallery of no pictures, a timeline of no entries. */
const isHollow = ({ type, childCount }: Node): boolean =>
  childCount === 0 && (type.name === "gallery" || type.name === "timeline");

const withoutHollow = (tr: Transaction): Transaction => {
  const places: { readonly from: number; readonly to: number }[] = [];
  tr.doc.forEach((block, from) => {
    if (isHollow(block)) places.push({ from, to: from + block.nodeSize });
  });
  for (const { from, to } of places.toReversed())
    if (tr.doc.childCount > 1) tr.delete(from, to);
    else tr.replaceWith(from, to, tr.doc.type.schema.node("paragraph", { id: newPartId() }));
  return tr;
};
