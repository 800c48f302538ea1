import { z } from "zod";
import { partId } from "../identifier.ts";
import { heading, headingText } from "./heading.ts";
import { list, listText } from "./list.ts";
import { paragraph, paragraphText } from "./paragraph.ts";
import { picture, pictureText } from "./picture.ts";
import { line } from "../text.ts";

/** What an aside may hold: no aside in an aside. */
const asideBlock = z.discriminatedUnion("kind", [paragraph, heading, list, picture]);
export type AsideBlock = z.infer<typeof asideBlock>;

/** A box beside the story: background, a profile. */
export const aside = z.strictObject({
  kind: z.literal("aside"),
  id: partId,
  title: line(300).min(1).optional(),
  blocks: z.array(asideBlock).min(1).max(100),
});
export type Aside = z.infer<typeof aside>;

export const asideText = (block: Aside): string =>
  [block.title ?? "", ...block.blocks.map(asideBlockText)].filter((text) => text !== "").join("\n");

const asideBlockText = (block: AsideBlock): string => {
  if (block.kind === "paragraph") return paragraphText(block);
  if (block.kind === "heading") return headingText(block);
  return block.kind === "list" ? listText(block) : pictureText(block);
};
