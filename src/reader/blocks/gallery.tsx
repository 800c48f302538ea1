import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { partName } from "./part-name.ts";
import { placedPicture } from "./placed-picture.tsx";

/** Pictures in a row that scrolls: by finger, wheel, or the arrow keys once it has the focus. */
export const gallery = (block: BlockOf<"gallery">, context: BlockContext): VNode => {
  const words = context.say.story;
  const name = words.galleryOf(block.title ?? words.gallery, block.pictures.length);
  return (
    <section class="gallery wide" id={partName(block.id)} aria-label={name}>
      {block.title !== undefined && <p class="title">{block.title}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <ul tabindex={0} aria-label={words.scrollGallery(name)}>
        {block.pictures.map((placed, place) => (
          <li key={place}>
            <figure>{placedPicture(placed, context, { sizes: "(min-width:44rem) 36rem,85vw" })}</figure>
          </li>
        ))}
      </ul>
    </section>
  );
};
