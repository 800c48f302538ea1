import type { Element, Root, RootContent } from "hast";
import type { Block } from "../../../content/block.ts";
import type { Inline, Mark } from "../../../content/inline.ts";
import { normaliseInlines } from "../../../content/normalise-inlines.ts";
import { type LeftPicture, linesTogether, type Pasted } from "./pasted.ts";
import { newPartId } from "../document/part-id.ts";
import { cleanLink } from "./clean-link.ts";
import { classesOf, isUnshown, styleOf } from "./element.ts";
import { type Footnotes, referredNote } from "./footnotes.ts";
import { InlineRun } from "./inline-run.ts";
import { withMarksOf } from "./marks.ts";
import { toTable } from "./table.ts";
import { wordListOf } from "./word-list.ts";

/** Where the walk is: what kind of line is being written. */
interface Place {
  readonly marks: readonly Mark[];
  readonly line: "paragraph" | "item" | { readonly heading: 2 | 3 | 4 };
  readonly keepsLines: boolean;
}

const start: Place = { marks: [], line: "paragraph", keepsLines: false };

const textElements = new Set(
  "p div section article main header footer aside nav address center details summary figcaption dd dt form fieldset legend caption body html".split(
    " ",
  ),
);

/** Goes through a pasted tree in the order of reading and writes our blocks. */
export class PastedWalk {
  readonly blocks: Block[] = [];
  readonly pictures: LeftPicture[] = [];
  #run = new InlineRun();
  #list: { readonly ordered: boolean; readonly name: string; readonly items: Inline[][] } | null = null;
  #notes: Footnotes;

  constructor(notes: Footnotes) {
    this.#notes = notes;
  }

  walk(root: Root | Element): Pasted {
    this.#children(root, start);
    this.#endLine(start);
    this.#endList();
    return { blocks: this.blocks, pictures: this.pictures };
  }

