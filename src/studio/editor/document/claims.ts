import type { Mark, Node } from "@tiptap/pm/model";
import type { Quotation } from "../../../content/quotation.ts";
import { isPartId } from "./part-id.ts";
import { blockShapes, partsWithId } from "./shapes.ts";

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** A part of the document that says to have an id; null where it has none that is one. */
export type PartClaim = { readonly id: string | null; readonly isEmpty: boolean } & (
  | { readonly kind: "node"; readonly at: number }
  | { readonly kind: "quotation block"; readonly at: number; readonly value: unknown }
  | { readonly kind: "quoted" | "note"; readonly pieces: Piece[] }
);

/** Every id in the order of reading: as content/check-parts.ts looks at them. */
export const claimsOf = (doc: Node): PartClaim[] => {
  const claims: PartClaim[] = [];
  doc.descendants((node, at) => {
    if (node.isInline) return false;
    const isEmpty = node.isTextblock && node.childCount === 0;
    if (node.type.name in blockShapes || partsWithId.has(node.type.name))
      claims.push({ kind: "node", id: validId(node.attrs["id"]), at, isEmpty });
    if (node.type.name === "quotation") {
      const value: unknown = node.attrs["quotation"];
      const id = isSaidQuotation(value) ? validId(value.id) : null;
      claims.push({ kind: "quotation block", id, at, value, isEmpty: false });
    }
    if (node.isTextblock) claims.push(...quotedClaims(node, at + 1), ...noteClaims(node, at + 1));
    return !node.isTextblock;
  });
  return claims;
};

export const isSaidQuotation = (value: unknown): value is Quotation =>
  typeof value === "object" && value !== null && "id" in value && "source" in value;

const validId = (value: unknown): string | null => (isPartId(value) ? value : null);

/** All pieces of a quotation in one line are one; what says something else under its id is another. */
const quotedClaims = (textblock: Node, start: number): PartClaim[] => {
  const pieces = piecesOf(textblock, start, "quoted");
  const groups: { readonly mark: Mark; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const group = groups.find(({ mark }) => mark.eq(piece.mark));
    if (group === undefined) groups.push({ mark: piece.mark, pieces: [piece] });
    else group.pieces.push(piece);
  }
  return groups.map((group) => ({
    kind: "quoted",
    id: idIn(group.mark, "quotation"),
    pieces: group.pieces,
    isEmpty: false,
  }));
};

/** A note that stands on neighbouring words is one. */
const noteClaims = (textblock: Node, start: number): PartClaim[] => {
  const claims: PartClaim[] = [];
  let last: Piece | undefined;
  for (const piece of piecesOf(textblock, start, "note")) {
    const before = claims.at(-1);
    if (before?.kind === "note" && last?.to === piece.from && last.mark.eq(piece.mark))
      before.pieces.push(piece);
    else claims.push({ kind: "note", id: idIn(piece.mark, "note"), pieces: [piece], isEmpty: false });
    last = piece;
  }
  return claims;
};

/** Breaks carry no words: a piece reaches over them. */
const piecesOf = (textblock: Node, start: number, type: "quoted" | "note"): Piece[] => {
  const pieces: Piece[] = [];
  let reach = -1;
  textblock.forEach((child, offset) => {
    const from = start + offset;
    if (!child.isText) {
      if (reach === from) reach += child.nodeSize;
      return;
    }
    const mark = child.marks.find((one) => one.type.name === type);
    if (mark === undefined) return;
    const last = pieces.at(-1);
    if (last !== undefined && reach === from && last.mark.eq(mark))
      pieces[pieces.length - 1] = { ...last, to: from + child.nodeSize };
    else pieces.push({ from, to: from + child.nodeSize, mark });
    reach = from + child.nodeSize;
  });
  return pieces;
};

const idIn = (mark: Mark, key: "note" | "quotation"): string | null => {
  const value: unknown = mark.attrs[key];
  return typeof value === "object" && value !== null && "id" in value ? validId(value.id) : null;
};
