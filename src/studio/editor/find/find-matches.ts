import type { Node } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
}

/** So many are shown and counted. */
const most = 10_000;

/** Every place where these characters stand, as they are: nothing in them means anything else. */
export const findMatches = (doc: Node, sought: string, { matchCase, wholeWord }: FindOptions): Match[] => {
  if (sought === "") return [];
  const edge = String.raw`[\p{L}\p{N}_]`;
  const plain = sought.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  const source = wholeWord ? `(?<!${edge})${plain}(?!${edge})` : plain;
  const pattern = new RegExp(source, matchCase ? "gu" : "giu");
  const matches: Match[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return matches.length < most;
    // What is no text is one character wide, as it is in the document.
    const text = node.textBetween(0, node.content.size, "", "\uFFFC");
    for (const found of text.matchAll(pattern)) {
      const from = at + 1 + found.index;
      matches.push({ from, to: from + found[0].length });
    }
    return false;
  });
  return matches.slice(0, most);
};

/** Puts words in the place of all matches, with the marks that each had; one undo takes all back. */
export const replaceMatches =
  (matches: readonly Match[], by: string): Command =>
  (state, dispatch) => {
    if (matches.length === 0) return false;
    const { tr } = state;
    for (const { from, to } of matches.toReversed())
      if (by === "") tr.delete(from, to);
      else tr.replaceWith(from, to, state.schema.text(by, state.doc.nodeAt(from)?.marks ?? []));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
