import type { Mark as DocumentMark, Node, Schema } from "@tiptap/pm/model";
import type { Inline, Mark } from "../../../content/inline.ts";
import { normaliseInlines } from "../../../content/normalise-inlines.ts";
import type { Quotation } from "../../../content/quotation.ts";
import { cleanText } from "../../../content/text.ts";

export type NoteMark = Extract<Mark, { type: "note" }>;

/** Words as nodes of the document. Quotations go along with their words, as marks. */
export const toInlineNodes = (
  schema: Schema,
  content: readonly Inline[],
  quotations: readonly Quotation[] = [],
): Node[] =>
  content.flatMap((part) => {
    if (part.type === "break") return [schema.node("break")];
    if (part.text === "") return [];
    return [
      schema.text(
        part.text,
        (part.marks ?? []).flatMap((mark) => toMark(schema, mark, quotations)),
      ),
    ];
  });

const toMark = (schema: Schema, mark: Mark, quotations: readonly Quotation[]): DocumentMark[] => {
  switch (mark.type) {
    case "strong":
    case "emphasis":
      return [schema.mark(mark.type)];
    case "link":
      return [schema.mark("link", { to: mark.to })];
    case "note": {
      const { type: _, ...note } = mark;
      return [schema.mark("note", { note })];
    }
    case "quotation": {
      const quotation = quotations.find(({ id }) => id === mark.id);
      return quotation === undefined ? [] : [schema.mark("quoted", { quotation })];
    }
    default:
      return mark satisfies never;
  }
};

/** The words of a textblock in their normal form. */
export const toInlines = (textblock: Node): Inline[] => {
  const content: Inline[] = [];
  textblock.forEach((child) => {
    if (child.type.name === "break") content.push({ type: "break" });
    else if (child.isText) content.push(toText(child));
  });
  return normaliseInlines(content);
};

const toText = (node: Node): Inline => {
  const text = cleanText((node.text ?? "").toWellFormed());
  const marks = node.marks.flatMap(fromMark);
  return marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };
};

const fromMark = ({ type, attrs }: DocumentMark): Mark[] => {
  switch (type.name) {
    case "strong":
    case "emphasis":
      return [{ type: type.name }];
    case "link":
      return [{ type: "link", to: attrs["to"] as Extract<Mark, { type: "link" }>["to"] }];
    case "note":
      return [{ type: "note", ...(attrs["note"] as Omit<NoteMark, "type">) }];
    case "quoted":
      return [{ type: "quotation", id: (attrs["quotation"] as Quotation).id }];
    default:
      return [];
  }
};

/**
 * The quotations that words of these textblocks are marked with: in the order that they had (`order`), new ones after
 * them as they come in the text. One whose words are gone is gone.
 */
export const quotationsIn = (
  textblocks: readonly Node[],
  kept: readonly (readonly Inline[])[],
  order: readonly string[] | null,
): Quotation[] => {
  const marked = new Set(kept.flat().flatMap((part) => (part.type === "text" ? quotedId(part.marks) : [])));
  const found = new Map<string, Quotation>();
  for (const textblock of textblocks)
    textblock.forEach(({ marks }) => {
      for (const mark of marks) {
        const quotation = mark.type.name === "quoted" ? (mark.attrs["quotation"] as Quotation) : null;
        if (quotation !== null && marked.has(quotation.id)) found.set(quotation.id, quotation);
      }
    });
  const place = (id: string): number => {
    const at = order?.indexOf(id) ?? -1;
    return at < 0 ? Infinity : at;
  };
  return [...found.values()].sort((one, other) =>
    place(one.id) === place(other.id) ? 0 : place(one.id) - place(other.id),
  );
};

const quotedId = (marks: readonly Mark[] = []): string[] =>
  marks.flatMap((mark) => (mark.type === "quotation" ? [mark.id] : []));
