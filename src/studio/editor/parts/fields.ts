import type { BlockKind } from "../../../content/block.ts";
import type { PartName } from "../document/shapes.ts";
import { words } from "../words.ts";

const { fields: say } = words;

/** One field of a form. `name` is the attribute of the node or mark. */
export type FormField =
  | {
      readonly type: "line" | "prose" | "html";
      readonly name: string;
      readonly label: string;
      readonly most: number;
      readonly isNeeded?: true;
    }
  | { readonly type: "address"; readonly name: string; readonly label: string; readonly isNeeded?: true }
  | { readonly type: "number"; readonly name: string; readonly label: string }
  | { readonly type: "date"; readonly name: string; readonly label: string }
  | { readonly type: "language"; readonly name: string; readonly label: string }
  | {
      readonly type: "choice";
      readonly name: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  /** A record of the newsroom's, by its id. */
  | {
      readonly type: "record";
      readonly name: string;
      readonly label: string;
      readonly of: "moment" | "document" | "person" | "picture";
      readonly isNeeded?: true;
    }
  /** A work of ours, or an address. */
  | { readonly type: "target"; readonly name: string; readonly label: string; readonly isNeeded: true }
  /** Text for those who do not see it, or that it is decoration; nothing said: the picture's own. */
  | { readonly type: "alt"; readonly name: string; readonly label: string }
  | { readonly type: "focus"; readonly name: string; readonly label: string }
  /** A quotation of this story. */
  | {
      readonly type: "quotation of the story";
      readonly name: string;
      readonly label: string;
      readonly isNeeded: true;
    }
  /** What is known of a quotation: source, speaker, language. */
  | { readonly type: "quotation"; readonly name: string; readonly label: string }
  | { readonly type: "alignments"; readonly name: string; readonly label: string };

const title: FormField = { type: "line", name: "title", label: say.title, most: 300 };

const moment: FormField = { type: "record", name: "moment", label: say.moment, of: "moment", isNeeded: true };

const placed: readonly FormField[] = [
  { type: "record", name: "picture", label: say.picture, of: "picture", isNeeded: true },
  { type: "alt", name: "alt", label: say.alt },
  { type: "line", name: "credit", label: say.credit, most: 300 },
  { type: "focus", name: "focus", label: say.focus },
];

/** The fields of every kind that are not typed in the text itself; none where all of it is. */
export const fieldsOfKind: { readonly [Kind in BlockKind]: readonly FormField[] } = {
  paragraph: [],
  heading: [],
  list: [],
  quotation: [{ type: "quotation", name: "quotation", label: say.quotation }],
  pullQuotation: [
    { type: "quotation of the story", name: "of", label: say.takenFrom, isNeeded: true },
    { type: "line", name: "text", label: say.pulledWords, most: 600, isNeeded: true },
  ],
  excerpt: [moment, title],
  audioMoment: [moment, title],
  picture: [
    ...placed,
    {
      type: "choice",
      name: "width",
      label: say.width,
      options: [
        { value: "column", label: say.column },
        { value: "wide", label: say.wide },
        { value: "full", label: say.full },
      ],
    },
  ],
  gallery: [title],
  timeline: [title],
  document: [
    { type: "record", name: "document", label: say.document, of: "document", isNeeded: true },
    title,
    { type: "number", name: "page", label: say.page },
    { type: "prose", name: "summary", label: say.summary, most: 2000 },
  ],
  table: [
    { type: "line", name: "caption", label: say.tableCaption, most: 600 },
    { type: "alignments", name: "alignments", label: say.alignments },
  ],
  embed: [
    { type: "address", name: "url", label: say.address, isNeeded: true },
    { type: "line", name: "title", label: say.embedTitle, most: 300, isNeeded: true },
  ],
  aside: [title],
  relatedLink: [
    { type: "target", name: "to", label: say.leadsTo, isNeeded: true },
    { type: "line", name: "text", label: say.linkText, most: 300 },
  ],
  divider: [],
  legacy: [{ type: "html", name: "html", label: say.html, most: 500_000 }],
  unknown: [],
};

export const fieldsOfPart: { readonly [Name in PartName]: readonly FormField[] } = {
  listItem: [],
  tableRow: [],
  tableCell: [],
  galleryPicture: placed,
  timelineEntry: [{ type: "date", name: "date", label: say.date }, title],
};

/** Marks with something to say. */
export const fieldsOfMark = {
  link: [{ type: "target", name: "to", label: say.leadsTo, isNeeded: true }],
  note: [
    {
      type: "choice",
      name: "note",
      label: say.noteKind,
      options: [
        { value: "footnote", label: say.footnote },
        { value: "source", label: say.source },
      ],
    },
    { type: "prose", name: "text", label: say.noteText, most: 4000, isNeeded: true },
    { type: "address", name: "url", label: say.noteAddress },
  ],
  quoted: [{ type: "quotation", name: "quotation", label: say.quotation }],
} as const satisfies Record<string, readonly FormField[]>;
