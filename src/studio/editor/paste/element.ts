import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { isTooDeep } from "../../../content/html-depth.ts";

export type PastedNode = Root | RootContent | ElementContent;

/** Characters that are looked at: a long book. What is beyond is not pasted. */
const mostCharacters = 5_000_000;

/** Pasted HTML as a tree, made without a page: nothing in it runs or is fetched. Null where it is nested absurdly. */
export const parsePasted = (html: string): Root | null => {
  const text = html.slice(0, mostCharacters).toWellFormed().replaceAll("\u0000", "");
  if (isTooDeep(text)) return null;
  try {
    return fromHtml(text, { fragment: !/<html[\s>]/i.test(text) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Its style attribute: names and values in lower case. */
export const styleOf = (element: Element): ReadonlyMap<string, string> => {
  const { style } = element.properties;
  if (typeof style !== "string") return new Map();
  return new Map(
    style.split(";").flatMap((rule) => {
      const at = rule.indexOf(":");
      const [name, value] = [
        rule.slice(0, at).trim().toLowerCase(),
        rule
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      ];
      return at < 0 ? [] : [[name, value] as const];
    }),
  );
};

export const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];

/** All its words, as they stand. */
export const wordsOf = (node: PastedNode): string => {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
};

const unshown = new Set(
  (
    "script style head title meta link template noscript iframe frame frameset object embed applet svg math " +
    "textarea select option button input audio video canvas map xmp noembed noframes plaintext dialog base"
  ).split(" "),
);

/** What nobody sees or what would do something: it is not pasted. */
export const isUnshown = (element: Element): boolean => {
  if (unshown.has(element.tagName)) return true;
  const style = styleOf(element);
  return (
    style.get("display") === "none" || style.get("mso-hide") === "all" || style.get("mso-list") === "ignore"
  );
};

export const elementsIn = (node: PastedNode): Element[] =>
  "children" in node
    ? node.children.flatMap((child) => (child.type === "element" ? [child, ...elementsIn(child)] : []))
    : [];
