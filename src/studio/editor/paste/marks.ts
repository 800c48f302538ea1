import type { Element } from "hast";
import type { Mark } from "../../../content/inline.ts";
import { styleOf } from "./element.ts";

/** The marks of an element's words: by its name, and by its style where that says otherwise (Google Docs' outermost `b`). */
export const withMarksOf = (element: Element, marks: readonly Mark[]): readonly Mark[] => {
  const strong = isStrong(element) ?? has(marks, "strong");
  const emphasis = isEmphasis(element) ?? has(marks, "emphasis");
  if (strong === has(marks, "strong") && emphasis === has(marks, "emphasis")) return marks;
  const others = marks.filter(({ type }) => type !== "strong" && type !== "emphasis");
  return [
    ...others,
    ...(strong ? [{ type: "strong" } as const] : []),
    ...(emphasis ? [{ type: "emphasis" } as const] : []),
  ];
};

const has = (marks: readonly Mark[], type: Mark["type"]): boolean => marks.some((mark) => mark.type === type);

const isStrong = (element: Element): boolean | null => {
  const weight = styleOf(element).get("font-weight");
  if (weight !== undefined) {
    if (/^(normal|[1-5]\d\d)$/.test(weight)) return false;
    if (/^(bold|bolder|[6-9]\d\d)$/.test(weight)) return true;
  }
  return element.tagName === "b" || element.tagName === "strong" ? true : null;
};

const isEmphasis = (element: Element): boolean | null => {
  const style = styleOf(element).get("font-style");
  if (style === "normal") return false;
  if (style === "italic" || style === "oblique") return true;
  return /^(i|em|cite|dfn|var)$/.test(element.tagName) ? true : null;
};
