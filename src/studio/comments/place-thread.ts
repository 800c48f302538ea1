/** What a thread of comments is about. */
export interface Anchor {
  readonly blockId: string | null;
  readonly quoted: string;
}

/** A story's content, as far as comments are placed in it. */
export interface Commented {
  readonly body: { readonly blocks: readonly unknown[] };
}

/**
 * Where a thread stands in what is written now. "gone": the words, or the block, that it is about are no more; "moved": the
 * words stand in another block than they did.
 */
export type Placed =
  | { readonly at: "story" }
  | { readonly at: "block"; readonly blockId: string }
  | { readonly at: "moved"; readonly blockId: string }
  | { readonly at: "gone" };

/** Looks for the block by its id, then for the words: first where they were, then anywhere. */
export const placeThread = ({ blockId, quoted }: Anchor, content: Commented | null): Placed => {
  if (blockId === null) return { at: "story" };
  // Not loaded, or withheld: nothing can be said of where it stands now.
  if (content === null) return { at: "block", blockId };
  const blocks = content.body.blocks.flatMap((block) => {
    const id = idOf(block);
    return id === null ? [] : [{ id, ids: idsIn(block), text: plain(wordsOf(block)) }];
  });
  const own = blocks.find(({ ids }) => ids.includes(blockId));
  const wanted = plain(quoted);
  if (wanted === "") return own === undefined ? { at: "gone" } : { at: "block", blockId: own.id };
  if (own?.text.includes(wanted) === true) return { at: "block", blockId: own.id };
  const elsewhere = blocks.find(({ text }) => text.includes(wanted));
  return elsewhere === undefined ? { at: "gone" } : { at: "moved", blockId: elsewhere.id };
};

/** The words of a block, as somebody reads them; empty: it is gone, or has none. */
export const plainTextOf = (content: Commented, blockId: string): string => {
  const block = content.body.blocks.find((one) => idOf(one) === blockId);
  return block === undefined ? "" : wordsOf(block);
};

/** As they stand in the story: what is about the whole of it first, then by block, then what is gone. */
export const inReadingOrder = <One extends { readonly placed: Placed }>(
  all: readonly One[],
  content: Commented | null,
): readonly One[] => {
  const order = new Map((content?.body.blocks ?? []).map((block, at) => [idOf(block), at]));
  const rankOf = ({ placed }: One): number => {
    if (placed.at === "story") return -1;
    return placed.at === "gone" ? Infinity : (order.get(placed.blockId) ?? 0);
  };
  return all
    .map((one) => ({ one, rank: rankOf(one) }))
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ one }) => one);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const idOf = (block: unknown): string | null =>
  isRecord(block) && typeof block["id"] === "string" ? block["id"] : null;

/** The block's own id and those of its parts: items of a list, blocks of an aside. */
const idsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isRecord(value)) return [];
  const own = idOf(value);
  return [...(own === null ? [] : [own]), ...Object.values(value).flatMap(idsIn)];
};

/** Fields that hold words which somebody can choose on the screen. */
const worded: ReadonlySet<string> = new Set([
  "text",
  "alt",
  "title",
  "label",
  "description",
  "html",
  "heading",
]);

const wordsOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsOf).join("");
  if (!isRecord(value)) return "";
  return Object.entries(value)
    .map(([name, held]) => {
      // A mark's own words (a footnote) stand elsewhere.
      if (name === "marks") return "";
      return typeof held === "string" ? (worded.has(name) ? held : "") : wordsOf(held);
    })
    .join("");
};

/** Without what an edit of the look changes: spaces, capitals, the shape of quotation marks. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u00AD\u200B]+/gu, "")
    .replaceAll(/[‘’‚‛]/gu, "'")
    .replaceAll(/[“”„‟]/gu, '"')
    .toLowerCase();
