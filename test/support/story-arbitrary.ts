import * as fc from "fast-check";
import type { BlockKind } from "../../src/content/block.ts";
import type { Inline, Mark } from "../../src/content/inline.ts";
import type { Quotation } from "../../src/content/quotation.ts";

/** Ids of records: any 12 characters of their alphabet. */
const recordId = fc
  .array(fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz".split("")), { minLength: 12, maxLength: 12 })
  .map((letters) => letters.join(""));

/** Words as people write them, and pieces that mean something to Markdown, to directives or to YAML. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "We land",
      "at noon",
      "he said",
      "the ship",
      "“No,”",
      "é",
      "don’t",
      "10:30",
      "1968",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."* _ ** ` [ ] ( ) < > & # ## - + 1. 1) ~~~ ``` --- === | \\ ! : :: ::: ; { } {#a} {a=b} {decorative} \" ' …".split(
        " ",
      ),
      ..."[a](b) ![a](b) <b> &amp; &#35; :quote[x]{#q} :br :strong[ ::excerpt :::aside > — -- https://a.example/b?c=d&e a@b.example $ % ^ @ =".split(
        " ",
      ),
      "<!-- x -->",
      "[^1]",
      "\u00a0",
      "—",
      "日本語",
      "👩‍🚀",
      "\u200b",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
);
const joint = fc.constantFrom(" ", " ", " ", "", "  ");

/** A run of text, spaces at its edges at times. */
const text = fc
  .array(fc.tuple(piece, joint), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.flat().join(""))
  .filter((one) => one.isWellFormed() && !one.includes("\u0000"));

/** Plain text of one line with something in it. */
const words = text.filter((one) => /[\p{L}\p{N}]/u.test(one));

const address = fc.constantFrom(
  "https://a.example/b",
  "https://a.example/b_(c)?d=e&f=%20g#h",
  "mailto:a@b.example",
  "/corrections",
  "/film/a-film",
  "https://a.example/“x”",
);
const target = fc.oneof(
  recordId.map((work) => ({ work })),
  address.map((url) => ({ url })),
);

/** Gives every part of one story an id of its own. */
const numbered = (): (() => string) => {
  let number = 0;
  return () => `p${(number += 1)}`;
};

const simpleMarks = fc
  .record({
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    to: fc.option(target, { nil: undefined, freq: 4 }),
  })
  .map(({ strong, emphasis, to }) => {
    const marks: Mark[] = to === undefined ? [] : [{ type: "link", to }];
    if (strong) marks.push({ type: "strong" });
    if (emphasis) marks.push({ type: "emphasis" });
    return marks;
  });

interface Run {
  readonly text: string;
  readonly marks: Mark[];
  /** Its number among the quotations, or none. */
  readonly quoted: number | undefined;
  readonly note:
    | { readonly text: string; readonly note: "footnote" | "source"; readonly url: string | undefined }
    | undefined;
  readonly breaks: boolean;
}

const runs: fc.Arbitrary<Run[]> = fc.array(
  fc.record({
    text,
    marks: simpleMarks,
    quoted: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined, freq: 2 }),
    note: fc.option(
      fc.record({
        text: words,
        note: fc.constantFrom("footnote", "source"),
        url: fc.option(address, { nil: undefined }),
      }),
      { nil: undefined, freq: 8 },
    ),
    breaks: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

const source: fc.Arbitrary<Quotation["source"]> = fc.oneof(
  recordId.map((moment) => ({ type: "moment", moment }) as const),
  fc.record({
    type: fc.constant("document" as const),
    document: recordId,
    page: fc.integer({ min: 1, max: 999 }),
  }),
  recordId.map((document) => ({ type: "document", document }) as const),
  fc.record({ type: fc.constant("link" as const), url: address, title: words }),
  fc.constant({ type: "none" } as const),
);
const about = fc.record(
  { source, speaker: recordId, speakerName: words, translatedFrom: fc.constantFrom("de", "pt-BR") },
  { requiredKeys: ["source"] },
);

type Id = () => string;

/** Words with marks; those of quotations are gathered where there is room for them. */
const toInlines = (all: readonly Run[], id: Id, quoted: Map<number, string> | null): Inline[] =>
  all.flatMap((run): Inline[] => {
    const marks: Mark[] = [...run.marks];
    if (run.note !== undefined) {
      const { url, ...note } = run.note;
      marks.push({ type: "note", id: id(), ...note, ...(url === undefined ? {} : { url }) });
    }
    if (quoted !== null && run.quoted !== undefined && /\S/.test(run.text)) {
      const known = quoted.get(run.quoted) ?? id();
      quoted.set(run.quoted, known);
      marks.push({ type: "quotation", id: known });
    }
    const inline: Inline = { type: "text", text: run.text, ...(marks.length > 0 ? { marks } : {}) };
    return run.breaks ? [inline, { type: "break" }] : [inline];
  });

type Make = (id: Id) => Record<string, unknown>;

const plain = runs.map((all) => (id: Id) => toInlines(all, id, null));

const withQuotations = <Value>(
  value: fc.Arbitrary<Value>,
  make: (value: Value, id: Id, quoted: Map<number, string>) => Record<string, unknown>,
): fc.Arbitrary<Make> =>
  fc.tuple(value, about, about).map(([one, first, second]) => (id) => {
    const quoted = new Map<number, string>();
    const made = make(one, id, quoted);
    const quotations = [...quoted].map(([number, quotationId]) =>
      Object.assign({ id: quotationId }, number === 0 ? first : second),
    );
    return quotations.length === 0 ? made : { ...made, quotations };
  });

const optionalOf = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const defined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const placed = fc
  .record({
    picture: recordId,
    alt: optionalOf(fc.oneof(words, fc.constant(""))),
    caption: optionalOf(
      fc.oneof(
        plain,
        words.map((one) => (): Inline[] => [{ type: "text", text: one }]),
      ),
    ),
    credit: optionalOf(words),
    focus: optionalOf(fc.record({ x: fc.constantFrom(0, 0.5, 1), y: fc.constantFrom(0.25, 1) })),
  })
  .map(
    ({ caption, ...rest }) =>
      (id: Id) =>
        defined({ ...rest, caption: caption?.(id) }),
  );

const played = fc.record({ moment: recordId, title: optionalOf(words), caption: optionalOf(plain) }).map(
  ({ caption, ...rest }): Make =>
    (id) =>
      defined({ ...rest, caption: caption?.(id) }),
);

const date = fc.constantFrom("1968", "1968-12", "1968-12-21");

const paragraph = withQuotations(runs, (all, id, quoted) => ({ content: toInlines(all, id, quoted) }));
const heading = fc.tuple(fc.constantFrom(2, 3, 4), plain).map(([level, content]): Make => (id) => ({
  level,
  content: content(id),
}));
const picture = fc
  .tuple(placed, fc.constantFrom("column", "wide", "full"))
  .map(([one, width]): Make => (id) => ({ ...one(id), width }));
/** A quotation's pieces stand in one item. */
const list = withQuotations(
  fc.tuple(fc.boolean(), runs, fc.array(runs, { maxLength: 2 })),
  ([ordered, first, others], id, quoted) => ({
    ordered,
    items: [{ id: id(), content: toInlines(first, id, quoted) }].concat(
      others.map((all) => ({ id: id(), content: toInlines(all, id, null) })),
    ),
  }),
);

const kinds: { readonly [Kind in BlockKind]: fc.Arbitrary<Make> } = {
  paragraph,
  heading,
  list,
  quotation: fc.tuple(plain, about).map(([content, told]) => (id) => ({
    content: content(id),
    quotation: { id: id(), ...told },
  })),
  pullQuotation: words.map((one) => () => ({ text: one, of: "q" })),
  excerpt: played,
  audioMoment: played,
  picture,
  gallery: fc.tuple(optionalOf(words), fc.array(placed, { minLength: 1, maxLength: 3 })).map(
    ([title, pictures]) =>
      (id) =>
        defined({ title, pictures: pictures.map((one) => one(id)) }),
  ),
  timeline: withQuotations(
    fc.tuple(
      optionalOf(words),
      date,
      optionalOf(words),
      runs,
      fc.array(fc.tuple(date, runs), { maxLength: 2 }),
    ),
    ([title, when, what, first, others], id, quoted) =>
      defined({
        title,
        entries: [
          defined({ id: id(), date: when, title: what, content: toInlines(first, id, quoted) }),
        ].concat(others.map(([day, all]) => ({ id: id(), date: day, content: toInlines(all, id, null) }))),
      }),
  ),
  document: fc
    .record({
      document: recordId,
      title: optionalOf(words),
      page: optionalOf(fc.integer({ min: 1, max: 99 })),
      summary: optionalOf(words),
    })
    .map((fields) => () => defined(fields)),
  table: fc
    .tuple(
      optionalOf(words),
      fc.integer({ min: 1, max: 3 }),
      fc.array(plain, { minLength: 9, maxLength: 9 }),
      optionalOf(fc.constantFrom("start", "center", "end")),
    )
    .map(([caption, width, cells, align]) => (id) => {
      const rows = [0, 1, 2].map((row) =>
        cells.slice(row * width, row * width + width).map((cell) => cell(id)),
      );
      const alignments = align === undefined ? undefined : Array.from({ length: width }, () => align);
      return defined({ caption, alignments, header: rows[0], rows: rows.slice(1) });
    }),
  embed: fc.record({ url: address, title: words }).map((fields) => () => fields),
  aside: fc
    .tuple(
      optionalOf(words),
      fc.array(
        fc.oneof(
          paragraph.map((make) => ["paragraph", make] as const),
          heading.map((make) => ["heading", make] as const),
          list.map((make) => ["list", make] as const),
          picture.map((make) => ["picture", make] as const),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(
      ([title, blocks]) =>
        (id) =>
          defined({ title, blocks: blocks.map(([kind, make]) => ({ kind, id: id(), ...make(id) })) }),
    ),
  relatedLink: fc.record({ to: target, text: optionalOf(words) }).map((fields) => () => defined(fields)),
  divider: fc.constant(() => ({})),
  legacy: fc
    .constantFrom(
      "<p>Hi <b>there</b></p>",
      "<p>a\n\n```\n</p>\n<ul><li>x</li></ul>",
      "",
      "<p>{#a}</p>",
      "text & more",
    )
    .map((html) => () => ({ html })),
  unknown: fc
    .record({ kind: fc.constantFrom("chart", "map"), title: words, data: fc.array(fc.integer()) })
    .map((raw) => () => ({ raw })),
};

/** The kinds of block for which there is a generator: all. */
export const blockKinds = Object.keys(kinds) as readonly BlockKind[];

/** Blocks of one kind, as JSON for parseStoryContent to bring to its normal form. */
export const blocksOf = (kind: BlockKind): fc.Arbitrary<unknown[]> =>
  kinds[kind].map((make) => {
    const id = numbered();
    const block = { kind, id: id(), ...make(id) };
    return kind === "pullQuotation" ? [quotedFor("q"), block] : [block];
  });

const quotedFor = (id: string): unknown => ({
  kind: "paragraph",
  id: "quoted",
  content: [{ type: "text", text: "x", marks: [{ type: "quotation", id }] }],
  quotations: [{ id, source: { type: "none" } }],
});

/** Bodies of all kinds in any order. */
export const anyBlocks: fc.Arbitrary<unknown[]> = fc
  .array(fc.constantFrom(...blockKinds.filter((kind) => kind !== "pullQuotation")), { maxLength: 6 })
  .chain((chosen) => fc.tuple(...chosen.map((kind) => kinds[kind].map((make) => ({ kind, make })))))
  .map((chosen) => {
    const id = numbered();
    return chosen.map(({ kind, make }) => ({ kind, id: id(), ...make(id) }));
  });

/** A whole story's content, as JSON. */
export const anyContent = fc.record({
  headline: words,
  shortHeadline: text.filter((one) => one.length <= 120),
  standfirst: text,
  label: text.filter((one) => one.length <= 60),
  form: fc.constantFrom("news", "reportage", "background", "analysis", "opinion"),
  language: fc.constantFrom("en", "pt-BR"),
  contributors: fc.array(fc.record({ person: recordId, role: words }), { maxLength: 2 }),
  leadPicture: fc.option(placed.map((make) => make(numbered()))),
  topics: fc.array(recordId, { maxLength: 2 }),
  related: fc.array(recordId, { maxLength: 2 }),
  backstory: fc.array(text, { maxLength: 3 }).map((lines) => lines.join("\n")),
  reportedFrom: text.filter((one) => one.length <= 120),
  body: anyBlocks.map((blocks) => ({ version: 1, blocks })),
});
