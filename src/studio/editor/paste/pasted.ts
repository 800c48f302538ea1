import type { Block } from "../../../content/block.ts";
import type { Inline } from "../../../content/inline.ts";
import { normaliseInlines } from "../../../content/normalise-inlines.ts";

/** A picture that did not come along: the paragraph that stands in its place. */
export interface LeftPicture {
  readonly blockId: string;
  readonly alt: string;
  /** Where it was; null where that is within the document that was copied from. */
  readonly url: string | null;
}

export interface Pasted {
  readonly blocks: readonly Block[];
  readonly pictures: readonly LeftPicture[];
}

/** Several lines as one, with breaks between them. */
export const linesTogether = (lines: readonly (readonly Inline[])[]): Inline[] => {
  const together: Inline[] = [];
  for (const line of lines) {
    if (together.length > 0) together.push({ type: "break" });
    together.push(...line);
  }
  return normaliseInlines(together);
};
