import type { Node } from "@tiptap/pm/model";
import type { Block, BlockKind, BlockOf } from "../../../content/block.ts";
import type { Inline } from "../../../content/inline.ts";
import type { AsideBlock } from "../../../content/kinds/aside.ts";
import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import type { Quotation } from "../../../content/quotation.ts";
import { quotationsIn, toInlines } from "./inlines.ts";

/** A node that stays the same gives the same block: after a key is typed, one block is made anew. */
const made = new WeakMap<Node, Block>();

/** The blocks of an editor's document, in the content's normal form. An empty paragraph without an id is none at all. */
export const fromDocument = (doc: Node): Block[] => {
  const [first] = doc.children;
  if (
    doc.childCount === 1 &&
    first?.type.name === "paragraph" &&
    first.attrs["id"] === null &&
    first.childCount === 0
  )
    return [];
  return doc.children.map(fromNode);
};

/** One node as its block. Its id must be set (repair.ts). */
export const fromNode = (node: Node): Block => {
  const before = made.get(node);
  if (before !== undefined) return before;
  const block = (blockOfKind[node.type.name as BlockKind] as (node: Node) => Block)(node);
  made.set(node, block);
  return block;
};

type FromNode = { readonly [Kind in BlockKind]: (node: Node) => BlockOf<Kind> };

const blockOfKind: FromNode = {
  paragraph: (node) => {
    const content = toInlines(node);
    return { kind: "paragraph", id: idOf(node), content, ...quotationsOf(node, [node], [content]) };
  },
  heading: (node) => ({
    kind: "heading",
    id: idOf(node),
    level: node.attrs["level"] as 2 | 3 | 4,
    content: toInlines(node),
  }),
  list: (node) => {
    const items = node.children.map((item) => ({ id: idOf(item), content: toInlines(item) }));
    const contents = items.map(({ content }) => content);
    const ordered = node.attrs["ordered"] === true;
    return { kind: "list", id: idOf(node), ordered, items, ...quotationsOf(node, node.children, contents) };
  },
  quotation: (node) => ({
    kind: "quotation",
    id: idOf(node),
    content: toInlines(node),
    quotation: node.attrs["quotation"] as Quotation,
  }),
  pullQuotation: (node) => withFields<"pullQuotation">(node),
  excerpt: (node) => ({ ...withFields<"excerpt">(node), ...captionOf(node) }),
  audioMoment: (node) => ({ ...withFields<"audioMoment">(node), ...captionOf(node) }),
  picture: (node) => ({ ...withFields<"picture">(node), ...captionOf(node) }),
  gallery: (node) => ({ ...withFields<"gallery">(node), pictures: node.children.map(toPlacedPicture) }),
  timeline: (node) => {
    const { quotationOrder: _, ...fields } = withFields<"timeline">(node) as BlockOf<"timeline"> & {
      quotationOrder?: unknown;
    };
    const entries = node.children.map(toEntry);
    const contents = entries.map(({ content }) => content);
    return { ...fields, entries, ...quotationsOf(node, node.children, contents) };
  },
  document: (node) => withFields<"document">(node),
  table: (node) => toTable(node),
  embed: (node) => withFields<"embed">(node),
  aside: (node) => ({
    ...withFields<"aside">(node),
    blocks: node.children.map((child) => fromNode(child) as AsideBlock),
  }),
  relatedLink: (node) => withFields<"relatedLink">(node),
  divider: (node) => withFields<"divider">(node),
  legacy: (node) => withFields<"legacy">(node),
  unknown: (node) => withFields<"unknown">(node),
};

const idOf = (node: Node): string => String(node.attrs["id"]);

/** The kind and all attributes that say something. */
const withFields = <Kind extends BlockKind>(node: Node): BlockOf<Kind> =>
  ({ kind: node.type.name, ...said(node) }) as unknown as BlockOf<Kind>;

const said = ({ attrs }: Node): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null));

const captionOf = (node: Node): { caption?: Inline[] } => {
  const caption = toInlines(node);
  return caption.length === 0 ? {} : { caption };
};

const toPlacedPicture = (node: Node): PlacedPicture => ({
  ...(said(node) as unknown as PlacedPicture),
  ...captionOf(node),
});

const toEntry = (node: Node): BlockOf<"timeline">["entries"][number] => ({
  ...(said(node) as unknown as { id: string; date: string; title?: string }),
  content: toInlines(node),
});

/** Rows of one length: short ones get empty cells. */
const toTable = (node: Node): BlockOf<"table"> => {
  const width = Math.max(...node.children.map((row) => row.childCount));
  const [header = [], ...rows] = node.children.map((row) => {
    const cells = row.children.map(toInlines);
    return [...cells, ...Array.from({ length: width - cells.length }, (): Inline[] => [])];
  });
  const { alignments, ...fields } = withFields<"table">(node);
  return {
    ...fields,
    ...(alignments === undefined ? {} : { alignments: header.map((_, at) => alignments[at] ?? "start") }),
    header,
    rows,
  };
};

const quotationsOf = (
  block: Node,
  textblocks: readonly Node[],
  contents: readonly (readonly Inline[])[],
): { quotations?: Quotation[] } => {
  const order = block.attrs["quotationOrder"] as readonly string[] | null;
  const quotations = quotationsIn(textblocks, contents, order);
  return quotations.length === 0 ? {} : { quotations };
};
