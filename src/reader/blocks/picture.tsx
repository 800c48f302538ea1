import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";
import { partName } from "./part-name.ts";
import { placedPicture } from "./placed-picture.tsx";

const sizes = {
  column: "(min-width:44rem) 40rem,100vw",
  wide: "(min-width:70rem) 66rem,100vw",
  full: "100vw",
} as const;

export const picture = (block: BlockOf<"picture">, context: BlockContext): VNode | null => {
  const shown = placedPicture(block, context, { sizes: sizes[block.width] });
  return shown === null ? null : (
    <figure class={`picture ${block.width}`} id={partName(block.id)}>
      {shown}
    </figure>
  );
};
