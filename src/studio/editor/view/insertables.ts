import type { Command } from "@tiptap/pm/state";
import type { Schema } from "@tiptap/pm/model";
import type { BlockKind } from "../../../content/block.ts";
import { insertBlock, newBlock, toggleList, turnInto } from "../commands/blocks.ts";
import { words } from "../words.ts";

/** Something that the menu puts in: at once by a command, or by way of a form or of the archive. */
export type Insertable = {
  readonly id: string;
  readonly label: string;
  /** Other names that people type for it. */
  readonly also: string;
} & (
  | { readonly by: "command"; readonly command: (schema: Schema) => Command }
  | { readonly by: "form"; readonly kind: BlockKind; readonly values: Readonly<Record<string, unknown>> }
  | { readonly by: "picture" | "gallery" | "archive" | "note" | "link" | "quoted" }
);

const at = (kind: BlockKind, also: string): Insertable => ({
  id: kind,
  label: words.kinds[kind],
  also,
  by: "command",
  command: (schema) => insertBlock(newBlock(schema, kind)),
});

const form = (kind: BlockKind, also: string, values: Readonly<Record<string, unknown>> = {}): Insertable => ({
  id: kind,
  label: words.kinds[kind],
  also,
  by: "form",
  kind,
  values,
});

const heading = (level: number): Insertable => ({
  id: `heading${level}`,
  label: words.toolbar.heading(level),
  also: `h${level} title`,
  by: "command",
  command: () => turnInto("heading", { level }),
});

/** All that can be put in, most wanted first. */
export const insertables: readonly Insertable[] = [
  {
    id: "archive",
    label: words.archive.name,
    also: "search clip film words excerpt quotation",
    by: "archive",
  },
  { id: "picture", label: words.kinds.picture, also: "image photo", by: "picture" },
  heading(2),
  heading(3),
  heading(4),
  {
    id: "text",
    label: words.toolbar.text,
    also: "paragraph",
    by: "command",
    command: () => turnInto("paragraph"),
  },
  { id: "list", label: words.toolbar.list, also: "bullets", by: "command", command: () => toggleList(false) },
  {
    id: "numbered",
    label: words.toolbar.numbered,
    also: "ordered 1",
    by: "command",
    command: () => toggleList(true),
  },
  {
    id: "quotation",
    label: words.kinds.quotation,
    also: "blockquote",
    by: "command",
    command: () => turnInto("quotation"),
  },
  { id: "quoted", label: words.toolbar.quoted, also: "in the sentence inline", by: "quoted" },
  form("pullQuotation", "pull quote"),
  form("excerpt", "video clip moment"),
  form("audioMoment", "sound audio listen"),
  { id: "gallery", label: words.kinds.gallery, also: "pictures slideshow", by: "gallery" },
  form("document", "pdf letter"),
  at("table", "grid rows columns"),
  at("timeline", "dates chronology"),
  at("aside", "box background profile"),
  form("embed", "video post other site"),
  form("relatedLink", "read more link", { to: { url: "" } }),
  { id: "note", label: words.toolbar.note, also: "footnote source reference", by: "note" },
  { id: "link", label: words.toolbar.link, also: "address url", by: "link" },
  at("divider", "line rule break"),
  form("legacy", "html imported"),
];

/** Those whose name, or one of whose other names, has what was typed at the start of a word; by name first. */
export const matchInsertables = (typed: string): Insertable[] => {
  const sought = typed.trim().toLowerCase();
  const begins = (text: string): boolean =>
    text
      .toLowerCase()
      .split(" ")
      .some((word) => word.startsWith(sought)) || text.toLowerCase().startsWith(sought);
  const byName = insertables.filter(({ label }) => begins(label));
  return [...byName, ...insertables.filter((one) => !byName.includes(one) && begins(one.also))];
};
