import type { Block } from "../../../content/block.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { newPartId } from "../document/part-id.ts";
import type { Conflict } from "./merge-content.ts";
import { withOwnIds } from "./own-ids.ts";

export type Choice = "mine" | "theirs" | "both";

/**
 * The content with what somebody chose. Mine is as it stands now: it may have grown while both were shown. "both" of a
 * field is mine; of a block theirs stands after mine.
 */
export const resolve = (content: StoryContent, conflict: Conflict, choice: Choice): StoryContent => {
  if (conflict.kind === "field")
    return choice === "theirs" ? { ...content, [conflict.field]: conflict.theirs } : content;
  const blocks = content.body.blocks.flatMap((block) =>
    block.id === conflict.id ? chosen(block, conflict, choice) : [block],
  );
  return withOwnIds({ ...content, body: { ...content.body, blocks } });
};

const chosen = (
  now: Block,
  { mine, theirs }: Extract<Conflict, { kind: "block" }>,
  choice: Choice,
): readonly Block[] => {
  const their = theirs === null ? [] : [theirs];
  if (choice === "theirs") return their;
  // I took it away: what stands there is theirs.
  if (mine === null) return choice === "mine" ? [] : [now];
  return choice === "mine" ? [now] : [now, ...their.map(again)];
};

/** The same words under an id of their own. */
const again = (block: Block): Block => ({ ...block, id: newPartId() });
