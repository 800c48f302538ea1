import type { BlockKind } from "./block.ts";
import type { Inline } from "./inline.ts";
import { inlineText } from "./inline.ts";
import { type Quotation, quotedPieces } from "./quotation.ts";
import type { Body } from "./story-content.ts";
import { everyInline, type InlineRun } from "./walk.ts";

/** A quotation where it stands in a story. */
export interface PlacedQuotation {
  readonly quotation: Quotation;
  /** The block on the top level. */
  readonly blockId: string;
  readonly blockKind: BlockKind;
  /** The quoted words; several where the attribution breaks them. */
  readonly pieces: readonly string[];
  /** At most 80 characters before the first piece and after the last one, in the same paragraph. */
  readonly prefix: string;
  readonly suffix: string;
}

const contextLength = 80;

/** Every quotation of a story in the order of reading: those in sentences, and those that are blocks. */
export const quotationsOf = (content: { readonly body: Body }): PlacedQuotation[] =>
  everyInline(content.body).flatMap((run) => {
    const { block } = run;
    if (block.kind === "quotation")
      return [placed(run, block.quotation, [inlineText(run.content)], { from: 0, to: Infinity })];
    return run.quotations.flatMap((quotation) => {
      const span = spanOf(run.content, quotation.id);
      return span === null ? [] : [placed(run, quotation, quotedPieces(run.content, quotation.id), span)];
    });
  });

interface Span {
  readonly from: number;
  readonly to: number;
}

/** [from, to) in characters of the run's text, or null where no mark of the quotation stands in it. */
const spanOf = (content: readonly Inline[], id: string): Span | null => {
  let [at, from, to] = [0, -1, -1];
  for (const part of content) {
    const length = part.type === "text" ? part.text.length : 1;
    if (part.type === "text" && part.marks?.some((mark) => mark.type === "quotation" && mark.id === id)) {
      if (from < 0) from = at;
      to = at + length;
    }
    at += length;
  }
  return from < 0 ? null : { from, to };
};

const placed = (
  { block, content }: InlineRun,
  quotation: Quotation,
  pieces: readonly string[],
  { from, to }: Span,
): PlacedQuotation => {
  const text = inlineText(content);
  return {
    quotation,
    blockId: block.id,
    blockKind: block.kind,
    pieces,
    prefix: text.slice(Math.max(0, from - contextLength), from).toWellFormed(),
    suffix: text.slice(to, to + contextLength).toWellFormed(),
  };
};
