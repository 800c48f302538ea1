import type { BlockContent, DefinitionContent, List, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Block } from "../../content/block.ts";
import type { Inline } from "../../content/inline.ts";
import { normaliseInlines } from "../../content/normalise-inlines.ts";
import type { AsideBlock } from "../../content/kinds/aside.ts";
import { readTarget, readAddress } from "./story-file-address.ts";
import type { Attributes } from "./story-file-attributes.ts";
import { asLines, givenBy, readItem, readQuoted, takeItem, takeTrailing } from "./story-file-parts.ts";
import { readInlines, wordsOf } from "./story-file-inline.ts";
import { lastLineOf, startOf } from "./story-file-markdown.ts";
import { readMoment } from "./story-file-moment.ts";
import { picturesOf, readImage, readPlaced, readWidth } from "./story-file-picture.ts";
import { readQuotation } from "./story-file-quotation.ts";
import { Given, type Reading, optional } from "./story-file-reading.ts";

type Directive = LeafDirective | ContainerDirective;
type ReadBlocks = (reading: Reading, nodes: readonly RootContent[]) => Block[];
type Read = (reading: Reading, node: Directive, given: Given, readBlocks: ReadBlocks) => Block[];

/** `::excerpt[caption]{…}` and the like: a line of its own, or a stretch that `:::` closes. */
export const readDirectiveBlock = (
  reading: Reading,
  node: Directive,
  own: Attributes | undefined,
  readBlocks: ReadBlocks,
): Block[] => {
  const written = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ""] as const);
  const given = new Given(reading, [...(own?.values ?? []), ...written], startOf(node));
  const table: Readonly<Record<string, Read>> = node.type === "leafDirective" ? leaves : containers;
  const read = Object.hasOwn(table, node.name) ? table[node.name] : undefined;
  if (read !== undefined) return read(reading, node, given, readBlocks);
  const other: object = node.type === "leafDirective" ? containers : leaves;
  const colons = node.type === "leafDirective" ? "::" : ":::";
  reading.problem(
    given.place,
    `There is no ${colons}${node.name}.`,
    Object.hasOwn(other, node.name)
      ? `Write ${node.type === "leafDirective" ? ":::" : "::"}${node.name}.`
      : `There are: ${[...Object.keys(leaves).map((name) => `::${name}`), ...Object.keys(containers).map((name) => `:::${name}`)].join(", ")}.`,
  );
  return [];
};

/** The words in brackets, with marks; of a container they are a paragraph at its head. */
const label = (reading: Reading, node: Directive): Inline[] | undefined => {
  const nodes = node.type === "leafDirective" ? node.children : labelOf(node)?.children;
  const words = readInlines(reading, nodes ?? [], null);
  return words.length === 0 ? undefined : words;
};

const labelOf = (node: ContainerDirective) => {
  const [first] = node.children;
  return first?.type === "paragraph" && first.data?.directiveLabel === true ? first : undefined;
};

/** What stands between the fences. */
const contentOf = (node: Directive): (BlockContent | DefinitionContent)[] =>
  node.type === "leafDirective" ? [] : labelOf(node) === undefined ? node.children : node.children.slice(1);

const labelWords = (node: Directive): string =>
  (node.type === "leafDirective" ? node.children : (labelOf(node)?.children ?? []))
    .map(wordsOf)
    .join("")
    .trim();

/** A title stands in the attributes, or in brackets. */
const titleOf = (node: Directive, given: Given): { title?: string } => {
  const words = labelWords(node);
  return optional("title", given.take("title") ?? (words === "" ? undefined : words));
};

const readPlayed =
  (kind: "excerpt" | "audioMoment", name: string): Read =>
  (reading, node, given) => {
    const id = given.id();
    const moment = readMoment(reading, given);
    const title = given.take("title");
    given.finish(name, "moment, or film with from and to or words; title");
    const caption = label(reading, node);
    return moment === null
      ? []
      : [{ kind, id, moment, ...optional("title", title), ...optional("caption", caption) }];
  };

