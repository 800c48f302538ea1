import type { Editor } from "@tiptap/core";
import type { Fragment } from "@tiptap/pm/model";
import type { Quotation } from "../../../content/quotation.ts";
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

interface Props {
  readonly editor: Editor;
  readonly target: FormTarget;
  readonly quotations: readonly StoryQuotation[];
  readonly onClose: () => void;
}

/** The form of a block, a part or a mark, and what it does to the document. */
export const FormOf = ({ editor, target, quotations, onClose }: Props) => {
  const fields = fieldsOf(target);
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
      onSave={(values) => {
        save(editor, target, values);
        done();
      }}
      onRemove={
        target.about === "mark" && !target.isNew
          ? () => {
              removeMark(target.name, target)(editor.state, editor.view.dispatch);
              done();
            }
          : null
      }
      onToBlocks={
        isHtml
          ? () => {
              const { blocks } = pasteHtml(String(target.node.attrs["html"]));
              const nodes = blocks.map((block) => toNode(editor.schema, block));
              if (nodes.length > 0)
                editor.view.dispatch(
                  editor.state.tr.replaceWith(target.at, target.at + target.node.nodeSize, nodes),
                );
              done();
            }
          : null
      }
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

const save = (editor: Editor, target: FormTarget, values: Values): void => {
  const { state, view } = editor;
  if (target.about === "new") insertBlock(newBlock(state.schema, target.kind, values))(state, view.dispatch);
  else if (target.about === "mark") saveMark(editor, target, values);
  else saveNode(editor, target, values);
};

/** The node may have moved while its form was open: it is looked for by its id, else where it was. */
const saveNode = (
  { state, view }: Editor,
  { node, at }: Extract<FormTarget, { about: "node" }>,
  values: Values,
): void => {
  let place: number | null = state.doc.nodeAt(at)?.type === node.type ? at : null;
  const id: unknown = node.attrs["id"];
  if (id !== undefined)
    state.doc.descendants((one, from) => {
      if (one.type === node.type && one.attrs["id"] === id) place = from;
      return !one.isTextblock;
    });
  if (place === null) return;
  const { tr } = state;
  for (const [name, value] of Object.entries(values))
    tr.setNodeAttribute(place, name, withOwnId(name, value));
  view.dispatch(tr);
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
