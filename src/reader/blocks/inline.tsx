import { Fragment, type ComponentChildren, type VNode } from "preact";
import type { Inline } from "../../content/inline.ts";
import { type InlineNode, inlineTree, type NoteMark } from "../../content/inline-tree.ts";
import { linkPath } from "../view/reference-paths.ts";
import type { BlockContext } from "./context.ts";
import { quotationMark } from "./quotation-mark.tsx";

/** The inlines of a block. What stands behind its quotations' marks (quotationPanels) is put after the block. */
export const inlines = (content: readonly Inline[], context: BlockContext): ComponentChildren =>
  nodesOf(inlineTree(content), context);

const nodesOf = (nodes: readonly InlineNode[], context: BlockContext): ComponentChildren[] =>
  nodes.map((node, place) => <Fragment key={place}>{nodeOf(node, context)}</Fragment>);

const nodeOf = (node: InlineNode, context: BlockContext): ComponentChildren => {
  switch (node.type) {
    case "text":
      return node.text;
    case "break":
      return <br />;
    case "strong":
      return <strong>{nodesOf(node.children, context)}</strong>;
    case "emphasis":
      return <em>{nodesOf(node.children, context)}</em>;
    case "link":
      return linked(linkPath(node.to, context.references), nodesOf(node.children, context));
    case "quotation":
      return nodesOf(node.children, context);
    case "afterQuotation":
      return quotationMark(context.references.quotations.get(node.id), context);
    case "note":
    default:
      return noteMark(node.note, context);
  }
};

/** Without an address the words stand alone. */
const linked = (href: string | null, words: ComponentChildren): ComponentChildren =>
  href === null ? words : <a href={href}>{words}</a>;

const noteMark = (note: NoteMark, { say, numberOf }: BlockContext): VNode => (
  <sup>
    <a id={`to-note-${note.id}`} href={`#note-${note.id}`} role="doc-noteref">
      <span class="quiet">{note.note === "source" ? say.story.source : say.story.note} </span>
      {numberOf(note)}
    </a>
  </sup>
);