const leaves: Readonly<Record<string, Read>> = {
  excerpt: readPlayed("excerpt", "::excerpt"),
  audio: readPlayed("audioMoment", "::audio"),
  picture: (reading, node, given) => {
    const id = given.id();
    const width = readWidth(reading, given);
    const alt = given.take("alt");
    const name = given.take("picture") ?? "";
    return [
      {
        kind: "picture",
        id,
        ...readPlaced(reading, given, { name, alt, caption: label(reading, node) }),
        width,
      },
    ];
  },
  document: (reading, node, given) => {
    const id = given.id();
    const { title } = titleOf(node, given);
    const name = given.take("document") ?? given.take("file") ?? "";
    const document = reading.resolve(
      { kind: "document", name: name.replace(/^\/document\//, ""), title: title ?? "" },
      given.place,
    );
    const page = given.takeNumber("page");
    const summary = given.take("summary");
    given.finish("::document", "document, title, page, summary");
    return [
      {
        kind: "document",
        id,
        document,
        ...optional("title", title),
        ...optional("page", page),
        ...optional("summary", summary),
      },
    ];
  },
  embed: (reading, node, given) => {
    const id = given.id();
    const address = readAddress(reading, given.take("url") ?? "", given.place);
    const { title } = titleOf(node, given);
    given.finish("::embed", "url, title");
    if (title === undefined)
      reading.problem(given.place, "What is it?", 'Give it a title: ::embed{url=… title="…"}.');
    return address === null ? [] : [{ kind: "embed", id, url: address.url, title: title ?? "" }];
  },
  related: (reading, node, given) => {
    const id = given.id();
    const url = given.take("url");
    const to =
      url === undefined
        ? readTarget(reading, given.take("work") ?? "", given.place)
        : readAddress(reading, url, given.place);
    const written = given.take("title");
    given.finish("::related", "work or url; the words in brackets");
    const words = labelWords(node);
    return to === null
      ? []
      : [{ kind: "relatedLink", id, to, ...optional("text", words === "" ? written : words) }];
  },
  pull: (reading, node, given) => {
    const id = given.id();
    const of = given.take("of") ?? "";
    given.finish("::pull", "of; the words in brackets");
    if (of === "")
      reading.problem(
        given.place,
        "Which quotation is it taken from?",
        "Write ::pull[words]{of=q1}, and #q1 at the quotation.",
      );
    return [{ kind: "pullQuotation", id, text: labelWords(node), of }];
  },
  paragraph: (_reading, _node, given) => {
    const id = given.id();
    given.finish("::paragraph", "only its #id: it is an empty one");
    return [{ kind: "paragraph", id, content: [] }];
  },
};

/** "pullQuotation" as words. */
const spoken = (kind: string): string => kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const containers: Readonly<Record<string, Read>> = {
  aside: (reading, node, given, readBlocks) => {
    const id = given.id();
    const title = titleOf(node, given);
    given.finish(":::aside", "title");
    const blocks = readBlocks(reading, contentOf(node));
    for (const block of blocks)
      if (!["paragraph", "heading", "list", "picture"].includes(block.kind))
        reading.problem(
          reading.places.get(block.id) ?? given.place,
          `This cannot stand in an aside: ${spoken(block.kind)}.`,
          "It holds paragraphs, headings, lists and pictures; where it should have ended before this, close it with :::.",
        );
    if (blocks.length === 0)
      reading.problem(given.place, "The aside is empty.", "Close it with ::: after its words.");
    return [{ kind: "aside", id, ...title, blocks: blocks as AsideBlock[] }];
  },
  timeline: (reading, node, given) => {
    const id = given.id();
    const title = titleOf(node, given);
    given.finish(":::timeline", "title");
    return [
      {
        kind: "timeline",
        id,
        ...title,
        ...readQuoted((quotations) => ({
          entries: contentOf(node).flatMap((child) => {
            if (child.type === "list") return readEntries(reading, child, quotations);
            reading.problem(
              startOf(child),
              `A timeline holds a list of dates, no ${child.type}.`,
              "Write: - 1968-12-21: what happened",
            );
            return [];
          }),
        })),
      },
    ];
  },
  gallery: (reading, node, given) => {
    const id = given.id();
    const title = titleOf(node, given);
    given.finish(":::gallery", "title");
    const pictures = contentOf(node).flatMap((child) => readGalleryPictures(reading, child));
    return [{ kind: "gallery", id, ...title, pictures }];
  },
  quote: (reading, node, given) => {
    const id = given.id();
    const quotationId = reading.partId(given.take("quote"), given.place);
    const quotation = readQuotation(reading, given, ":::quote", quotationId);
    const paragraphs = contentOf(node).map((child) => {
      if (child.type === "paragraph") return readInlines(reading, child.children, null);
      reading.problem(startOf(child), `A quotation holds words, no ${child.type}.`);
      return [];
    });
    const content = asLines(paragraphs);
    return [{ kind: "quotation", id, content, quotation }];
  },
  legacy: (reading, node, given) => {
    const id = given.id();
    given.finish(":::legacy", "only its #id");
    const [code] = contentOf(node);
    if (code?.type === "code") return [{ kind: "legacy", id, html: code.value }];
    reading.problem(given.place, "Where is the HTML?", "Put it between ```html and ```.");
    return [];
  },
};

const dated = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?: *[:–—] *| +|$)/;

/** `- 1968-12-21: what happened {#id title="…"}` */
const readEntries = (reading: Reading, list: List, quotations: Parameters<typeof readItem>[2]) =>
  list.children.flatMap((item) => {
    const given = takeItem(reading, item);
    const id = given.id();
    const title = given.take("title");
    given.finish("An entry of a timeline", "#id, title");
    const [first, ...rest] = readItem(reading, item, quotations);
    const date = first?.type === "text" ? dated.exec(first.text) : null;
    if (first?.type !== "text" || date === null) {
      reading.problem(
        given.place,
        "This entry has no date.",
        "Begin with a year, month or day: - 1968-12-21: what happened",
      );
      return [];
    }
    const content = normaliseInlines([{ ...first, text: first.text.slice(date[0].length) }, ...rest]);
    return [{ id, date: date[1] ?? "", ...optional("title", title), content }];
  });

const readGalleryPictures = (reading: Reading, child: RootContent) => {
  const images = child.type === "paragraph" ? picturesOf(child) : null;
  if (images !== null)
    return images.map((image) =>
      readImage(reading, image, givenBy(reading, [takeTrailing(reading, lastLineOf(image))], startOf(image))),
    );
  if (child.type === "leafDirective" && child.name === "picture") {
    const written = Object.entries(child.attributes ?? {}).map(
      ([name, value]) => [name, value ?? ""] as const,
    );
    const given = new Given(reading, written, startOf(child));
    const [name, alt] = [given.take("picture") ?? "", given.take("alt")];
    return [readPlaced(reading, given, { name, alt, caption: label(reading, child) })];
  }
  reading.problem(
    startOf(child),
    "A gallery holds pictures alone.",
    'Write: ![what it shows](./photo.jpg "caption")',
  );
  return [];
};
