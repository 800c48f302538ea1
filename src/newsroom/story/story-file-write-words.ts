import type { PhrasingContent } from "mdast";
import type { Inline, LinkTarget, Mark } from "../../content/inline.ts";
import { keyOf } from "../../content/normalise-inlines.ts";
import type { Quotation } from "../../content/quotation.ts";
import { isWorkPath } from "./story-file-address.ts";
import type { Names } from "./story-file-names.ts";
import { markdown } from "./story-file-write-markdown.ts";

type Attributes = Record<string, string>;

/** How words are written: where a line may not break, a break is `:br`. */
export interface Words {
  readonly names: Names;
  readonly quotations: readonly Quotation[];
  readonly oneLine: boolean;
}

/** Markdown of a block's words, marks around what they hold. A quotation's attributes stand at its first piece. */
export const writeWords = (content: readonly Inline[], words: Words): PhrasingContent[] => {
  const told = new Set<string>();
  return nest(content, 0, { ...words, told });
};

/** A caption in the front matter. */
export const writeCaption = (content: readonly Inline[], names: Names): string =>
  markdown([
    { type: "paragraph", children: writeWords(content, { names, quotations: [], oneLine: true }) },
  ]).replace(/\n+$/, "");

type Writing = Words & { readonly told: Set<string> };

/** Outermost first, as normaliseInlines orders them. */
const order = ["quotation", "note", "link", "strong", "emphasis"] as const;

const nest = (content: readonly Inline[], level: number, writing: Writing): PhrasingContent[] => {
  const type = order[level];
  if (type === undefined) return content.flatMap((part) => leaf(part, writing));
  return group(content, type).flatMap(({ mark, members }) => {
    const children = nest(members, level + 1, writing);
    return mark === null ? children : [around(mark, children, members, writing)];
  });
};

const leaf = (part: Inline, { oneLine }: Writing): PhrasingContent[] => {
  if (part.type === "text") return [{ type: "text", value: part.text }];
  return oneLine
    ? [{ type: "textDirective", name: "br", attributes: {}, children: [] }]
    : [{ type: "break" }];
};

interface Group {
  readonly mark: Mark | null;
  readonly members: Inline[];
}

/** Neighbours under the same mark. A break between two such is under it too. */
const group = (content: readonly Inline[], type: Mark["type"]): Group[] => {
  const groups: Group[] = [];
  for (const [at, part] of content.entries()) {
    const mark = part.type === "break" ? markAround(content, at, type) : markOf(part, type);
    const last = groups.at(-1);
    if (last !== undefined && keyed(last.mark) === keyed(mark)) last.members.push(part);
    else groups.push({ mark, members: [part] });
  }
  return groups;
};

const markOf = (part: Inline | undefined, type: Mark["type"]): Mark | null =>
  part?.type === "text" ? (part.marks?.find((mark) => mark.type === type) ?? null) : null;

const markAround = (content: readonly Inline[], at: number, type: Mark["type"]): Mark | null => {
  const before = markOf(
    content.slice(0, at).findLast((part) => part.type === "text"),
    type,
  );
  const after = markOf(
    content.slice(at + 1).find((part) => part.type === "text"),
    type,
  );
  return keyed(before) === keyed(after) ? before : null;
};

const keyed = (mark: Mark | null): string => (mark === null ? "" : keyOf(mark));

const around = (
  mark: Mark,
  children: PhrasingContent[],
  members: readonly Inline[],
  { names, quotations, told }: Writing,
): PhrasingContent => {
  if (mark.type === "strong" || mark.type === "emphasis") {
    if (canFlank(members)) return { type: mark.type, children };
    return directive(mark.type === "strong" ? "strong" : "em", {}, children);
  }
  if (mark.type === "link") {
    if ("url" in mark.to && isWorkPath(mark.to.url)) return directive("link", { url: mark.to.url }, children);
    return { type: "link", url: targetAddress(mark.to, names), children };
  }
  if (mark.type === "note") {
    const { id, text, url } = mark;
    return directive(mark.note, { id, text, ...(url === undefined ? {} : { url }) }, children);
  }
  const quotation = told.has(mark.id) ? undefined : quotations.find(({ id }) => id === mark.id);
  told.add(mark.id);
  const more = quotation === undefined ? {} : quotationAttributes(quotation, names);
  return directive("quote", { id: mark.id, ...more }, children);
};

const directive = (name: string, attributes: Attributes, children: PhrasingContent[]): PhrasingContent => ({
  type: "textDirective",
  name,
  attributes,
  children,
});

/** Stars open and close only beside words: CommonMark 0.31, 6.2. */
const canFlank = (members: readonly Inline[]): boolean => {
  const [first, last] = [members[0], members.at(-1)];
  return (
    first?.type === "text" &&
    last?.type === "text" &&
    /^[\p{L}\p{N}]/u.test(first.text) &&
    /[\p{L}\p{N}.,;:!?]$/u.test(last.text)
  );
};

/** "/film/…" of a work that has a name, "/work/ID" of another. */
export const targetAddress = (to: LinkTarget, names: Names): string =>
  "url" in to ? to.url : (names.get(to.work) ?? `/work/${to.work}`);

/** What a quotation's attributes say, its id aside. */
export const quotationAttributes = (
  { source, speaker, speakerName, translatedFrom }: Quotation,
  names: Names,
): Attributes => ({
  ...sourceAttributes(source, names),
  ...(speaker === undefined ? {} : { speaker: names.get(speaker) ?? speaker }),
  ...(speakerName === undefined ? {} : { name: speakerName }),
  ...(translatedFrom === undefined ? {} : { translated: translatedFrom }),
});

const sourceAttributes = (source: Quotation["source"], names: Names): Attributes => {
  if (source.type === "moment") return { moment: source.moment };
  if (source.type === "link") return { url: source.url, title: source.title };
  if (source.type === "none") return {};
  return {
    document: names.get(source.document) ?? source.document,
    ...(source.page === undefined ? {} : { page: String(source.page) }),
  };
};
