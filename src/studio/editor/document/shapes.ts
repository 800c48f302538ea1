import type { BlockKind } from "../../../content/block.ts";

/** What a node of the editor's document is, beside what React shows for it. */
export interface NodeShape {
  /** What it holds, as ProseMirror's content expressions say; missing: nothing, it is one whole. */
  readonly content?: string;
  readonly group?: string;
  /** Marks that its words may have; missing: all. */
  readonly marks?: string;
  /** Nothing that is typed or deleted at its edges joins it with its neighbours. */
  readonly isolating?: boolean;
  /** It stays when all of its words are replaced. */
  readonly defining?: boolean;
  readonly draggable?: boolean;
  readonly selectable?: boolean;
  /** Fields beside `id`, with what they are where nothing is said; `undefined`: it must be said, none is made without. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly tag: string;
  readonly className?: string;
}

/** Quotations are marked in sentences alone: a heading or a caption knows of none. */
const plainMarks = "link note strong emphasis";
const blocks = "block";
/** Blocks that an aside may hold, too. */
const inAside = "block asideBlock";

const whole = (attributes: Readonly<Record<string, unknown>>): NodeShape => ({
  group: blocks,
  attributes,
  draggable: true,
  selectable: true,
  tag: "div",
});

const captioned = (attributes: Readonly<Record<string, unknown>>, group = blocks): NodeShape => ({
  ...whole(attributes),
  group,
  content: "inline*",
  marks: plainMarks,
  isolating: true,
  tag: "figure",
});

const placedPicture = { picture: undefined, alt: null, credit: null, focus: null };

/** Every kind of block: one that has no node does not compile. Names of nodes are names of kinds. */
export const blockShapes: { readonly [Kind in BlockKind]: NodeShape } = {
  paragraph: { content: "inline*", group: inAside, attributes: { quotationOrder: null }, tag: "p" },
  heading: {
    content: "inline*",
    group: inAside,
    marks: plainMarks,
    defining: true,
    attributes: { level: 2 },
    tag: "h2",
  },
  list: {
    content: "listItem+",
    group: inAside,
    attributes: { ordered: false, quotationOrder: null },
    tag: "ul",
  },
  quotation: {
    content: "inline*",
    group: blocks,
    marks: plainMarks,
    defining: true,
    attributes: { quotation: null },
    tag: "blockquote",
  },
  pullQuotation: whole({ text: undefined, of: undefined }),
  excerpt: captioned({ moment: undefined, title: null }),
  audioMoment: captioned({ moment: undefined, title: null }),
  picture: captioned({ ...placedPicture, width: "column" }, inAside),
  gallery: {
    ...whole({ title: null }),
    content: "galleryPicture*",
    isolating: true,
    className: "story-gallery",
  },
  timeline: {
    ...whole({ title: null, quotationOrder: null }),
    content: "timelineEntry*",
    isolating: true,
  },
  document: whole({ document: undefined, title: null, page: null, summary: null }),
  table: {
    ...whole({ caption: null, alignments: null }),
    content: "tableRow+",
    isolating: true,
    tag: "table",
  },
  embed: whole({ url: undefined, title: undefined }),
  aside: {
    ...whole({ title: null }),
    content: "asideBlock+",
    isolating: true,
    tag: "aside",
  },
  relatedLink: whole({ to: undefined, text: null }),
  divider: { ...whole({}), tag: "hr" },
  legacy: whole({ html: "" }),
  unknown: whole({ raw: undefined }),
};

/** Nodes that are no blocks: the document, and parts of blocks. */
export const partShapes = {
  listItem: { content: "inline*", defining: true, tag: "li" },
  timelineEntry: {
    content: "inline*",
    defining: true,
    attributes: { date: undefined, title: null },
    tag: "div",
  },
  galleryPicture: {
    content: "inline*",
    marks: plainMarks,
    isolating: true,
    selectable: true,
    attributes: placedPicture,
    tag: "figure",
  },
  tableRow: { content: "tableCell+", tag: "tr" },
  tableCell: { content: "inline*", marks: plainMarks, isolating: true, tag: "td" },
} as const satisfies Record<string, NodeShape>;

export type PartName = keyof typeof partShapes;

/** Parts of blocks that have an id of their own. */
export const partsWithId: ReadonlySet<string> = new Set(["listItem", "timelineEntry"] satisfies PartName[]);
