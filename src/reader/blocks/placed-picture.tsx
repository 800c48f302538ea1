import type { VNode } from "preact";
import type { PlacedPicture } from "../../content/kinds/picture.ts";
import { Picture } from "../design/picture.tsx";
import type { BlockContext } from "./context.ts";
import { inlines } from "./inline.tsx";

/** A picture with its words as the story gives them, else its own. */
export const placedPicture = (
  placed: PlacedPicture,
  context: BlockContext,
  options: { sizes: string; eager?: boolean },
): VNode | null => {
  const own = context.references.pictures.get(placed.picture);
  if (own === undefined)
    return placed.caption ? <figcaption>{inlines(placed.caption, context)}</figcaption> : null;
  return (
    <>
      <Picture
        picture={{ ...own, alt: placed.alt ?? own.alt }}
        sizes={options.sizes}
        eager={options.eager ?? false}
      />
      {pictureCaption(placed, placed.credit ?? own.credit, context)}
    </>
  );
};

const pictureCaption = (placed: PlacedPicture, credit: string, context: BlockContext): VNode | null =>
  placed.caption === undefined && credit === "" ? null : (
    <figcaption>
      {placed.caption !== undefined && <>{inlines(placed.caption, context)} </>}
      {credit !== "" && <span class="credit">{credit}</span>}
    </figcaption>
  );
