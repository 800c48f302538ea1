import type { ListItem, PhrasingContent, RootContent, TableRow } from "mdast";
import { type Block, type BlockOf, type ForEachKind, renderBlock } from "../../content/block.ts";
import type { Inline } from "../../content/inline.ts";
import type { PlacedPicture } from "../../content/kinds/picture.ts";
import { writeAttributeList } from "./story-file-attributes.ts";
import { quotationAttributes, targetAddress, type Words, writeWords } from "./story-file-write-words.ts";
import type { Names } from "./story-file-names.ts";

/** The Markdown of one block, with its ids. */
export const writeBlock = (block: Block, names: Names): RootContent[] =>
  renderBlock(formOfKind, block, names);

const attributes = (values: Readonly<Record<string, string | undefined>>) =>
  ({ type: "attributes", value: writeAttributeList(values) }) as const;

/** Words, then a space and attributes. */
const told = (
  words: PhrasingContent[],
  values: Readonly<Record<string, string | undefined>>,
): PhrasingContent[] => {
  const list = writeAttributeList(values);
  if (list === "") return words;
  return [...words, { type: "attributes", value: words.length === 0 ? list : ` ${list}` }];
};

const lines = (names: Names, quotations: Words["quotations"] = []): Words => ({
  names,
  quotations,
  oneLine: false,
});
const oneLine = (names: Names): Words => ({ names, quotations: [], oneLine: true });

const formOfKind: ForEachKind<RootContent[], Names> = {
  paragraph: ({ id, content, quotations }, names) =>
    content.length === 0
      ? [{ type: "leafDirective", name: "paragraph", attributes: { id }, children: [] }]
      : [{ type: "paragraph", children: told(writeWords(content, lines(names, quotations)), { id }) }],
  heading: ({ id, level, content }, names) => [
    { type: "heading", depth: level, children: told(writeWords(content, oneLine(names)), { id }) },
  ],
  list: ({ id, ordered, items, quotations }, names) => [
    attributes({ id }),
    {
      type: "list",
      ordered,
      spread: false,
      children: items.map((item) =>
        listItem(told(writeWords(item.content, lines(names, quotations)), { id: item.id })),
      ),
    },
  ],
  quotation: ({ id, content, quotation }, names) => {
    const { name, ...values } = quotationAttributes(quotation, names);
    const by: PhrasingContent[] = name === undefined ? [] : [{ type: "text", value: `— ${name}` }];
    return [
      {
        type: "blockquote",
        children: [
          { type: "paragraph", children: writeWords(content, lines(names)) },
          { type: "paragraph", children: told(by, { id, quote: quotation.id, ...values }) },
        ],
      },
    ];
  },
  pullQuotation: ({ id, text, of }) => [
    {
      type: "leafDirective",
      name: "pull",
      attributes: { id, of },
      children: [{ type: "text", value: text }],
    },
  ],
  excerpt: (block, names) => [played("excerpt", block, names)],
  audioMoment: (block, names) => [played("audio", block, names)],
  picture: (block, names) => {
    const values = { id: block.id, ...(block.width === "column" ? {} : { width: block.width }) };
    return [placedPicture(block, values, names)];
  },
  gallery: ({ id, title, pictures }, names) => [
    {
      type: "containerDirective",
      name: "gallery",
      attributes: { id, ...optional("title", title) },
      children: pictures.map((picture) => placedPicture(picture, {}, names)),
    },
  ],
  timeline: ({ id, title, entries, quotations }, names) => [
    {
      type: "containerDirective",
      name: "timeline",
      attributes: { id, ...optional("title", title) },
      children: [
        {
          type: "list",
          ordered: false,
          spread: false,
          children: entries.map((entry) => {
            const date: PhrasingContent = {
              type: "text",
              value: entry.content.length === 0 ? `${entry.date}:` : `${entry.date}: `,
            };
            const words = writeWords(entry.content, lines(names, quotations));
            return listItem(told([date, ...words], { id: entry.id, title: entry.title }));
          }),
        },
      ],
    },
  ],
  document: ({ id, document, title, page, summary }, names) => [
    {
      type: "leafDirective",
      name: "document",
      attributes: {
        id,
        document: names.get(document) ?? document,
        ...optional("title", title),
        ...optional("page", page?.toString()),
        ...optional("summary", summary),
      },
      children: [],
    },
  ],
  table: ({ id, caption, alignments, header, rows }, names) => [
    attributes({ id, caption }),
    {
      type: "table",
      align: header.map((_, at) => (alignments === undefined ? null : sides[alignments[at] ?? "start"])),
      children: [header, ...rows].map((row): TableRow => ({
        type: "tableRow",
        children: row.map((cell) => ({ type: "tableCell", children: writeWords(cell, oneLine(names)) })),
      })),
    },
  ],
  embed: ({ id, url, title }) => [
    { type: "leafDirective", name: "embed", attributes: { id, url, title }, children: [] },
  ],
  aside: ({ id, title, blocks }, names) => [
    {
      type: "containerDirective",
      name: "aside",
      attributes: { id, ...optional("title", title) },
      children: blocks.flatMap((block) => writeBlock(block, names)) as BlockOfDirective[],
    },
  ],
  relatedLink: ({ id, to, text }, names) => [
    {
      type: "leafDirective",
      name: "related",
      attributes: { id, ["work" in to ? "work" : "url"]: targetAddress(to, names) },
      children: text === undefined ? [] : [{ type: "text", value: text }],
    },
  ],
  divider: ({ id }) => [attributes({ id }), { type: "thematicBreak" }],
  legacy: ({ id, html }) => [{ type: "code", lang: "html", meta: writeAttributeList({ id }), value: html }],
  unknown: ({ id, raw }) => [
    { type: "code", lang: "block", meta: writeAttributeList({ id }), value: JSON.stringify(raw) },
  ],
};

