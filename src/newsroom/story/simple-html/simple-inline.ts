import type { Inline, LinkTarget } from "../../../content/inline.ts";
import { type InlineNode, inlineTree, type NoteMark } from "../../../content/inline-tree.ts";
import { escaped, link, type SimpleContext } from "./simple-context.ts";

/** The inlines of a block. A note is a number; what it says stands at the end (simpleNotes). */
export const simpleInlines = (content: readonly Inline[], context: SimpleContext): string =>
  nodesOf(inlineTree(content), context);

const nodesOf = (nodes: readonly InlineNode[], context: SimpleContext): string =>
  nodes.map((node) => nodeOf(node, context)).join("");

const nodeOf = (node: InlineNode, context: SimpleContext): string => {
  switch (node.type) {
    case "text":
      return escaped(node.text);
    case "break":
      return "<br>";
    case "strong":
      return `<strong>${nodesOf(node.children, context)}</strong>`;
    case "emphasis":
      return `<em>${nodesOf(node.children, context)}</em>`;
    case "link": {
      const [href, words] = [wholeAddress(node.to, context), nodesOf(node.children, context)];
      return href === null ? words : link(context, href, words);
    }
    case "quotation":
      return nodesOf(node.children, context);
    case "note":
      return `<sup>[${context.numberOf(node.note)}]</sup>`;
    case "afterQuotation":
    default:
      return "";
  }
};

/** Where a link leads; null where readers may know of nothing there. */
export const wholeAddress = (to: LinkTarget, { references, addresses }: SimpleContext): string | null => {
  if ("work" in to) {
    const work = references.works.get(to.work);
    return work === undefined ? null : addresses.work(work);
  }
  if (/^\/(?![/\\])/.test(to.url)) return addresses.site + to.url;
  return ["http:", "https:", "mailto:"].includes(URL.parse(to.url)?.protocol ?? "") ? to.url : null;
};

/** What the small numbers stand for; empty where there are none. */
export const simpleNotes = (notes: readonly NoteMark[], context: SimpleContext): string =>
  notes.length === 0
    ? ""
    : `<ol${context.style("list")}>${notes
        .map(({ text, url }) => {
          const href = url === undefined ? null : wholeAddress({ url }, context);
          return `<li>${href === null ? escaped(text) : link(context, href, escaped(text))}</li>`;
        })
        .join("")}</ol>`;
