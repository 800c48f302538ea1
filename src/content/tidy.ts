import type { Block } from "./block.ts";
import type { PlacedPicture } from "./kinds/picture.ts";
import type { StoryContent } from "./story-content.ts";

/** What may be left out is left out where it is empty: a caption of no words, a list of no quotations. */
export const tidyContent = (content: StoryContent): StoryContent => ({
  ...content,
  leadPicture: content.leadPicture === null ? null : withoutEmptyCaption(content.leadPicture),
  body: { ...content.body, blocks: content.body.blocks.map(tidyBlock) },
});

const tidyBlock = <One extends Block>(block: One): One => {
  if (block.kind === "gallery") return { ...block, pictures: block.pictures.map(withoutEmptyCaption) };
  if (block.kind === "aside") return { ...block, blocks: block.blocks.map(tidyBlock) };
  return withoutEmptyCaption(withoutEmptyQuotations(block));
};

const withoutEmptyCaption = <Of extends Block | PlacedPicture>(of: Of): Of => {
  if (!("caption" in of) || !Array.isArray(of.caption) || of.caption.length > 0) return of;
  const { caption: _, ...rest } = of;
  return rest as unknown as Of;
};

const withoutEmptyQuotations = <One extends Block>(block: One): One => {
  if (!("quotations" in block) || block.quotations === undefined || block.quotations.length > 0) return block;
  const { quotations: _, ...rest } = block;
  return rest as unknown as One;
};
