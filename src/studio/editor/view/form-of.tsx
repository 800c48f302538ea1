import type { Editor } from "@tiptap/core";
import type { Fragment } from "@tiptap/pm/model";
import type { Quotation } from "../../../content/quotation.ts";
import { say } from "../../components/toast.tsx";
import { insertBlock, newBlock } from "../commands/blocks.ts";
import { removeMark, setMark, updateQuotation } from "../commands/marks.ts";
import { newPartId } from "../document/part-id.ts";
import { toNode } from "../document/to-document.ts";
import { fieldsOfKind, fieldsOfMark, fieldsOfPart, type FormField } from "../parts/fields.ts";
import { PartForm } from "../parts/part-form.tsx";
import { pasteHtml } from "../paste/paste-html.ts";
import type { StoryQuotation } from "../quotations/story-quotations.ts";
import { words } from "../words.ts";
import type { FormTarget, Values } from "./context.ts";
import { placeOf, useFollowed } from "./form-place.ts";

interface Props {
  readonly editor: Editor;
  readonly target: FormTarget;
  readonly quotations: readonly StoryQuotation[];
  readonly onClose: () => void;
}

/** The form of a block, a part or a mark, and what it does to the document. */
export const FormOf = ({ editor, target, quotations, onClose }: Props) => {
  const fields = fieldsOf(target);
  const followed = useFollowed(editor, target);
  /** Does it where that stands by now, and closes the form. */
  const act = (deed: (target: FormTarget) => boolean): void => {
    if (followed.current === null || !deed(followed.current)) say(words.form.gone);
    done();
  };
  const done = (): void => {
    onClose();
    editor.view.focus();
  };
  const isHtml = target.about === "node" && target.node.type.name === "legacy";
  return (
    <PartForm
      title={titleOf(target)}
      fields={fields}
      values={target.about === "node" ? target.node.attrs : target.values}
      columns={target.about === "node" ? (target.node.firstChild?.childCount ?? 0) : 0}
      quotations={quotations.map(({ quotation, pieces }) => ({
        value: quotation.id,
        label: pieces.join(" ").slice(0, 90),
      }))}
      isNew={target.about === "new" || (target.about === "mark" && target.isNew)}
      onSave={(values) => act((now) => save(editor, now, values))}
      onRemove={
        target.about === "mark" && !target.isNew
          ? () =>
              act(
                (now) =>
                  now.about === "mark" && removeMark(now.name, now)(editor.state, editor.view.dispatch),
              )
          : null
      }
      onToBlocks={isHtml ? () => act((now) => now.about === "node" && toBlocks(editor, now)) : null}
      onClose={done}
    />
  );
};

const fieldsOf = (target: FormTarget): readonly FormField[] => {
  if (target.about === "mark") return fieldsOfMark[target.name];
  const all: Readonly<Record<string, readonly FormField[]>> = { ...fieldsOfKind, ...fieldsOfPart };
  return all[target.about === "new" ? target.kind : target.node.type.name] ?? [];
};

const titleOf = (target: FormTarget): string => {
  if (target.about === "mark") return words.toolbar[target.name];
  const all: Readonly<Record<string, string>> = { ...words.kinds, ...words.parts };
  return all[target.about === "new" ? target.kind : target.node.type.name] ?? "";
};

/** An imported page, as blocks of ours. @returns whether it still stands */
const toBlocks = (
  { state, view, schema }: Editor,
  target: Extract<FormTarget, { about: "node" }>,
): boolean => {
  const place = placeOf(state.doc, target);
  const node = place === null ? null : state.doc.nodeAt(place);
  if (place === null || node === null) return false;
  const { blocks } = pasteHtml(String(node.attrs["html"]));
  const nodes = blocks.map((block) => toNode(schema, block));
  if (nodes.length > 0) view.dispatch(state.tr.replaceWith(place, place + node.nodeSize, nodes));
  return true;
};

/** @returns whether what it is about still stands */
const save = (editor: Editor, target: FormTarget, values: Values): boolean => {
  const { state, view } = editor;
  if (target.about === "node") return saveNode(editor, target, values);
  if (target.about === "new") insertBlock(newBlock(state.schema, target.kind, values))(state, view.dispatch);
  else saveMark(editor, target, values);
  return true;
};

const saveNode = (
  { state, view }: Editor,
  target: Extract<FormTarget, { about: "node" }>,
  values: Values,
): boolean => {
  const place = placeOf(state.doc, target);
  if (place === null) return false;
  const { tr } = state;
  for (const [name, value] of Object.entries(values))
    tr.setNodeAttribute(place, name, withOwnId(name, value));
  view.dispatch(tr);
  return true;
};

const withOwnId = (name: string, value: unknown): unknown =>
  name === "quotation" ? { id: newPartId(), ...(value as object) } : value;

const saveMark = (
  { state, view }: Editor,
  { name, from, to, isNew }: Extract<FormTarget, { about: "mark" }>,
  values: Values,
): void => {
  if (name === "link") setMark("link", { to: values["to"] }, { from, to })(state, view.dispatch);
  if (name === "note") {
    const before = isNew ? undefined : noteIn(state.doc.slice(from, to).content);
    const { url, ...rest } = values;
    const note = { id: before ?? newPartId(), ...rest, ...(url === null ? {} : { url }) };
    setMark("note", { note }, { from, to })(state, view.dispatch);
  }
  if (name !== "quoted") return;
  const quotation = { id: newPartId(), ...(values["quotation"] as object) } as Quotation;
  if (isNew) setMark("quoted", { quotation }, { from, to })(state, view.dispatch);
  else updateQuotation(quotation.id, () => quotation)(state, view.dispatch);
};

const noteIn = (content: Fragment): string | undefined => {
  let id: string | undefined;
  content.descendants((node) => {
    const mark = node.marks.find(({ type }) => type.name === "note");
    if (mark !== undefined) ({ id } = mark.attrs["note"] as { readonly id: string });
  });
  return id;
};
