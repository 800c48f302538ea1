import type { Inline, LinkTarget, Mark } from "./inline.ts";

export type NoteMark = Extract<Mark, { type: "note" }>;

/** The inlines of a block as every surface writes them: marks around what they hold, from the outside in. */
export type InlineNode =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "break" }
  | { readonly type: "strong" | "emphasis"; readonly children: readonly InlineNode[] }
  | { readonly type: "link"; readonly to: LinkTarget; readonly children: readonly InlineNode[] }
  /** One piece of a quotation. */
  | { readonly type: "quotation"; readonly id: string; readonly children: readonly InlineNode[] }
  /** Right after the words that it explains, outside of all marks. */
  | { readonly type: "note"; readonly note: NoteMark }
  /** After the last piece of a quotation, and after its closing quotation mark: where a mark beside it stands. */
  | { readonly type: "afterQuotation"; readonly id: string };

interface Piece {
  readonly marks: readonly Mark[];
  readonly leaf: InlineNode;
}

/** A link inside a quotation, emphasis inside a link. */
const order = ["quotation", "link", "strong", "emphasis"] as const;

/** Nests the marks of a block's inlines. */
export const inlineTree = (content: readonly Inline[]): InlineNode[] => nested(piecesOf(content), 0);

/** Runs, breaks, notes and the places for marks beside quotations, in the order of the text. */
const piecesOf = (content: readonly Inline[]): Piece[] => {
  const last = lastPlaces(content);
  const pieces: Piece[] = [];
  let ended: Piece[] = [];
  for (const [place, inline] of content.entries()) {
    const marks = inline.type === "text" ? marksOf(inline) : marksAround(content, place);
    if (inline.type === "break") pieces.push(...ended, { marks, leaf: { type: "break" } });
    else {
      const [closing, rest] =
        ended.length > 0 && !isQuoted(marks) ? splitClosing(inline.text) : ["", inline.text];
      if (closing !== "") pieces.push({ marks, leaf: { type: "text", text: closing } });
      pieces.push(...ended);
      if (rest !== "") pieces.push({ marks, leaf: { type: "text", text: rest } });
    }
    pieces.push(...notesEnding(content, place));
    ended = quotationsEnding(marks, place, last);
  }
  return [...pieces, ...ended];
};

const marksOf = (inline: Inline | undefined): readonly Mark[] =>
  inline?.type === "text" ? (inline.marks ?? []) : [];

const has = (inline: Inline | undefined, mark: Mark): boolean =>
  marksOf(inline).some((other) => isSame(other, mark));

const isSame = (one: Mark, other: Mark): boolean => JSON.stringify(one) === JSON.stringify(other);

const isQuoted = (marks: readonly Mark[]): boolean => marks.some(({ type }) => type === "quotation");

/** A break has the marks that the runs on both its sides have. */
const marksAround = (content: readonly Inline[], place: number): readonly Mark[] =>
  marksOf(content[place - 1]).filter((mark) => has(content[place + 1], mark));

/** The last run of a note is the last of its neighbours that have it. */
const notesEnding = (content: readonly Inline[], place: number): Piece[] =>
  marksOf(content[place]).flatMap((mark) =>
    mark.type === "note" && !has(content[place + 1], mark)
      ? [{ marks: [], leaf: { type: "note", note: mark } }]
      : [],
  );

/** Where the last piece of each quotation ends: attribution may break one. */
const lastPlaces = (content: readonly Inline[]): ReadonlyMap<string, number> =>
  new Map(
    content.flatMap((inline, place) =>
      marksOf(inline).flatMap((mark) => (mark.type === "quotation" ? [[mark.id, place] as const] : [])),
    ),
  );

const quotationsEnding = (
  marks: readonly Mark[],
  place: number,
  last: ReadonlyMap<string, number>,
): Piece[] =>
  marks.flatMap((mark) =>
    mark.type === "quotation" && last.get(mark.id) === place
      ? [{ marks: [], leaf: { type: "afterQuotation", id: mark.id } }]
      : [],
  );

/** A closing quotation mark, with the punctuation on either side of it. */
const closingMark = /^[.,;:!?…]{0,3}["'”’»“‘‹›][.,;:!?…]?/u;

const splitClosing = (text: string): [closing: string, rest: string] => {
  const closing = closingMark.exec(text)?.[0] ?? "";
  return [closing, text.slice(closing.length)];
};

const nested = (pieces: readonly Piece[], level: number): InlineNode[] => {
  const type = order[level];
  if (type === undefined) return pieces.map(({ leaf }) => leaf);
  return grouped(pieces, type).flatMap(({ mark, members }) => {
    const children = nested(members, level + 1);
    return mark === null ? children : [around(mark, children)];
  });
};

const around = (mark: Exclude<Mark, NoteMark>, children: readonly InlineNode[]): InlineNode => {
  switch (mark.type) {
    case "quotation":
      return { type: "quotation", id: mark.id, children };
    case "link":
      return { type: "link", to: mark.to, children };
    case "strong":
    case "emphasis":
    default:
      return { type: mark.type, children };
  }
};

interface Group {
  readonly mark: Exclude<Mark, NoteMark> | null;
  readonly members: Piece[];
}

/** Neighbours with the same mark of this type together. */
const grouped = (pieces: readonly Piece[], type: (typeof order)[number]): Group[] => {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const mark = piece.marks.find((one) => one.type === type) ?? null;
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last.mark) === JSON.stringify(mark)) last.members.push(piece);
    else groups.push({ mark: mark as Group["mark"], members: [piece] });
  }
  return groups;
};
