import type { Blockquote, Code, Heading, List, Paragraph, RootContent, Table } from "mdast";
import type { Block, BlockOf } from "../../content/block.ts";
import type { Attributes } from "./story-file-attributes.ts";
import { readAttributeList } from "./story-file-attributes.ts";
import { readDirectiveBlock } from "./story-file-directives.ts";
import { readInlines, wordsOf } from "./story-file-inline.ts";
import { lastLineOf, startOf } from "./story-file-markdown.ts";
import { blockDirectives } from "./story-file-names.ts";
import { picturesOf, readPicture } from "./story-file-picture.ts";
import { readQuotation } from "./story-file-quotation.ts";
import { asLines, givenBy, readItem, readQuoted, takeItem, takeTrailing } from "./story-file-parts.ts";
import { Given, type Reading } from "./story-file-reading.ts";

/** Blocks in the order of the file. A line of attributes alone belongs to the block after it. */
export const readBlocks = (reading: Reading, nodes: readonly RootContent[]): Block[] => {
  const blocks: Block[] = [];
  let before = 0;
  for (const node of nodes) {
    if (isStanding(reading, node)) continue;
    const own = takeStanding(reading, before, startOf(node).line);
    before = lastLineOf(node);
    blocks.push(...readBlock(reading, node, own));
  }
  return blocks;
};

const isStanding = (reading: Reading, node: RootContent): boolean =>
  node.type === "paragraph" &&
  startOf(node).line === lastLineOf(node) &&
  reading.standing.has(startOf(node).line);

const takeStanding = (reading: Reading, after: number, before: number): Attributes | undefined => {
  const found = [...reading.standing.values()].findLast(({ line }) => after < line && line < before);
  if (found !== undefined) reading.standing.delete(found.line);
  return found;
};

type ReadNode<Node> = (reading: Reading, node: Node, own: Attributes | undefined) => Block[];

const readBlock: ReadNode<RootContent> = (reading, node, own) => {
  const read = readers[node.type] as ReadNode<RootContent> | undefined;
  if (read !== undefined) return read(reading, node, own);
  reading.problem(startOf(node), `Stories have no ${node.type}.`, "See docs/story-body.md.");
  return [];
};

const readParagraph = (reading: Reading, node: Paragraph, own: Attributes | undefined): Block[] => {
  if (refuseBroken(reading, node)) return [];
  const pictures = picturesOf(node);
  if (pictures !== null)
    return pictures.map((image) => {
      const given = givenBy(reading, [own, takeTrailing(reading, lastLineOf(image))], startOf(image));
      return readPicture(reading, image, given);
    });
  const given = givenBy(reading, [own, takeTrailing(reading, lastLineOf(node))], startOf(node));
  const id = given.id();
  given.finish("A paragraph", "only its #id");
  return [
    {
      kind: "paragraph",
      id,
      ...readQuoted((quotations) => ({ content: readInlines(reading, node.children, quotations) })),
    },
  ];
};

