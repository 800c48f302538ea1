import type { Node } from "@tiptap/pm/model";
import { splitWords } from "../../../kit/text.ts";

/** A block that stays the same has as many words as before. */
const counted = new WeakMap<Node, { readonly language: string; readonly count: number }>();

/** Words of a story's body and standfirst, as content/plain-text.ts counts them; minutes at 238 words each, at least one. */
export const countStory = (
  doc: Node,
  standfirst: string,
  language: string,
): { readonly words: number; readonly minutes: number } => {
  const words = doc.children.reduce(
    (sum, block) => sum + countBlock(block, language),
    countWords(standfirst, language),
  );
  return { words, minutes: Math.max(1, Math.round(words / 238)) };
};

const countBlock = (block: Node, language: string): number => {
  const before = counted.get(block);
  if (before?.language === language) return before.count;
  const count = countWords(block.textBetween(0, block.content.size, " ", " "), language);
  counted.set(block, { language, count });
  return count;
};

const countWords = (text: string, language: string): number =>
  splitWords(text, language).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
