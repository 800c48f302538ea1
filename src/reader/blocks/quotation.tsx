import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { QuotationView } from "../../newsroom/story/references.ts";
import { languageOf } from "../design/card.tsx";
import { referencePath } from "../view/reference-paths.ts";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";
import { partName } from "./part-name.ts";
import { quotationMark, quotationPanels, wordsWithMark } from "./quotation-mark.tsx";

/** Words of somebody, set apart: the quotation marks are ours, the attribution stands below. */
export const quotation = (block: BlockOf<"quotation">, context: BlockContext): VNode => {
  const view = context.references.quotations.get(block.quotation.id);
  return (
    <>
      <figure class="quotation" id={partName(block.id)}>
        <blockquote>
          <p>
            “{inlines(block.content, context)}
            {wordsWithMark("”", quotationMark(view, context))}
          </p>
        </blockquote>
        <Attribution name={view?.speaker?.name ?? block.quotation.speakerName} view={view} />
      </figure>
      {quotationPanels([block.quotation], context)}
    </>
  );
};

const Attribution = (props: { name: string | undefined; view: QuotationView | undefined }): VNode | null => {
  const work = props.view?.moment?.recording;
  if (props.name === undefined && work === undefined) return null;
  return (
    <figcaption class="facts">
      {props.name !== undefined && <strong>{props.name}</strong>}
      {work !== undefined && (
        <a href={referencePath(work, Math.floor(props.view?.moment?.start ?? 0))}>
          <cite {...languageOf(work)}>{work.title}</cite>
        </a>
      )}
    </figcaption>
  );
};
