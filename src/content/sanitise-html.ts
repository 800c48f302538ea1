import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { isTooDeep } from "./html-depth.ts";

/** Words with structure, links; nothing that runs, loads, collects or changes how the rest of a page looks. */
const harmless: Schema = {
  tagNames: [
    ..."a abbr b blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure".split(
      " ",
    ),
    ..."h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong".split(
      " ",
    ),
    ..."sub sup table tbody td tfoot th thead time tr u ul var wbr".split(" "),
  ],
  attributes: {
    a: ["href"],
    // Numbers, when they were parsed.
    ol: [["start", /^-?\d{1,9}$/], "reversed"],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan", ["scope", "row", "col", "rowgroup", "colgroup"]],
    time: [["dateTime", /^[\dTZWP:+.-]{1,40}$/]],
    "*": [
      ["lang", /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/],
      ["dir", "ltr", "rtl", "auto"],
    ],
  },
  protocols: { href: ["http", "https", "mailto"] },
  strip: [
    ..."script style template noscript iframe frame frameset object embed applet svg math head title".split(
      " ",
    ),
    ..."textarea select option button input audio video canvas map xmp noembed noframes plaintext dialog".split(
      " ",
    ),
  ],
  ancestors: {
    ...Object.fromEntries(
      ["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"].map((tag) => [
        tag,
        ["table"],
      ]),
    ),
  },
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** Sanitised HTML may read otherwise when it is parsed again (a paragraph in a paragraph); mostly it settles at once. */
const mostRounds = 6;

/**
 * The harmless part of a piece of HTML: no script, handler, style, frame or form, no link but to http, https, mailto or a
 * path; images become links. What was sanitised stays as it is when it is sanitised again. HTML that is nested absurdly
 * or that never settles is given as its plain words.
 */
export const sanitiseHtml = (html: string): string => {
  let last = html;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = sanitiseOnce(last);
    if (next === null) return wordsOnly(html);
    if (next === last) return next;
    last = next;
  }
  return wordsOnly(html);
};

/** The words of HTML, for search and counts; nothing of it is shown as HTML. */
export const htmlText = (html: string): string => {
  const tree = isTooDeep(html) ? null : parse(html);
  return (tree === null ? withoutTags(html) : wordsIn(tree).join("")).replaceAll(/\s+/gu, " ").trim();
};

const sanitiseOnce = (html: string): string | null => {
  if (isTooDeep(html)) return null;
  const tree = parse(html);
  return tree === null ? null : toHtml(withPlainAddresses(sanitize(withoutImages(tree), harmless) as Root));
};

/** No address holds what reads as a tag where quotation marks are not heeded (in a noscript, in a comment). */
const withPlainAddresses = <Node extends Root | RootContent>(node: Node): Node => {
  if (node.type !== "element" && node.type !== "root") return node;
  const children = node.children.map(withPlainAddresses);
  if (node.type === "root" || typeof node.properties["href"] !== "string") return { ...node, children };
  const href = node.properties["href"].trim().replaceAll(/[\s<>"']/g, encodeURIComponent);
  return { ...node, properties: { ...node.properties, href }, children };
};

/** Null where it is nested deeper than can be walked. */
const parse = (html: string): Root | null => {
  try {
    return fromHtml(html.toWellFormed().replaceAll("\u0000", ""), { fragment: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const wordsOnly = (html: string): string => {
  const value = withoutTags(html);
  const words: Root = {
    type: "root",
    children:
      value === ""
        ? []
        : [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] }],
  };
  return toHtml(words);
};

const withoutTags = (html: string): string =>
  html
    .toWellFormed()
    .replaceAll(/<(script|style)\b[^<]*(?:<(?!\/\1)[^<]*)*/gi, " ")
    .replaceAll(/<[^<>]*>?/g, " ")
    .replaceAll("\u0000", "")
    .replaceAll(/[<>\s]+/gu, " ")
    .trim();

const withoutImages = (tree: Root): Root => ({
  ...tree,
  children: tree.children.flatMap((node) => linkImages(node, false)),
});

/** A picture of another place is not loaded: it becomes a link to it; inside a link, its words. */
const linkImages = <Node extends RootContent | ElementContent>(
  node: Node,
  inLink: boolean,
): (Node | ElementContent)[] => {
  if (node.type !== "element") return [node];
  if (node.tagName === "img") return imageAsLink(node, inLink);
  const within = inLink || node.tagName === "a";
  return [{ ...node, children: node.children.flatMap((child) => linkImages(child, within)) }];
};

const imageAsLink = ({ properties: { src, alt } }: Element, inLink: boolean): ElementContent[] => {
  const text = typeof alt === "string" && alt.trim() !== "" ? alt : "Picture";
  const words: ElementContent = { type: "text", value: text };
  if (inLink || typeof src !== "string" || !/^(https?:|\/)/i.test(src))
    return typeof alt === "string" ? [words] : [];
  return [{ type: "element", tagName: "a", properties: { href: src }, children: [words] }];
};

/** Elements that end a word. */
const apart = new Set(
  "address article aside blockquote br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul".split(
    " ",
  ),
);

const wordsIn = (node: Root | RootContent): string[] => {
  if (node.type === "text") return [node.value];
  if (node.type !== "element" && node.type !== "root") return [];
  if (node.type === "element" && harmless.strip?.includes(node.tagName)) return [];
  const inside = node.children.flatMap(wordsIn);
  return node.type === "element" && apart.has(node.tagName) ? [" ", ...inside, " "] : inside;
};
