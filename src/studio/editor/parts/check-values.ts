import { isLinkTarget, safeAddress, typedAddress } from "../document/address.ts";
import { words } from "../words.ts";
import type { FormField } from "./fields.ts";

type Values = Readonly<Record<string, unknown>>;

/** What is wrong with each field, by its name; empty: all is well. Limits are those of content/kinds. */
export const wrongWith = (fields: readonly FormField[], values: Values): ReadonlyMap<string, string> =>
  new Map(
    fields.flatMap((field) => {
      const wrong = wrongField(field, values[field.name] ?? null);
      return wrong === null ? [] : [[field.name, wrong] as const];
    }),
  );

const wrongField = (field: FormField, value: unknown): string | null => {
  if (value === null || value === "") return "isNeeded" in field ? words.wrong.needed : null;
  const text = typeof value === "string" ? value : "";
  switch (field.type) {
    case "line":
    case "prose":
    case "html":
      return text.length > field.most ? words.wrong.long(field.most) : null;
    case "address":
      return safeAddress(text) === null ? words.wrong.address : null;
    case "target":
      return isLinkTarget(value) ? null : words.wrong.address;
    case "date":
      return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? null : words.wrong.date;
    case "number":
      return Number.isInteger(value) && Number(value) >= 1 ? null : words.wrong.number;
    case "language":
      return isLanguage(text) ? null : words.wrong.language;
    case "alt":
      return text.trim() === "" ? words.wrong.needed : null;
    case "quotation":
      return wrongQuotation(value as Values);
    case "choice":
    case "record":
    case "focus":
    case "quotation of the story":
    case "alignments":
      return null;
    default:
      return field satisfies never;
  }
};

export const isLanguage = (text: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);

const wrongQuotation = ({ source, translatedFrom }: Values): string | null => {
  const { type, url, title, moment, document } = source as Values;
  if (typeof translatedFrom === "string" && !isLanguage(translatedFrom)) return words.wrong.language;
  if (type === "link") {
    if (typeof url !== "string" || safeAddress(url) === null) return words.wrong.address;
    return typeof title === "string" && title.trim() !== "" ? null : words.wrong.needed;
  }
  const isMissing = (type === "moment" && moment === "") || (type === "document" && document === "");
  return isMissing ? words.wrong.needed : null;
};

/** Values as the document keeps them: one line is one line, what says nothing is null. */
export const tidied = (fields: readonly FormField[], values: Values): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.name, tidy(field, values[field.name] ?? null)]));

const tidy = (field: FormField, value: unknown): unknown => {
  if (field.type === "alt") return typeof value === "string" && value !== " " ? value.trim() : value;
  if (field.type === "html") return value ?? "";
  if (field.type === "target") return isOutside(value) ? { url: addressOf(value.url) } : value;
  if (field.type === "quotation") return tidyQuotation(value as Values);
  if (typeof value !== "string") return value;
  const text = field.type === "prose" ? value.trim() : value.replaceAll(/\s+/g, " ").trim();
  if (text === "") return null;
  return field.type === "address" ? addressOf(text) : text;
};

const isOutside = (value: unknown): value is { readonly url: string } =>
  typeof value === "object" && value !== null && "url" in value && typeof value.url === "string";

/** "a.example/b" is an address of the web. What is none stays, and is told. */
const addressOf = (typed: string): string => typedAddress(typed) ?? typed;

const tidyQuotation = (quotation: Values): Values => {
  const source = quotation["source"];
  return isOutside(source) ? { ...quotation, source: { ...source, url: addressOf(source.url) } } : quotation;
};