  #children(parent: Root | Element, place: Place): void {
    for (const child of parent.children) this.#node(child, place);
  }

  #node(node: RootContent, place: Place): void {
    if (node.type === "text") this.#run.text(node.value, place.marks, place.keepsLines);
    if (node.type !== "element" || isUnshown(node) || this.#notes.elements.has(node)) return;
    if (!this.#special(node, place)) this.#children(node, withMarks(node, place));
  }

  /** Elements that are more than their words. Whether it was one. */
  #special(element: Element, place: Place): boolean {
    const { tagName } = element;
    const level = headingLevel(element);
    if (tagName === "a") return this.#link(element, place);
    if (tagName === "br") this.#break(element, place);
    else if (tagName === "img") this.#picture(element, place);
    else if (tagName === "hr") this.#divider(place);
    else if (tagName === "table") this.#table(element, place);
    else if (tagName === "ul" || tagName === "ol") this.#htmlList(element, place);
    else if (tagName === "blockquote") this.#quotation(element, place);
    else if (level !== null) this.#line(element, { ...place, line: { heading: level } });
    else if (tagName === "pre") this.#line(element, { ...place, keepsLines: true });
    else if (tagName === "li" || textElements.has(tagName)) this.#textElement(element, place);
    else return false;
    return true;
  }

  #textElement(element: Element, place: Place): void {
    const item = wordListOf(element);
    if (item === null) this.#line(element, place);
    else this.#item(element, item, place);
  }

  /** A paragraph, or what holds some. */
  #line(element: Element, place: Place): void {
    this.#endLine(place.line === "item" ? place : { ...place, line: "paragraph" });
    const inside = withMarks(element, place);
    this.#children(
      element,
      element.tagName === "dt" ? { ...inside, marks: [...inside.marks, { type: "strong" }] } : inside,
    );
    this.#endLine(place);
  }

  #htmlList(element: Element, place: Place): void {
    const name = place.line === "item" ? (this.#list?.name ?? "") : newPartId();
    this.#endLine(place);
    const ordered = this.#list?.name === name ? this.#list.ordered : element.tagName === "ol";
    for (const child of element.children) {
      if (child.type !== "element" || isUnshown(child) || this.#notes.elements.has(child)) continue;
      if (child.tagName === "ul" || child.tagName === "ol") this.#htmlList(child, { ...place, line: "item" });
      else this.#item(child, { ordered, name }, place);
    }
    if (place.line !== "item") this.#endList();
  }

  #item(
    element: Element,
    { ordered, name }: { readonly ordered: boolean; readonly name: string },
    place: Place,
  ): void {
    this.#endLine(place);
    if (this.#list !== null && this.#list.name !== name) this.#endList();
    this.#list ??= { ordered, name, items: [] };
    const inside: Place = { ...withMarks(element, place), line: "item" };
    this.#children(element, inside);
    this.#endLine(inside);
  }

  #link(element: Element, place: Place): boolean {
    const name = referredNote(element);
    const note = name === null ? undefined : this.#notes.byName.get(name);
    if (note !== undefined) {
      this.#run.note(note);
      return true;
    }
    const { href } = element.properties;
    const url = typeof href === "string" && /^(https?:|mailto:)/i.test(href.trim()) ? cleanLink(href) : null;
    const others = place.marks.filter(({ type }) => type !== "link");
    const marks: readonly Mark[] = url === null ? others : [...others, { type: "link", to: { url } }];
    this.#children(element, withMarks(element, { ...place, marks }));
    return true;
  }

  /** Two breaks in a row part paragraphs. */
  #break(element: Element, place: Place): void {
    if (classesOf(element).includes("Apple-interchange-newline")) return;
    const content = this.#run.take();
    if (content.at(-1)?.type === "break" && place.line === "paragraph") this.#write(content, place);
    else {
      this.#run.restore(content);
      this.#run.lineBreak();
    }
  }

  #divider(place: Place): void {
    this.#endLine(place);
    this.#endList();
    this.blocks.push({ kind: "divider", id: newPartId() });
  }

  #table(element: Element, place: Place): void {
    this.#endLine(place);
    this.#endList();
    const table = toTable(element, (cell) => this.#inside(cell));
    if (table === null) this.#children(element, place);
    else this.blocks.push(table);
    this.#endLine(place);
  }

  /** What stands in an element, apart from what is around it. */
  #inside(element: Element): Pasted {
    const inside = new PastedWalk(this.#notes).walk({ type: "root", children: element.children });
    this.pictures.push(...inside.pictures);
    return inside;
  }

  /** A block of quoted words where it holds paragraphs alone; nobody has said yet where they are from. */
  #quotation(element: Element, place: Place): void {
    this.#endLine(place);
    this.#endList();
    const { blocks } = this.#inside(element);
    const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.content] : []));
    if (lines.length === 0 || lines.length < blocks.length) {
      this.blocks.push(...blocks);
      return;
    }
    const last = textOf(lines.at(-1) ?? []);
    const named = /^[—–-]\s*(\S.{0,190})$/.exec(last)?.[1];
    const quoted = named !== undefined && lines.length > 1 ? lines.slice(0, -1) : lines;
    this.blocks.push({
      kind: "quotation",
      id: newPartId(),
      content: linesTogether(quoted),
      quotation: {
        id: newPartId(),
        source: { type: "none" },
        ...(quoted === lines || named === undefined ? {} : { speakerName: named.trim() }),
      },
    });
  }

  /** Pictures of other places are never loaded: their place is kept, for one of the newsroom's own. */
  #picture({ properties: { src, alt, width, height } }: Element, place: Place): void {
    if (Number(width) <= 2 && Number(height) <= 2) return;
    const words = typeof alt === "string" ? alt.replaceAll(/\s+/g, " ").trim().slice(0, 300) : "";
    const url = typeof src === "string" && /^https?:/i.test(src) ? cleanLink(src) : null;
    if (url === null && words === "" && (typeof src !== "string" || src === "")) return;
    this.#endLine(place);
    this.#endList();
    const id = newPartId();
    const text = words === "" ? "Picture" : `Picture: ${words}`;
    const marks: Mark[] = url === null ? [] : [{ type: "link", to: { url } }];
    const content: Inline[] = [{ type: "text", text, ...(marks.length === 0 ? {} : { marks }) }];
    this.blocks.push({ kind: "paragraph", id, content });
    this.pictures.push({ blockId: id, alt: words, url });
  }

  #endLine(place: Place): void {
    this.#write(this.#run.take(), place);
  }

  #write(words: readonly Inline[], { line }: Place): void {
    const content = normaliseInlines(words);
    if (content.length === 0) return;
    if (line === "item" && this.#list !== null) {
      this.#list.items.push(content);
      return;
    }
    this.#endList();
    const id = newPartId();
    this.blocks.push(
      typeof line === "object"
        ? { kind: "heading", id, level: line.heading, content: withoutStrong(content) }
        : { kind: "paragraph", id, content },
    );
  }

  #endList(): void {
    const list = this.#list;
    this.#list = null;
    const items = (list?.items ?? []).map((content) => ({ id: newPartId(), content }));
    for (let at = 0; at < items.length; at += mostItems)
      this.blocks.push({
        kind: "list",
        id: newPartId(),
        ordered: list?.ordered === true,
        items: items.slice(at, at + mostItems),
      });
  }
}

/** Of one list, as content/kinds/list.ts has it. */
const mostItems = 500;

const withMarks = (element: Element, place: Place): Place => ({
  ...place,
  marks: withMarksOf(element, place.marks),
});

const headingLevel = (element: Element): 2 | 3 | 4 | null => {
  const [, digit] = /^h([1-6])$/.exec(element.tagName) ?? [];
  const level = digit ?? styleOf(element).get("mso-outline-level") ?? null;
  if (classesOf(element).includes("MsoTitle")) return 2;
  if (level === null || !/^[1-6]$/.test(level)) return null;
  return Number(level) <= 2 ? 2 : Number(level) === 3 ? 3 : 4;
};

const textOf = (content: readonly Inline[]): string =>
  content.map((part) => (part.type === "text" ? part.text : "\n")).join("");

/** A heading is strong as it is. */
const withoutStrong = (content: readonly Inline[]): Inline[] =>
  normaliseInlines(
    content.map((part) =>
      part.type === "text" && part.marks !== undefined
        ? { ...part, marks: part.marks.filter(({ type }) => type !== "strong") }
        : part,
    ),
  );