type BlockOfDirective = Extract<RootContent, { type: "paragraph" }>;

const optional = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value };

const sides = { start: "left", center: "center", end: "right" } as const;

const listItem = (children: PhrasingContent[]): ListItem => ({
  type: "listItem",
  spread: false,
  children: [{ type: "paragraph", children }],
});

const played = (
  name: string,
  { id, moment, title, caption }: Pick<BlockOf<"excerpt">, "id" | "moment" | "title" | "caption">,
  names: Names,
): RootContent => ({
  type: "leafDirective",
  name,
  attributes: { id, moment, ...optional("title", title) },
  children: caption === undefined ? [] : writeWords(caption, oneLine(names)),
});

/** `![alt](file "caption") {…}`, or a directive for a caption with marks. */
const placedPicture = (
  { picture, alt, caption, credit, focus }: PlacedPicture,
  { id, width }: { readonly id?: string; readonly width?: string },
  names: Names,
): BlockOfDirective => {
  const values = {
    id,
    credit,
    width,
    focus: focus === undefined ? undefined : `${focus.x} ${focus.y}`,
    decorative: alt === "" ? "" : undefined,
  };
  const address = names.get(picture) ?? `/picture/${picture}`;
  const title = plainCaption(caption);
  if (title !== null)
    return {
      type: "paragraph",
      children: told(
        [{ type: "image", url: address, alt: alt ?? "", ...(title === "" ? {} : { title }) }],
        values,
      ),
    };
  const said = Object.fromEntries(
    Object.entries({ ...values, picture: address, alt: alt === "" ? undefined : alt }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Record<string, string>;
  return {
    type: "leafDirective",
    name: "picture",
    attributes: said,
    children: writeWords(caption ?? [], oneLine(names)),
  } as unknown as BlockOfDirective;
};

/** The words of a caption without marks; null where it has some. */
const plainCaption = (caption: readonly Inline[] | undefined): string | null => {
  if (caption === undefined) return "";
  const [only, ...more] = caption;
  return only?.type === "text" && only.marks === undefined && more.length === 0 ? only.text : null;
};
