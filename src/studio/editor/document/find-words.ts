import type { Node } from "@tiptap/pm/model";
import type { Anchor } from "../anchor.ts";

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the words that something is about stand now: in their block, else anywhere; null: they are gone. */
export const findWords = (doc: Node, { blockId, quoted, before }: Anchor): Range | null => {
  const wanted = plain(quoted);
  if (wanted === "") return blockOf(doc, blockId);
  const lead = plain(before);
  const found: { readonly range: Range; readonly isOwn: boolean; readonly shared: number }[] = [];
  doc.forEach((block, at) => {
    const { text, starts, ends } = lettersOf(block);
    const isOwn = hasId(block, blockId);
    for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
      const [start, end] = [starts[from], ends[from + wanted.length - 1]];
      if (start === undefined || end === undefined) continue;
      const range = { from: at + start, to: at + end };
      found.push({ range, isOwn, shared: sharedAtEnd(text.slice(0, from), lead) });
    }
  });
  const best = found.toSorted(
    (one, other) => Number(other.isOwn) - Number(one.isOwn) || other.shared - one.shared,
  );
  return best[0]?.range ?? null;
};

/** The block that has this id, or a part with it. */
export const blockOf = (doc: Node, id: string): Range | null => {
  let found: Range | null = null;
  doc.forEach((block, at) => {
    if (found === null && hasId(block, id)) found = { from: at, to: at + block.nodeSize };
  });
  return found;
};

const hasId = (block: Node, id: string): boolean => {
  if (block.attrs["id"] === id) return true;
  let isIn = false;
  block.descendants((node) => {
    isIn ||= !node.isInline && node.attrs["id"] === id;
    return !node.isTextblock && !isIn;
  });
  return isIn;
};

interface Letters {
  readonly text: string;
  /** Of each character of it: where its letter begins and ends, from the block's start. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A block that stays the same is read once. */
const read = new WeakMap<Node, Letters>();

const lettersOf = (block: Node): Letters => {
  const known = read.get(block);
  if (known !== undefined) return known;
  const letters = { text: "", starts: [] as number[], ends: [] as number[] };
  const take = (words: string, at: number): void => {
    let place = at;
    for (const letter of words) {
      const made = plainLetter(letter);
      letters.text += made;
      for (let unit = 0; unit < made.length; unit += 1) {
        letters.starts.push(place);
        letters.ends.push(place + letter.length);
      }
      place += letter.length;
    }
  };
  if (block.isTextblock) block.forEach((child, offset) => take(child.text ?? "", offset + 1));
  else
    block.descendants((node, at) => {
      if (node.isText) take(node.text ?? "", at + 1);
    });
  read.set(block, letters);
  return letters;
};

/** Letter by letter, so that each has its place: without spaces, capitals and the shape of quotation marks. */
const plain = (words: string): string => Array.from(words, plainLetter).join("");

const plainLetter = (letter: string): string =>
  letter
    .normalize("NFKC")
    .replaceAll(/[\s\u00AD\u200B]+/gu, "")
    .replaceAll(/[‘’‚‛]/gu, "'")
    .replaceAll(/[“”„‟]/gu, '"')
    .toLowerCase();

const sharedAtEnd = (one: string, other: string): number => {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  return shared;
};
