import type { Block, BlockKind, BlockOf } from "../../src/content/block.ts";
import type { Inline, Mark } from "../../src/content/inline.ts";
import type { WholeAddresses } from "../../src/newsroom/story/simple-html/simple-context.ts";
import { idFrom } from "../../src/kit/id.ts";
import type {
  MomentReference,
  QuotationView,
  References,
  WorkReference,
} from "../../src/newsroom/story/references.ts";

/** Ids of what the sample blocks name. */
export const blockId = (name: string): string => idFrom("blocks", name);

const words = (text: string, ...marks: Mark[]): Inline =>
  marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };

const picture = {
  id: blockId("picture"),
  fileKey: "pictures/harbour.jpg",
  mediaType: "image/jpeg",
  width: 2400,
  height: 1600,
  alt: "Boats turning round in a harbour",
  credit: "Harbour archive",
  thumbhash: null,
  focus: { x: 0.3, y: 0.5 },
};

const film: WorkReference = {
  id: blockId("film"),
  kind: "film",
  slug: "the-harbour-letter",
  title: "The Harbour Letter",
  summary: "How a promise came to be broken.",
  language: "en",
  picture,
  runningMilliseconds: 6_720_000,
  day: "2026-03-09",
  playable: true,
};

const story: WorkReference = {
  ...film,
  id: blockId("story"),
  kind: "story",
  slug: "what-the-clerk-kept",
  title: "What the Clerk Kept",
  runningMilliseconds: null,
  playable: false,
};

const moment: MomentReference = {
  id: blockId("moment"),
  recording: film,
  cutId: blockId("cut"),
  start: 723_000,
  end: 740_000,
  rate: { numerator: 24, denominator: 1 },
  startUnits: 17_352,
  endUnits: 17_760,
  text: "I went to the window and I saw the boats turning round. I knew then that the letter had been sent.",
  language: "en",
  speaker: { id: blockId("ada"), slug: "ada-marsh", name: "Ada Marsh" },
  playable: true,
  still: null,
};

const quoted: QuotationView = {
  id: "q1",
  source: "moment",
  verdict: "verbatim",
  verified: true,
  mark: "verified",
  pieces: ["I knew then that the letter had been sent"],
  speaker: moment.speaker,
  moment,
  words: {
    before: "I went to the window and I saw the boats turning round.",
    inside: "I knew then that the letter had been sent.",
    after: "We had a promise, and a promise is a thing you keep.",
  },
  findings: [],
  skipped: null,
  origin: null,
  signedBy: null,
  approvedBy: null,
};

const edited: QuotationView = {
  ...quoted,
  id: "q2",
  verdict: "edited",
  pieces: ["[The letter] had been sent"],
  findings: [
    { kind: "bracket", quoted: "[The letter]", spoken: "it", from: 0, to: 12, firstWord: 4, lastWord: 4 },
  ],
  approvedBy: "Ruth Hallam",
};

const sourced: QuotationView = {
  ...quoted,
  id: "q3",
  source: "document",
  verdict: null,
  mark: "see-source",
  pieces: ["The harbour is shut"],
  moment: null,
  words: { before: "", inside: "", after: "" },
  origin: {
    type: "document",
    document: {
      id: blockId("document"),
      title: "The harbour's log book",
      source: "The harbour office",
      sourceUrl: "https://harbour.example/log",
      pages: 12,
      bytes: 3_400_000,
      mediaType: "application/pdf",
    },
    page: 4,
  },
  signedBy: "Ruth Hallam",
};

/** What the sample blocks name, all of it public but the id "sealed", which is in no map. */
export const sampleReferences: References = {
  works: new Map([
    [film.id, film],
    [story.id, story],
  ]),
  moments: new Map([[moment.id, moment]]),
  people: new Map(),
  topics: new Map(),
  pictures: new Map([[picture.id, picture]]),
  documents: new Map([
    [
      blockId("document"),
      {
        id: blockId("document"),
        title: "The harbour's log book",
        source: "The harbour office",
        sourceUrl: "https://harbour.example/log",
        pages: 12,
        bytes: 3_400_000,
        mediaType: "application/pdf",
      },
    ],
  ]),
  quotations: new Map([quoted, edited, sourced].map((view) => [view.id, view])),
  keys: [],
};

const said = (id: string): Mark => ({ type: "quotation", id });
const bound = (id: string) => ({ id, source: { type: "moment" as const, moment: moment.id } });

