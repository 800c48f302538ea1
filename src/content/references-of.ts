import { type ForEachKind, renderBlock } from "./block.ts";
import type { Inline, LinkTarget } from "./inline.ts";
import type { PlacedPicture } from "./kinds/picture.ts";
import type { StoryContent } from "./story-content.ts";
import { quotationsOf } from "./quotations-of.ts";
import { everyInline } from "./walk.ts";

/** What kind of thing an id names. A work is a recording or a story: which, the database knows. */
export type ReferredKind = "moment" | "work" | "person" | "topic" | "picture" | "document";

/** In what way a story refers to it. */
export type ReferenceManner =
  | "excerpt"
  | "quotation"
  | "speaker"
  | "link"
  | "related"
  | "picture"
  | "document"
  | "contributor"
  | "topic";

/** One mention of a record by its id. */
export interface Reference {
  /** The id of the block on the top level; or the field: "contributors", "topics", "related", "leadPicture". */
  readonly part: string;
  /** Whether `part` is a field of the story, and not a block. */
  readonly field: boolean;
  readonly manner: ReferenceManner;
  /** From 0, within the same part and manner. */
  readonly position: number;
  readonly kind: ReferredKind;
  readonly id: string;
}

type Found = Omit<Reference, "position" | "field">;

/** Everything that a story refers to by id: fields first, then blocks in the order of reading. */
export const referencesOf = (content: StoryContent): Reference[] => {
  const seen = new Map<string, number>();
  const number = (found: Found, field: boolean): Reference => {
    const key = `${field ? "field" : "block"} ${found.part} ${found.manner}`;
    const position = seen.get(key) ?? 0;
    seen.set(key, position + 1);
    return Object.assign(found, { field, position });
  };
  return [
    ...ofFields(content).map((found) => number(found, true)),
    ...[...ofBlocks(content), ...ofInlines(content), ...ofQuotations(content)].map((found) =>
      number(found, false),
    ),
  ];
};

const ofFields = ({ contributors, topics, related, leadPicture }: StoryContent): Found[] => [
  ...contributors.map(
    ({ person }) => ({ part: "contributors", manner: "contributor", kind: "person", id: person }) as const,
  ),
  ...topics.map((id) => ({ part: "topics", manner: "topic", kind: "topic", id }) as const),
  ...related.map((id) => ({ part: "related", manner: "related", kind: "work", id }) as const),
  ...(leadPicture === null ? [] : picture("leadPicture", leadPicture)),
  ...(leadPicture?.caption === undefined ? [] : links("leadPicture", leadPicture.caption)),
];

const ofBlocks = ({ body }: StoryContent): Found[] =>
  body.blocks.flatMap((block) => renderBlock(referencesOfKind, block, block.id));

const none = (): Found[] => [];

/** What the blocks themselves name; their words' marks are looked at apart. */
const referencesOfKind: ForEachKind<Found[], string> = {
  paragraph: none,
  heading: none,
  list: none,
  quotation: none,
  pullQuotation: none,
  excerpt: ({ moment }, part) => [{ part, manner: "excerpt", kind: "moment", id: moment }],
  audioMoment: ({ moment }, part) => [{ part, manner: "excerpt", kind: "moment", id: moment }],
  picture: (block, part) => picture(part, block),
  gallery: ({ pictures }, part) => pictures.flatMap((one) => picture(part, one)),
  timeline: none,
  document: ({ document }, part) => [{ part, manner: "document", kind: "document", id: document }],
  table: none,
  embed: none,
  aside: ({ blocks }, part) => blocks.flatMap((block) => renderBlock(referencesOfKind, block, part)),
  relatedLink: ({ to }, part) => link(part, "related", to),
  divider: none,
  legacy: none,
  unknown: none,
};

const picture = (part: string, { picture: id }: PlacedPicture): Found[] => [
  { part, manner: "picture", kind: "picture", id },
];

const link = (part: string, manner: "link" | "related", to: LinkTarget): Found[] =>
  "work" in to ? [{ part, manner, kind: "work", id: to.work }] : [];

const ofInlines = ({ body }: StoryContent): Found[] =>
  everyInline(body).flatMap(({ block, content }) => links(block.id, content));

const links = (part: string, content: readonly Inline[]): Found[] =>
  content.flatMap((one) =>
    one.type === "text"
      ? (one.marks ?? []).flatMap((mark) => (mark.type === "link" ? link(part, "link", mark.to) : []))
      : [],
  );

const ofQuotations = (content: StoryContent): Found[] =>
  quotationsOf(content).flatMap(({ quotation: { source, speaker }, blockId: part }) => {
    const found: Found[] = [];
    if (source.type === "moment")
      found.push({ part, manner: "quotation", kind: "moment", id: source.moment });
    if (source.type === "document")
      found.push({ part, manner: "document", kind: "document", id: source.document });
    if (speaker !== undefined) found.push({ part, manner: "speaker", kind: "person", id: speaker });
    return found;
  });
