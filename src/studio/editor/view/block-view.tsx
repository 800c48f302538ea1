import type { Node } from "@tiptap/pm/model";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { classes } from "../../components/class-name.ts";
import { fieldsOfKind, fieldsOfPart } from "../parts/fields.ts";
import { words } from "../words.ts";
import { useDesk } from "./context.ts";
import { Preview } from "./preview.tsx";
import { TrimMoment } from "../trim/trim-moment.tsx";

const labelOf = (name: string): string =>
  ({ ...words.kinds, ...words.parts } as Readonly<Record<string, string>>)[name] ?? name;

const hasFields = (name: string): boolean =>
  (({ ...fieldsOfKind, ...fieldsOfPart } as Readonly<Record<string, readonly unknown[]>>)[name] ?? [])
    .length > 0;

/** A block that is more than its words: what it is, what it shows, a way to all of its fields. */
const BlockView = ({ node, selected, getPos, deleteNode, updateAttributes }: NodeViewProps) => {
  const { openForm, isReadOnly } = useDesk();
  const { name } = node.type;
  const open = (): void => {
    const at = getPos();
    if (at !== undefined && !isReadOnly) openForm({ about: "node", node, at });
  };
  return (
    <NodeViewWrapper
      as={name === "aside" ? "aside" : "div"}
      className={classes("story-block", `is-${name}`, selected && "chosen")}
      onDoubleClick={node.isAtom ? open : undefined}
    >
      <div className="story-block-bar" contentEditable={false} data-drag-handle>
        <span className="story-block-kind">{labelOf(name)}</span>
        <span className="story-block-title">{titleOf(node)}</span>
        {isReadOnly ? null : (
          <>
            {hasFields(name) ? (
              <Button look="quiet" aria-label={`${words.form.edit}: ${labelOf(name)}`} onPress={open}>
                {words.form.edit}
              </Button>
            ) : null}
            {name === "excerpt" || name === "audioMoment" ? (
              <TrimMoment
                momentId={String(node.attrs["moment"])}
                label={labelOf(name)}
                onTrimmed={(moment) => updateAttributes({ moment })}
              />
            ) : null}
            <Button look="quiet" aria-label={`${words.form.remove}: ${labelOf(name)}`} onPress={deleteNode}>
              {words.form.remove}
            </Button>
          </>
        )}
      </div>
      <div contentEditable={false}>
        <Preview node={node} />
      </div>
      {node.isAtom ? null : <Inside node={node} />}
    </NodeViewWrapper>
  );
};

const titleOf = (node: Node): string => {
  const { title, caption } = node.attrs as { readonly title?: unknown; readonly caption?: unknown };
  return typeof title === "string" ? title : typeof caption === "string" ? caption : "";
};

/** Where its words are typed. */
const Inside = ({ node }: { readonly node: Node }): ReactNode => (
  <NodeViewContent
    className={classes(
      "story-inside",
      node.isTextblock && "is-caption",
      node.content.size === 0 && "is-empty",
    )}
    {...(node.isTextblock ? { "data-placeholder": words.fields.tableCaption } : {})}
  />
);

/** An entry of a timeline: its date is a button, its words are typed beside it. */
const EntryView = ({ node, getPos }: NodeViewProps) => {
  const { openForm, isReadOnly } = useDesk();
  const { date, title } = node.attrs as { readonly date: string; readonly title: string | null };
  return (
    <NodeViewWrapper className="story-entry">
      <div contentEditable={false}>
        <Button
          look="quiet"
          isDisabled={isReadOnly}
          onPress={() => {
            const at = getPos();
            if (at !== undefined) openForm({ about: "node", node, at });
          }}
        >
          {title === null ? date : `${date}: ${title}`}
        </Button>
      </div>
      <NodeViewContent className="story-inside" />
    </NodeViewWrapper>
  );
};

/** A quotation that is a block: its words, and below them who said it and where. */
const QuotationView = ({ node, getPos }: NodeViewProps) => {
  const { openForm, isReadOnly } = useDesk();
  return (
    <NodeViewWrapper as="blockquote" className="story-quotation">
      <NodeViewContent className="story-inside" />
      <div contentEditable={false} className="story-quotation-source">
        <Preview node={node} />
        <Button
          look="quiet"
          isDisabled={isReadOnly}
          aria-label={`${words.form.edit}: ${words.kinds.quotation}`}
          onPress={() => {
            const at = getPos();
            if (at !== undefined) openForm({ about: "node", node, at });
          }}
        >
          {words.form.edit}
        </Button>
      </div>
    </NodeViewWrapper>
  );
};

const views: Readonly<Record<string, (props: NodeViewProps) => ReactNode>> = {
  quotation: QuotationView,
  pullQuotation: BlockView,
  excerpt: BlockView,
  audioMoment: BlockView,
  picture: BlockView,
  gallery: BlockView,
  galleryPicture: BlockView,
  timeline: BlockView,
  timelineEntry: EntryView,
  document: BlockView,
  table: BlockView,
  embed: BlockView,
  aside: BlockView,
  relatedLink: BlockView,
  legacy: BlockView,
  unknown: BlockView,
};

/** What React shows of a node; null: the document's own element is enough. */
export const viewOf = (name: string) => {
  const view = views[name];
  if (view === undefined) return null;
  return ReactNodeViewRenderer(view, name === "table" ? { contentDOMElementTag: "table" } : {});
};
