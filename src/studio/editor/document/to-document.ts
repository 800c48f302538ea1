import type { Node, Schema } from "@tiptap/pm/model";
import type { Block, BlockKind, BlockOf } from "../../../content/block.ts";
import type { Inline } from "../../../content/inline.ts";
import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import type { Quotation } from "../../../content/quotation.ts";
import { toInlineNodes } from "./inlines.ts";

/** The editor's document of a story's blocks. A body of none is an empty paragraph that has no id yet. */
export const toDocument = (schema: Schema, blocks: readonly Block[]): Node =>
  schema.node(
    "doc",
    null,
    blocks.length === 0 ? [schema.node("paragraph")] : blocks.map((block) => toNode(schema, block)),
  );

/** One block as its node. */
export const toNode = (schema: Schema, block: Block): Node =>
  (nodeOfKind[block.kind] as (schema: Schema, block: Block) => Node)(schema, block);

type ToNode = { readonly [Kind in BlockKind]: (schema: Schema, block: BlockOf<Kind>) => Node };

const nodeOfKind: ToNode = {
  paragraph: (schema, { id, content, quotations }) =>
    schema.node(
      "paragraph",
      { id, quotationOrder: orderOf(quotations) },
      toInlineNodes(schema, content, quotations),
    ),
  heading: (schema, { id, level, content }) =>
    schema.node("heading", { id, level }, toInlineNodes(schema, content)),
  list: (schema, { id, ordered, items, quotations }) =>
    schema.node(
      "list",
      { id, ordered, quotationOrder: orderOf(quotations) },
      items.map((item) =>
        schema.node("listItem", { id: item.id }, toInlineNodes(schema, item.content, quotations)),
      ),
    ),
  quotation: (schema, { id, content, quotation }) =>
    schema.node("quotation", { id, quotation }, toInlineNodes(schema, content)),
  pullQuotation: (schema, { kind, ...fields }) => schema.node(kind, fields),
  excerpt: captioned,
  audioMoment: captioned,
  picture: captioned,
  gallery: (schema, { id, title = null, pictures }) =>
    schema.node(
      "gallery",
      { id, title },
      pictures.map((picture) => toGalleryPicture(schema, picture)),
    ),
  timeline: (schema, { id, title = null, entries, quotations }) =>
    schema.node(
      "timeline",
      { id, title, quotationOrder: orderOf(quotations) },
      entries.map(({ content, ...entry }) =>
        schema.node("timelineEntry", entry, toInlineNodes(schema, content, quotations)),
      ),
    ),
  document: (schema, { kind, ...fields }) => schema.node(kind, fields),
  table: (schema, { id, caption = null, alignments = null, header, rows }) =>
    schema.node(
      "table",
      { id, caption, alignments },
      [header, ...rows].map((cells) => toRow(schema, cells)),
    ),
  embed: (schema, { kind, ...fields }) => schema.node(kind, fields),
  aside: (schema, { id, title = null, blocks }) =>
    schema.node(
      "aside",
      { id, title },
      blocks.map((block) => toNode(schema, block)),
    ),
  relatedLink: (schema, { kind, ...fields }) => schema.node(kind, fields),
  divider: (schema, { kind, ...fields }) => schema.node(kind, fields),
  legacy: (schema, { kind, ...fields }) => schema.node(kind, fields),
  unknown: (schema, { kind, ...fields }) => schema.node(kind, fields),
};

function captioned(
  schema: Schema,
  { kind, caption = [], ...fields }: BlockOf<"excerpt" | "audioMoment" | "picture">,
): Node {
  return schema.node(kind, fields, toInlineNodes(schema, caption));
}

/** A picture of a gallery as its node. */
export const toGalleryPicture = (schema: Schema, { caption = [], ...fields }: PlacedPicture): Node =>
  schema.node("galleryPicture", fields, toInlineNodes(schema, caption));

const toRow = (schema: Schema, cells: readonly (readonly Inline[])[]): Node =>
  schema.node(
    "tableRow",
    null,
    cells.map((cell) => schema.node("tableCell", null, toInlineNodes(schema, cell))),
  );

const orderOf = (quotations: readonly Quotation[] | undefined): readonly string[] | null =>
  quotations?.map(({ id }) => id) ?? null;
