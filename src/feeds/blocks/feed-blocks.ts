import type { Say } from "../../catalogue/say.ts";
import type { Block } from "../../content/block.ts";
import type { References } from "../../newsroom/story/references.ts";
import { simpleBody } from "../../newsroom/story/simple-html/simple-body.ts";
import type { WholeAddresses } from "../../newsroom/story/simple-html/simple-context.ts";
import { simpleKinds } from "../../newsroom/story/simple-html/simple-kinds.ts";

/** A story's blocks as the HTML of a feed's entry: no class, no script, nothing that loads but pictures. */
export const feedBlocks = (
  blocks: readonly Block[],
  references: References,
  addresses: WholeAddresses,
  say: Say,
): string => simpleBody(simpleKinds, blocks, { references, addresses, say, style: () => "" });
