import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Range } from "../document/find-words.ts";
import { showRange } from "./text-handle.ts";

/** Where a part of the content is set: in the facts beside the text, in a line above it, or in the text. */
export type PlaceOfPart = "facts" | "fields" | "text" | "beginning";

const inFacts = new Set([
  "contributors",
  "leadPicture",
  "topics",
  "related",
  "titles",
  "about",
  "address",
  "translations",
]);
const inFields = new Set(["headline", "standfirst", "label"]);

export const placeOfPart = (part: string): PlaceOfPart =>
  inFacts.has(part) ? "facts" : inFields.has(part) ? "fields" : part === "body" ? "beginning" : "text";

/** Shows the block, quotation or note that has this id, in the text. */
export const showPart = (editor: Editor, id: string): void => {
  const range = partIn(editor.state.doc, id);
  if (range !== null) showRange(editor, range);
};

const partIn = (doc: Node, id: string): Range | null => {
  let found: Range | null = null;
  doc.descendants((node, at) => {
    if (found !== null) return false;
    if (node.isInline ? node.marks.some(({ attrs }) => has(attrs, id)) : has(node.attrs, id))
      found = { from: at, to: at + node.nodeSize };
    return true;
  });
  return found;
};

/** Its own id, or that of the quotation, note, moment or picture that it holds. */
const has = (attributes: Readonly<Record<string, unknown>>, id: string): boolean =>
  ["id", "moment", "picture", "document"].some((name) => attributes[name] === id) ||
  ["quotation", "note"].some((name) => idIn(attributes[name]) === id);

const idIn = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "id" in value ? value.id : null;
