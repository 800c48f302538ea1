import { escaped } from "./xml-text.ts";

/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of XML around markup. */
export const element = (name: string, attributes: Attributes, markup: string): string =>
  `<${name}${written(attributes)}>${markup}</${name}>`;

/** An element around text. */
export const textElement = (name: string, text: string | number, attributes: Attributes = {}): string =>
  element(name, attributes, escaped(String(text)));

export const emptyElement = (name: string, attributes: Attributes): string =>
  `<${name}${written(attributes)}/>`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join("");

/** Text as paragraphs of HTML, for elements that hold HTML as text. */
export const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => `<p>${escaped(part).replaceAll("\n", "<br/>")}</p>`)
    .join("");
