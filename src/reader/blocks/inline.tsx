import { Fragment, type ComponentChildren, type VNode } from "preact";
import type { Inline } from "../../content/inline.ts";
import { type InlineNode, inlineTree, type NoteMark } from "../../content/inline-tree.ts";
import { linkPath } from "../view/reference-paths.ts";
import type { BlockContext } from "./context.ts";
import { quotationMark, wordsWithMark } from "./quotation-mark.tsx";

/** The inlines of a block. What stands behind its quotations' marks (quotationPanels) is put after the block. */
export const inlines = (content: readonly Inline[], context: BlockContext): ComponentChildren =>
  nodesOf(inlineTree(content), context);

const nodesOf = (nodes: readonly InlineNode[], context: BlockContext): ComponentChildren[] =>
  nodes.map((node, place) => (
    <Fragment key={place}>
      {node.type === "text"
        ? wordsWithMark(node.text, markOf(nodes[place + 1], context))
        : nodeOf(node, nodes[place - 1], context)}
    </Fragment>
  ));

/** The mark that is to stand right after. */
const markOf = (next: InlineNode | undefined, { references, ...context }: BlockContext): VNode | null =>
  next?.type === "afterQuotation" ? quotationMark(references.quotations.get(next.id), context) : null;

const nodeOf = (
  node: Exclude<InlineNode, { type: "text" }>,
  before: InlineNode | undefined,
  context: BlockContext,
): ComponentChildren => {
  switch (node.type) {
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
      return before?.type === "text" ? null : markOf(node, context);
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