/** One block of every kind, with what is difficult in it: broken quotations, notes, links to what is not public. */
export const sampleBlocks: { readonly [Kind in BlockKind]: BlockOf<Kind> } = {
  paragraph: {
    kind: "paragraph",
    id: "p1",
    content: [
      words("“I knew then", said("q1")),
      words(",” she said, “"),
      words("that the letter had been sent", said("q1")),
      words(".” The film "),
      words("The Harbour Letter", { type: "link", to: { work: film.id } }, { type: "emphasis" }),
      words(" shows it; "),
      words("another", { type: "link", to: { work: blockId("sealed") } }),
      words(" may not be named, and "),
      words("the log", { type: "link", to: { url: "https://example.org/log?a=1&b=2" } }),
      words(" says “"),
      words("The harbour is shut", said("q3")),
      words("” <b>twice</b>", {
        type: "note",
        id: "n1",
        note: "source",
        text: "The log, page 4",
        url: "https://example.org/log",
      }),
      words("."),
    ],
    quotations: [
      bound("q1"),
      { id: "q3", source: { type: "document", document: blockId("document"), page: 4 } },
    ],
  },
  heading: {
    kind: "heading",
    id: "h1",
    level: 2,
    content: [words("The ninth of "), words("March", { type: "emphasis" })],
  },
  list: {
    kind: "list",
    id: "l1",
    ordered: true,
    items: [
      { id: "i1", content: [words("The pilot asked.")] },
      {
        id: "i2",
        content: [words("Nobody "), words("answered", { type: "strong" }), { type: "break" }, words("him.")],
      },
    ],
  },
  quotation: {
    kind: "quotation",
    id: "b1",
    content: [words("[The letter] had been sent.")],
    quotation: bound("q2"),
  },
  pullQuotation: { kind: "pullQuotation", id: "u1", text: "A promise is a thing you keep.", of: "q1" },
  excerpt: {
    kind: "excerpt",
    id: "e1",
    moment: moment.id,
    title: "At the window",
    caption: [words("What the clerk saw that "), words("morning", { type: "emphasis" }), words(".")],
  },
  audioMoment: { kind: "audioMoment", id: "a1", moment: moment.id, caption: [words("Her voice alone.")] },
  picture: {
    kind: "picture",
    id: "f1",
    picture: picture.id,
    alt: "The harbour, empty",
    caption: [words("The harbour on the ninth.")],
    width: "wide",
  },
  gallery: {
    kind: "gallery",
    id: "g1",
    title: "The harbour in four hours",
    pictures: [{ picture: picture.id }, { picture: picture.id, alt: "", credit: "The pilot" }],
  },
  timeline: {
    kind: "timeline",
    id: "t1",
    title: "That morning",
    entries: [
      { id: "t1-1", date: "1969", content: [words("The promise is made.")] },
      { id: "t1-2", date: "1969-07", title: "July", content: [words("It is repeated.")] },
      { id: "t1-3", date: "1969-07-18", content: [words("It is broken.")] },
    ],
  },
  document: {
    kind: "document",
    id: "d1",
    document: blockId("document"),
    page: 4,
    summary: "The entry for the ninth of March.",
  },
  table: {
    kind: "table",
    id: "w1",
    caption: "Boats in the harbour",
    alignments: ["start", "end"],
    header: [[words("Day")], [words("Boats")]],
    rows: [
      [[words("Eighth")], [words("41")]],
      [[words("Ninth")], [words("0", { type: "strong" })]],
    ],
  },
  embed: {
    kind: "embed",
    id: "m1",
    url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    title: "The press conference",
  },
  aside: {
    kind: "aside",
    id: "s1",
    title: "Who is Ada Marsh?",
    blocks: [
      { kind: "paragraph", id: "s2", content: [words("Harbour clerk for thirty years.")] },
      { kind: "list", id: "s3", ordered: false, items: [{ id: "s4", content: [words("Born 1931.")] }] },
    ],
  },
  relatedLink: { kind: "relatedLink", id: "r1", to: { work: story.id } },
  divider: { kind: "divider", id: "v1" },
  legacy: {
    kind: "legacy",
    id: "x1",
    html: '<h1>Old</h1><p onclick="run()">An <a href="javascript:run()">old</a> <a href="/film/the-harbour-letter">page</a>.<img src="https://example.org/pixel.gif"><script>run()</script></p>',
  },
  unknown: {
    kind: "unknown",
    id: "k1",
    raw: {
      kind: "hologram",
      title: "A kind of later days",
      depth: 3,
      content: [{ type: "text", text: "Its words." }],
    },
  },
};

/** The same blocks in their order. */
export const everyBlock: readonly Block[] = Object.values(sampleBlocks);

/** Addresses of a site at https://newsreel.test. */
export const wholeAddresses: WholeAddresses = {
  site: "https://newsreel.test",
  story: "https://newsreel.test/story/she-kept-the-letter",
  work: ({ kind, slug }, at) =>
    `https://newsreel.test/${kind}/${slug}${at === undefined ? "" : `?t=${at / 1000}`}`,
  moment: (id) => `https://newsreel.test/moment/${id}`,
  document: (id) => `https://newsreel.test/document/${id}`,
  picture: (id, width) => `https://newsreel.test/picture/${id}?w=${width}`,
};
