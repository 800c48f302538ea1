import { type Block, type ForEachKind, renderBlock } from "./block.ts";
import type { Inline } from "./inline.ts";
import type { AsideBlock } from "./kinds/aside.ts";
import type { PlacedPicture } from "./kinds/picture.ts";
import type { Quotation } from "./quotation.ts";
import type { Body } from "./story-content.ts";

/** A run of inlines, and the part of the story that it stands in. */
export interface InlineRun {
  /** The block on the top level. */
  readonly block: Block;
  /** The block, item, entry or block of an aside. */
  readonly partId: string;
  readonly path: string;
  readonly content: readonly Inline[];
  /** Quotations whose marks may stand in it; of a quotation block none. */
  readonly quotations: readonly Quotation[];
}

type Run = Omit<InlineRun, "block">;

/** Every run of inlines of the body, in the order of reading. */
export const everyInline = (body: Body): InlineRun[] =>
  body.blocks.flatMap((block, at) =>
    renderBlock(inlinesOfKind, block, `body.blocks[${at}]`).map((run) => Object.assign(run, { block })),
  );

const run = (
  partId: string,
  path: string,
  content: readonly Inline[] | undefined,
  quotations: readonly Quotation[] = [],
): Run[] => (content === undefined ? [] : [{ partId, path, content, quotations }]);

const none = (): Run[] => [];

const inlinesOfKind: ForEachKind<Run[], string> = {
  paragraph: ({ id, content, quotations }, path) => run(id, `${path}.content`, content, quotations),
  heading: ({ id, content }, path) => run(id, `${path}.content`, content),
  list: ({ items, quotations }, path) =>
    items.flatMap(({ id, content }, at) => run(id, `${path}.items[${at}].content`, content, quotations)),
  quotation: ({ id, content }, path) => run(id, `${path}.content`, content),
  pullQuotation: none,
  excerpt: ({ id, caption }, path) => run(id, `${path}.caption`, caption),
  audioMoment: ({ id, caption }, path) => run(id, `${path}.caption`, caption),
  picture: (block, path) => caption(block.id, path, block),
  gallery: ({ id, pictures }, path) =>
    pictures.flatMap((picture, at) => caption(id, `${path}.pictures[${at}]`, picture)),
  timeline: ({ entries, quotations }, path) =>
    entries.flatMap(({ id, content }, at) => run(id, `${path}.entries[${at}].content`, content, quotations)),
  document: none,
  table: ({ id, header, rows }, path) =>
    [header, ...rows].flatMap((row, at) =>
      row.flatMap((cell, column) =>
        run(id, at === 0 ? `${path}.header[${column}]` : `${path}.rows[${at - 1}][${column}]`, cell),
      ),
    ),
  embed: none,
  aside: ({ blocks }, path) => blocks.flatMap((block, at) => inAside(block, `${path}.blocks[${at}]`)),
  relatedLink: none,
  divider: none,
  legacy: none,
  unknown: none,
};

const inAside = (block: AsideBlock, path: string): Run[] => renderBlock(inlinesOfKind, block, path);

const caption = (id: string, path: string, picture: PlacedPicture): Run[] =>
  run(id, `${path}.caption`, picture.caption);
