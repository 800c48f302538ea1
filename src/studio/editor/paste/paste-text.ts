import type { Block } from "../../../content/block.ts";
import type { Inline } from "../../../content/inline.ts";
import { normaliseInlines } from "../../../content/normalise-inlines.ts";
import { cleanText } from "../../../content/text.ts";
import { newPartId } from "../document/part-id.ts";

/** Plain text as paragraphs: parted by blank lines where there are any, else by each line's end. */
export const pasteText = (text: string): Block[] => {
  const lines = text.toWellFormed().replaceAll(/\r\n?|[\u2028\u2029]/g, "\n");
  const parts = /\n[ \t]*\n/.test(lines.trim()) ? lines.split(/\n(?:[ \t]*\n)+/) : lines.split("\n");
  return parts.flatMap((part): Block[] => {
    const content = normaliseInlines(part.split("\n").flatMap(toLine));
    return content.length === 0 ? [] : [{ kind: "paragraph", id: newPartId(), content }];
  });
};

const toLine = (line: string, at: number): Inline[] => {
  const text: Inline = { type: "text", text: cleanText(line) };
  return at === 0 ? [text] : [{ type: "break" }, text];
};
