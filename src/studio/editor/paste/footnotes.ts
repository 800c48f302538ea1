import type { Element, Root } from "hast";
import { elementsIn, styleOf, wordsOf } from "./element.ts";
import { cleanLink } from "./clean-link.ts";

export interface Footnote {
  readonly text: string;
  readonly url: string | null;
}

export interface Footnotes {
  /** By the name that a reference leads to, without "#". */
  readonly byName: ReadonlyMap<string, Footnote>;
  /** Elements that hold nothing but footnotes: they are notes now, no paragraphs. */
  readonly elements: ReadonlySet<Element>;
}

const longestNote = 4000;

/** Footnotes of Word (`mso-footnote-id`), Google Docs (`#ftnt1`), Wikipedia (`#cite_note-1`) and what is made like them. */
export const findFootnotes = (root: Root): Footnotes => {
  const all = elementsIn(root);
  const targets = new Map<string, Element>();
  const parents = new Map<Element, Element>();
  for (const element of all) {
    for (const child of element.children) if (child.type === "element") parents.set(child, element);
    for (const name of namesOf(element)) if (!targets.has(name)) targets.set(name, element);
  }
  const byName = new Map<string, Footnote>();
  const elements = new Set<Element>(all.filter(isFootnoteList));
  for (const reference of all) {
    const name = referredNote(reference);
    const target = name === null ? undefined : targets.get(name);
    if (name === null || target === undefined || byName.has(name)) continue;
    // The mark of a note leads back to its reference.
    if (isWithin(reference, elements, parents)) continue;
    const holder = holderOf(target, parents);
    const note = noteIn(holder);
    if (note === null || isWithin(reference, new Set([holder]), parents)) continue;
    byName.set(name, note);
    elements.add(holder);
  }
  return { byName, elements };
};

const namesOf = ({ properties: { id, name } }: Element): string[] =>
  [id, name].filter((value) => typeof value === "string");

const isFootnoteList = (element: Element): boolean => {
  const kind = styleOf(element).get("mso-element");
  return kind === "footnote-list" || kind === "endnote-list" || kind === "comment-list";
};

/** The name of the note that a link refers to: it leads within the page and reads like a mark ("[1]", "*"). */
export const referredNote = (element: Element): string | null => {
  const { href } = element.properties;
  if (element.tagName !== "a" || typeof href !== "string") return null;
  const at = href.indexOf("#");
  if (at < 0 || !/^[[(]?\s*(\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3})\s*[\])]?$/i.test(wordsOf(element).trim()))
    return null;
  const name = decoded(href.slice(at + 1));
  return name === "" ? null : name;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The paragraph or item of the note, where its name stands on a link or a word in it. */
const holderOf = (target: Element, parents: ReadonlyMap<Element, Element>): Element => {
  let holder = target;
  while (/^(a|sup|span|b|i|em|strong|cite)$/.test(holder.tagName)) {
    const parent = parents.get(holder);
    if (parent === undefined) break;
    holder = parent;
  }
  return holder;
};

const isWithin = (
  element: Element,
  holders: ReadonlySet<Element>,
  parents: ReadonlyMap<Element, Element>,
): boolean => {
  for (let one: Element | undefined = element; one !== undefined; one = parents.get(one))
    if (holders.has(one)) return true;
  return false;
};

/** Its words without the marks that lead back. */
const noteIn = (holder: Element): Footnote | null => {
  const text = textOf(holder)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^[\^↑]\s*/, "")
    .slice(0, longestNote)
    .toWellFormed();
  const links = elementsIn(holder).flatMap(({ properties: { href } }) =>
    typeof href === "string" && /^https?:/i.test(href) ? (cleanLink(href) ?? []) : [],
  );
  return text === "" ? null : { text, url: links.length === 1 ? (links[0] ?? null) : null };
};

const textOf = (node: Element): string =>
  node.children
    .map((child) => {
      if (child.type === "text") return child.value;
      return child.type !== "element" || isBackLink(child) ? "" : textOf(child);
    })
    .join("");

const isBackLink = ({ tagName, properties: { href, className } }: Element): boolean =>
  (tagName === "a" && typeof href === "string" && href.includes("#") && !/^https?:/i.test(href)) ||
  (Array.isArray(className) && className.includes("mw-cite-backlink"));