/** A directive that cannot be read is a paragraph to Markdown. */
const refuseBroken = (reading: Reading, node: Paragraph): boolean => {
  const start = node.position?.start.offset ?? 0;
  const [found, colons = "", name = ""] =
    /^(:+)([a-z]*)[[{]?/.exec(reading.source.slice(start, start + 40)) ?? [];
  if (found === undefined || (colons.length === 1 && !(blockDirectives.has(name) && /[[{]$/.test(found))))
    return false;
  const [message, advice] =
    colons.length === 1
      ? [`“:${name}” has too few colons.`, `Write ::${name} on a line of its own.`]
      : [
          `“${colons}${name}” cannot be read.`,
          'Write ::name[words]{name=value name="several words"} alone on its line; a quotation mark in a value is &quot;.',
        ];
  reading.problem(startOf(node), message, advice);
  return true;
};

const readHeading = (reading: Reading, node: Heading, own: Attributes | undefined): Block => {
  const given = givenBy(reading, [own, takeTrailing(reading, lastLineOf(node))], startOf(node));
  const id = given.id();
  given.finish("A heading", "only its #id");
  const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
  return { kind: "heading", id, level, content: readInlines(reading, node.children, null) };
};

const readList = (reading: Reading, node: List, own: Attributes | undefined): Block => {
  const given = givenBy(reading, [own], startOf(node));
  const id = given.id();
  given.finish("A list", "only its #id");
  return {
    kind: "list",
    id,
    ordered: node.ordered === true,
    ...readQuoted((quotations) => ({
      items: node.children.map((item) => {
        const told = takeItem(reading, item);
        const itemId = told.id();
        told.finish("An item of a list", "only its #id");
        return { id: itemId, content: readItem(reading, item, quotations) };
      }),
    })),
  };
};

/** A quotation set apart. Its last paragraph may say who: "> — Jane Doe {speaker=jane-doe moment=…}". */
const readBlockquote = (reading: Reading, node: Blockquote, own: Attributes | undefined): Block => {
  const paragraphs = node.children.filter(
    (child) => child.type === "paragraph" && !isStanding(reading, child),
  ) as Paragraph[];
  for (const child of node.children)
    if (child.type !== "paragraph")
      reading.problem(
        startOf(child),
        `A quotation holds words, no ${child.type}.`,
        "Close it before, with an empty line.",
      );
  const last = paragraphs.length > 1 ? paragraphs.at(-1) : undefined;
  const name =
    last === undefined
      ? undefined
      : /^\s*(?:—|–|--)\s*([^]*)$/.exec(last.children.map(wordsOf).join(""))?.[1]?.trim();
  const words = name === undefined ? paragraphs : paragraphs.slice(0, -1);
  const standing = takeStanding(reading, startOf(node).line - 1, lastLineOf(node) + 1);
  const trailing = paragraphs.map((one) => takeTrailing(reading, lastLineOf(one)));
  const given = givenBy(reading, [own, ...trailing, standing], startOf(node));
  const id = given.id();
  const quotationId = reading.partId(given.take("quote"), given.place);
  const quotation = readQuotation(reading, given, "A quotation", quotationId);
  const content = asLines(words.map((one) => readInlines(reading, one.children, null)));
  const speakerName = quotation.speakerName ?? (name === undefined || name === "" ? undefined : name);
  return {
    kind: "quotation",
    id,
    content,
    quotation: { ...quotation, ...(speakerName === undefined ? {} : { speakerName }) },
  };
};

const alignment = { left: "start", center: "center", right: "end" } as const;

const readTable = (reading: Reading, node: Table, own: Attributes | undefined): Block => {
  const given = givenBy(reading, [own], startOf(node));
  const id = given.id();
  const caption = given.take("caption");
  given.finish("A table", "#id, caption");
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => readInlines(reading, cell.children, null)),
  );
  const aligned = node.align?.some((align) => align !== null) === true;
  return {
    kind: "table",
    id,
    ...(caption === undefined ? {} : { caption }),
    ...(aligned ? { alignments: header.map((_, at) => alignment[node.align?.[at] ?? "left"]) } : {}),
    header,
    rows: rows.map((row) => header.map((_, at) => row[at] ?? [])),
  };
};

/** ```html holds an imported page; ```block a block as JSON, for what has no other form. */
const readCode = (reading: Reading, node: Code, own: Attributes | undefined): Block[] => {
  const meta = readAttributeList((node.meta ?? "").trim()) ?? new Map<string, string>();
  const place = startOf(node);
  const given = new Given(reading, [...(own?.values ?? []), ...meta], place);
  if (node.lang === "html") {
    const id = given.id();
    given.finish("HTML", "only its #id");
    return [{ kind: "legacy", id, html: node.value }];
  }
  if (node.lang === "block") return readJson(reading, node, given.take("id"));
  reading.problem(place, "Stories have no code.", "Between ```html and ``` stands HTML of an imported page.");
  return [];
};

const readJson = (reading: Reading, node: Code, id: string | undefined): Block[] => {
  const place = startOf(node);
  try {
    const value: unknown = JSON.parse(node.value);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      // What it holds is looked at with the whole content.
      if (id !== undefined)
        return [{ kind: "unknown", id: reading.partId(id, place), raw: value as BlockOf<"unknown">["raw"] }];
      const own = "id" in value && typeof value.id === "string" ? value.id : undefined;
      return [{ ...value, id: reading.partId(own, place) } as unknown as Block];
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  reading.problem(place, "This block is no JSON.", 'An object is expected: {"kind": …}.');
  return [];
};

const readDivider = (reading: Reading, node: RootContent, own: Attributes | undefined): Block => {
  const given = givenBy(reading, [own], startOf(node));
  const id = given.id();
  given.finish("A divider", "only its #id");
  return { kind: "divider", id };
};

const readers: { readonly [Type in RootContent["type"]]?: ReadNode<Extract<RootContent, { type: Type }>> } = {
  paragraph: readParagraph,
  heading: (...node) => [readHeading(...node)],
  list: (...node) => [readList(...node)],
  blockquote: (...node) => [readBlockquote(...node)],
  table: (...node) => [readTable(...node)],
  code: readCode,
  thematicBreak: (...node) => [readDivider(...node)],
  leafDirective: (...node) => readDirectiveBlock(...node, readBlocks),
  containerDirective: (...node) => readDirectiveBlock(...node, readBlocks),
  html: (reading, node) => {
    reading.problem(startOf(node), "HTML is not kept here.", "Put it between ```html and ```.");
    return [];
  },
  definition: (reading, node) => {
    const advice = 'Write [words](https://…) for a link, and :footnote[words]{text="…"} for a note.';
    reading.problem(startOf(node), "Notes and addresses apart from their words are not read.", advice);
    return [];
  },
};
