import { type AnyExtension, Mark, Node } from "@tiptap/core";
import type { DOMOutputSpec, Node as DocumentNode } from "@tiptap/pm/model";
import { isLinkTarget, safeAddress } from "./address.ts";
import { blockShapes, type NodeShape, partShapes, partsWithId } from "./shapes.ts";

const attribute = (value: unknown) => ({ default: value, rendered: false, isRequired: value === undefined });

const attributesOf = (name: string, { attributes = {} }: NodeShape) => {
  const named = Object.entries(attributes).map(([key, value]) => [key, attribute(value)] as const);
  const hasId = name in blockShapes || partsWithId.has(name);
  return Object.fromEntries(hasId ? [["id", attribute(null)], ...named] : named);
};

/** A node of the document from its shape. */
export const nodeOf = (name: string, shape: NodeShape): Node =>
  Node.create({
    name,
    ...(shape.content === undefined ? { atom: true } : { content: shape.content }),
    ...(shape.group === undefined ? {} : { group: shape.group }),
    ...(shape.marks === undefined ? {} : { marks: shape.marks }),
    isolating: shape.isolating ?? false,
    defining: shape.defining ?? false,
    draggable: shape.draggable ?? false,
    selectable: shape.selectable ?? false,
    addAttributes: () => attributesOf(name, shape),
    parseHTML: () => parsedTags(name),
    renderHTML: ({ node }): DOMOutputSpec => outputOf(node, shape),
  });

/** What the browser itself puts in while somebody types; all that is pasted goes another way (paste/). */
const parsedTags = (name: string) => (name === "paragraph" ? [{ tag: "p" }] : []);

const outputOf = (node: DocumentNode, shape: NodeShape): DOMOutputSpec => {
  const tag = tagOf(node, shape);
  const attributes = {
    "data-node": node.type.name,
    ...(shape.className === undefined ? {} : { class: shape.className }),
  };
  return shape.content === undefined ? [tag, attributes] : [tag, attributes, 0];
};

const tagOf = ({ type, attrs }: DocumentNode, { tag }: NodeShape): string => {
  if (type.name === "heading") return `h${Number(attrs["level"])}`;
  return type.name === "list" && attrs["ordered"] === true ? "ol" : tag;
};

const topNode = Node.create({ name: "doc", topNode: true, content: "block+" });
const text = Node.create({ name: "text", group: "inline" });
const lineBreak = Node.create({
  name: "break",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

const strong = Mark.create({
  name: "strong",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
});
const emphasis = Mark.create({
  name: "emphasis",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
});
/** `to` is the content's LinkTarget. */
const link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ to: attribute(null) }),
  renderHTML: ({ mark }) => {
    const to: unknown = mark.attrs["to"];
    const url = isLinkTarget(to) && "url" in to ? safeAddress(to.url) : null;
    return [
      "a",
      { class: "story-link", ...(url === null ? {} : { href: url, rel: "noopener noreferrer" }) },
      0,
    ];
  },
});
/** `note` is the content's mark without its type. */
const note = Mark.create({
  name: "note",
  inclusive: false,
  addAttributes: () => ({ note: attribute(null) }),
  renderHTML: () => ["span", { class: "story-note" }, 0],
});
/** `quotation` is the content's Quotation: kept with its words, so that it goes wherever they go. */
const quoted = Mark.create({
  name: "quoted",
  inclusive: true,
  addAttributes: () => ({ quotation: attribute(null) }),
  renderHTML: ({ mark }) => ["q", { class: "story-quoted", "data-quotation": quotationIdOf(mark.attrs) }, 0],
});

const quotationIdOf = (attributes: Readonly<Record<string, unknown>>): string => {
  const quotation = attributes["quotation"];
  return typeof quotation === "object" && quotation !== null && "id" in quotation ? String(quotation.id) : "";
};

/** Outermost first, as the content's normal form has them. */
const marks: readonly AnyExtension[] = [quoted, note, link, strong, emphasis];

/**
 * The document of the editor: a node for every kind of block and part, a mark for every mark. `extend` adds to a node what
 * shows it.
 */
export const storyExtensions = (extend: (node: Node) => Node = (node) => node): AnyExtension[] => [
  topNode,
  text,
  lineBreak,
  ...Object.entries({ ...blockShapes, ...partShapes }).map(([name, shape]) => extend(nodeOf(name, shape))),
  ...marks,
];
