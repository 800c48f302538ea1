import { Fragment } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { StoryContent } from "../../src/content/story-content.ts";

/** What somebody does in a story's text. */
export const edits = [
  "type",
  "type",
  "type",
  "type oddly",
  "begin a block",
  "split",
  "move",
  "take away",
  "title",
  "undo",
] as const;
export type Edit = (typeof edits)[number];

interface Place {
  readonly at: number;
  readonly to: number;
  /** The word that is typed: "w7x". */
  readonly word: string;
}

/** The edit as the editor does it; null: there is nothing to do it to. */
export const editing =
  (edit: Exclude<Edit, "title" | "undo">, { at, to, word }: Place) =>
  (state: EditorState): Transaction | null => {
    const { doc, tr, schema } = state;
    const index = at % doc.childCount;
    const start = startOf(state, index);
    const block = doc.child(index);
    const end = start + block.nodeSize - 1;
    switch (edit) {
      case "type":
        return block.isTextblock ? tr.insertText(` ${word}`, end) : null;
      case "type oddly":
        // As it comes from other keyboards: letters in two parts, spaces that do not break, at the end and twice.
        return block.isTextblock ? tr.insertText(` ${word}  e\u0301\u00A0 `, end) : null;
      case "begin a block":
        return tr.insert(start, schema.node("paragraph", null, [schema.text(`new ${word}`)]));
      case "split":
        return block.isTextblock && block.content.size > 1
          ? tr.split(start + 1 + Math.floor(block.content.size / 2))
          : null;
      case "move": {
        if (doc.childCount < 2) return null;
        tr.delete(start, start + block.nodeSize);
        const rest = tr.doc.childCount;
        let target = 0;
        for (let before = 0; before < to % (rest + 1); before += 1) target += tr.doc.child(before).nodeSize;
        return tr.insert(target, Fragment.from(block));
      }
      case "take away":
        return doc.childCount < 2 ? null : tr.delete(start, start + block.nodeSize);
      default:
        return edit satisfies never;
    }
  };

const startOf = ({ doc }: EditorState, index: number): number => {
  let start = 0;
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize;
  return start;
};

export const wordsIn = (content: StoryContent): string[] => JSON.stringify(content).match(/w\d+x/g) ?? [];

const doubled = (words: readonly string[]): string[] =>
  words.filter((word, at) => words.indexOf(word) !== at);

/** What was typed in a story, and what of it somebody took away or has agreed to have twice. */
export class Told {
  readonly #typed = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #twice = new Set<string>();

  /** Somebody's screen says something else, by their own hand. */
  edited(before: StoryContent, after: StoryContent): void {
    const now = wordsIn(after);
    for (const word of now) this.#typed.add(word);
    this.takenAway(wordsIn(before).filter((word) => !now.includes(word)));
    this.agreedTwice(doubled(now));
  }

  takenAway(words: readonly string[]): void {
    for (const word of words) this.#taken.add(word);
  }

  agreedTwice(words: readonly string[]): void {
    for (const word of words) this.#twice.add(word);
  }

  lostFrom(content: StoryContent): string[] {
    const there = new Set(wordsIn(content));
    return [...this.#typed].filter((word) => !this.#taken.has(word) && !there.has(word));
  }

  doubledIn(content: StoryContent): string[] {
    return doubled(wordsIn(content)).filter((word) => !this.#twice.has(word));
  }
}
