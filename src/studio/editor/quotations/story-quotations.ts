import type { Node } from "@tiptap/pm/model";
import type { Quotation } from "../../../content/quotation.ts";

/** A quotation of the story as the editor has it. */
export interface StoryQuotation {
  readonly quotation: Quotation;
  readonly pieces: readonly string[];
  /** Where its words begin and end. */
  readonly from: number;
  readonly to: number;
  readonly isBlock: boolean;
}

/** Words in quotation marks that are no quotation yet. */
export interface LooseQuotation {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface InBlock {
  readonly bound: readonly StoryQuotation[];
  readonly loose: readonly LooseQuotation[];
}

/** Places count from the block's start, so that a block that stays the same is looked at once. */
const looked = new WeakMap<Node, InBlock>();

/** All quotations in the order of reading, and what looks like one. */
export const quotationsIn = (doc: Node): InBlock => {
  const bound: StoryQuotation[] = [];
  const loose: LooseQuotation[] = [];
  doc.forEach((block, at) => {
    const found = inBlock(block);
    bound.push(...found.bound.map((one) => moved(one, at)));
    loose.push(...found.loose.map((one) => moved(one, at)));
  });
  return { bound, loose };
};

/** One that was found before, as it stands now: words may have moved since. Null: it is gone. */
export const standsNow = <One extends StoryQuotation | LooseQuotation>(doc: Node, one: One): One | null => {
  const { bound, loose } = quotationsIn(doc);
  const found =
    "quotation" in one
      ? bound.find(({ quotation }) => quotation.id === one.quotation.id)
      : loose
          .filter(({ text }) => "text" in one && text === one.text)
          .toSorted((a, b) => Math.abs(a.from - one.from) - Math.abs(b.from - one.from))[0];
  return (found as One | undefined) ?? null;
};

const moved = <Place extends { readonly from: number; readonly to: number }>(
  place: Place,
  by: number,
): Place => ({
  ...place,
  from: place.from + by,
  to: place.to + by,
});

const inBlock = (block: Node): InBlock => {
  const before = looked.get(block);
  if (before !== undefined) return before;
  const found = look(block);
  looked.set(block, found);
  return found;
};

const look = (block: Node): InBlock => {
  if (block.type.name === "quotation") {
    const quotation = block.attrs["quotation"] as Quotation | null;
    const text = block.textBetween(0, block.content.size, " ", " ");
    const whole = { pieces: [text], from: 1, to: block.nodeSize - 1, isBlock: true };
    return { bound: quotation === null ? [] : [{ quotation, ...whole }], loose: [] };
  }
  const bound: StoryQuotation[] = [];
  const loose: LooseQuotation[] = [];
  const lookAt = (line: Node, start: number): void => {
    bound.push(...boundIn(line, start));
    if (mayBeLoose.has(line.type.name)) loose.push(...looseIn(line, start));
  };
  if (block.isTextblock) lookAt(block, 1);
  else
    block.descendants((node, at) => {
      if (node.isTextblock) lookAt(node, at + 2);
      return !node.isTextblock;
    });
  return { bound, loose };
};

const mayBeLoose = new Set(["paragraph", "listItem", "timelineEntry"]);

const quotationAt = (node: Node): Quotation | null => {
  const mark = node.marks.find(({ type }) => type.name === "quoted");
  return mark === undefined ? null : (mark.attrs["quotation"] as Quotation);
};

const boundIn = (line: Node, start: number): StoryQuotation[] => {
  const found = new Map<string, { quotation: Quotation; pieces: string[]; from: number; to: number }>();
  let open: string | null = null;
  line.forEach((child, offset) => {
    const quotation = quotationAt(child);
    const text = child.isText ? (child.text ?? "") : " ";
    if (quotation !== null) {
      const to = start + offset + child.nodeSize;
      const before = found.get(quotation.id);
      if (before === undefined)
        found.set(quotation.id, { quotation, pieces: [text], from: start + offset, to });
      else {
        if (open === quotation.id) before.pieces.push((before.pieces.pop() ?? "") + text);
        else before.pieces.push(text);
        before.to = to;
      }
    }
    open = child.isText ? (quotation?.id ?? null) : open;
  });
  return [...found.values()].map((one) => Object.assign(one, { isBlock: false }));
};

/** Fewer words are a name or a title rather than what somebody said. */
const fewestWords = 4;

const looseIn = (line: Node, start: number): LooseQuotation[] => {
  const text = line.textBetween(0, line.content.size, "", "\uFFFC");
  return [...text.matchAll(/[“"„«]([^“”"„«»]{8,1200})[”"“»]/gu)].flatMap((found) => {
    const said = found[1] ?? "";
    const from = start + found.index + 1;
    const to = from + said.length;
    const isMarked = line.rangeHasMark(found.index + 1, found.index + 1 + said.length, quotedType(line));
    return isMarked || said.trim().split(/\s+/).length < fewestWords ? [] : [{ text: said, from, to }];
  });
};

const quotedType = (line: Node) => {
  const type = line.type.schema.marks["quoted"];
  if (type === undefined) throw new Error("the editor has no mark for quotations");
  return type;
};
