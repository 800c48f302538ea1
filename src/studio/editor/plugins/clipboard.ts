import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Block } from "../../../content/block.ts";
import { toNode } from "../document/to-document.ts";
import { pasteHtml } from "../paste/paste-html.ts";
import { pasteText } from "../paste/paste-text.ts";
import type { LeftPicture } from "../paste/pasted.ts";
import { isSoundSlice } from "./sound-slice.ts";

/** What one story's editor gives to another's; other programs get HTML. */
const own = "application/x-newsreel-slice+json";

/** Copies with ids and quotations, pastes what is foreign clean. `onPictures` hears of pictures that did not come along. */
export const clipboardPlugin = (onPictures: (pictures: readonly LeftPicture[]) => void): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => copy(view, event),
        cut: (view, event) => {
          if (!copy(view, event)) return false;
          view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"));
          return true;
        },
        // Before the editor's own way, which would make elements of what is foreign to read it.
        paste: (view, event) => {
          if (!view.editable || view.composing || !paste(view, event.clipboardData, onPictures)) return false;
          event.preventDefault();
          return true;
        },
        drop: (view, event) => {
          if (!view.editable || view.dragging !== null) return false;
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (place === null || !paste(view, event.dataTransfer, onPictures, place.pos)) return false;
          event.preventDefault();
          return true;
        },
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n\n", leafText),
    },
  });

const leafText = (node: Node): string => (node.type.name === "break" ? "\n" : "");

const copy = (view: EditorView, event: ClipboardEvent): boolean => {
  const { selection } = view.state;
  if (selection.empty || event.clipboardData === null) return false;
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData("text/html", dom.innerHTML);
  event.clipboardData.setData("text/plain", text);
  event.clipboardData.setData(own, JSON.stringify(slice.toJSON()));
  return true;
};

const paste = (
  view: EditorView,
  data: DataTransfer | null,
  onPictures: (pictures: readonly LeftPicture[]) => void,
  place?: number,
): boolean => {
  if (data === null) return false;
  const { schema } = view.state;
  const { slice, pictures } = sliceOf(schema, data);
  if (slice === null) return true;
  const { tr } = view.state;
  const fitting = fitted(
    schema,
    slice,
    place === undefined ? view.state.selection.$from : tr.doc.resolve(place),
  );
  if (place === undefined) tr.replaceSelection(fitting);
  else tr.replaceRange(place, place, fitting);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  if (pictures.length > 0) onPictures(pictures);
  return true;
};

const sliceOf = (
  schema: Schema,
  data: DataTransfer,
): { readonly slice: Slice | null; readonly pictures: readonly LeftPicture[] } => {
  const kept = ownSlice(schema, data.getData(own));
  if (kept !== null) return { slice: kept, pictures: [] };
  const html = data.getData("text/html");
  if (html !== "") {
    const { blocks, pictures } = pasteHtml(html);
    if (blocks.length > 0) return { slice: sliceFrom(schema, blocks), pictures };
  }
  const blocks = pasteText(data.getData("text/plain"));
  return { slice: blocks.length === 0 ? null : sliceFrom(schema, blocks), pictures: [] };
};

/** Any page can write this type: what is not as our own documents are is not taken. */
const ownSlice = (schema: Schema, json: string): Slice | null => {
  if (json === "") return null;
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    return isSoundSlice(slice) ? slice : null;
  } catch {
    return null;
  }
};

const sliceFrom = (schema: Schema, blocks: readonly Block[]): Slice => {
  const nodes = blocks.map((block) => toNode(schema, block));
  const isOpen = (node: Node | undefined): number => (node?.type.name === "paragraph" ? 1 : 0);
  return new Slice(Fragment.from(nodes), isOpen(nodes[0]), isOpen(nodes.at(-1)));
};

/** Where only words may stand (a caption, a cell), words alone go in. */
const fitted = (schema: Schema, slice: Slice, $from: EditorView["state"]["selection"]["$from"]): Slice => {
  const { name } = $from.parent.type;
  const takesBlocks =
    name === "paragraph" || name === "heading" || name === "quotation" || name === "listItem";
  if (takesBlocks || !$from.parent.isTextblock) return slice;
  const lines: Node[][] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock) lines.push([...node.children]);
    return !node.isTextblock;
  });
  const [first = [], ...others] = lines.length === 0 ? [slice.content.content.slice()] : lines;
  const words = [first, ...others].flatMap((line, at) =>
    at === 0 ? line : [schema.node("break")].concat(line),
  );
  const allowed = words
    .filter((node) => node.isInline)
    .map((node) => node.mark($from.parent.type.allowedMarks(node.marks)));
  return new Slice(Fragment.from(allowed), 0, 0);
};
