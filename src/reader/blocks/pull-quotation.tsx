import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";

/** The words stand in the story already, so they are read aloud there alone. */
export const pullQuotation = (block: BlockOf<"pullQuotation">, { references }: BlockContext): VNode => {
  const speaker = references.quotations.get(block.of)?.speaker;
  return (
    <figure class="pull" aria-hidden="true">
      <blockquote>“{block.text}”</blockquote>
      {speaker && <figcaption class="facts">{speaker.name}</figcaption>}
    </figure>
  );
};
