import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

const recordingKind = z.enum(["film", "interview", "episode"]);

const work = z.object({
  id,
  kind: recordingKind,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  language: z.string(),
});

const speaker = z.object({ id: id.nullable(), slug: z.string().nullable(), name: z.string().nullable() });

const facet = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ value, label: z.string(), count: z.number() }));

/** Of what is not published too: it says so. */
const foundWork = work.extend({ state: z.enum(["draft", "published", "withdrawn"]) });

/** A sentence that was found: numbers of words make a moment of it. */
const spokenHit = z
  .object({
    sentence: z.int(),
    cutId: id,
    work: foundWork,
    speaker,
    /** Milliseconds on the cut's timeline; null where not known. */
    start: z.number().nullable(),
    end: z.number().nullable(),
    language: z.string(),
    text: z.string(),
    /** [start, end) of UTF-16 units in `text`. */
    marks: z.array(z.object({ start: z.int(), end: z.int() })),
    firstWord: z.int().nullable(),
    lastWord: z.int().nullable(),
    before: z.string(),
    after: z.string(),
    match: z.enum(["phrase", "near", "words", "forms"]),
  })
  .meta({ id: "SpokenHit" });

/** What a place differs by: `from` and `to` are characters of the pieces joined by one space. */
const finding = z.object({
  kind: z.string(),
  quoted: z.string(),
  spoken: z.string(),
  from: z.int(),
  to: z.int(),
  firstWord: z.int().nullable(),
  lastWord: z.int().nullable(),
});

export const foundQuotation = z
  .object({
    verdict: z.enum([
      "verbatim",
      "cleaned",
      "elided",
      "edited",
      "unchecked",
      "ambiguous",
      "misattributed",
      "differs",
    ]),
    mayBePublished: z.boolean(),
    why: z.string(),
    score: z.number(),
    ambiguous: z.boolean(),
    work,
    cutId: id,
    transcriptVersion: z.int(),
    speaker: z.object({ id: id.nullable(), name: z.string().nullable() }),
    /** Numbers of words, and milliseconds where known. */
    place: z.object({
      firstWord: z.int(),
      lastWord: z.int(),
      start: z.number().nullable(),
      end: z.number().nullable(),
    }),
    sentences: z.object({ first: z.int(), last: z.int() }),
    /** The exact words. */
    spoken: z.string(),
    before: z.string(),
    after: z.string(),
    findings: z.array(finding),
    needsApproval: z.array(z.string()),
  })
  .meta({ id: "FoundQuotation" });

const stretch = z
  .object({
    recordingId: id,
    title: z.string(),
    language: z.string(),
    /** Units (frames of a film, samples of sound) in a second: numerator / denominator. */
    rate: z.object({ numerator: z.int(), denominator: z.int() }),
    /** Of the whole cut, in units. */
    length: z.int(),
    hasPicture: z.boolean(),
    isPlayable: z.boolean(),
    /** [from, to) of what is given, in units. */
    from: z.int(),
    to: z.int(),
    words: z.array(
      z.object({
        number: z.int(),
        text: z.string(),
        sentence: z.int(),
        /** Milliseconds of the cut; null where not known. */
        start: z.number().nullable(),
        end: z.number().nullable(),
      }),
    ),
    /** How loud it is, 0 to 255; `first` counts from the beginning of the cut. */
    peaks: z.object({ perSecond: z.number(), first: z.int(), values: z.array(z.int()) }).nullable(),
  })
  .meta({ id: "Stretch" });

export const archiveOperations = {
  searchSpoken: declare({
    method: "GET",
    path: "/archive/spoken",
    access: "newsroom.see",
    summary:
      'What was said in recordings, not yet published ones too: words, "exact phrases", begin*, speaker:name, topic:slug',
    query: z.object({
      words: z.string().max(500),
      after: z.string().max(20).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: z.object({
      hits: z.array(spokenHit),
      total: z.object({ count: z.number(), exact: z.boolean() }),
      next: z.string().nullable(),
      facets: z.object({
        kinds: facet(recordingKind),
        speakers: facet(z.string()),
        topics: facet(z.string()),
        years: facet(z.number()),
      }),
      corrections: z.array(z.object({ typed: z.string(), used: z.string() })),
    }),
  }),
  readWords: declare({
    method: "GET",
    path: "/archive/cuts/{cutId}/words",
    access: "newsroom.see",
    summary: "The words of a sentence as it stands now, and of sentences beside it",
    params: z.object({ cutId: id }),
    query: z.object({
      sentence: z.coerce.number().int().min(1),
      /** Sentences on either side. */
      around: z.coerce.number().int().min(0).max(20).default(2),
    }),
    answer: z.object({
      words: z.array(z.object({ number: z.int(), text: z.string(), sentence: z.int() })),
    }),
  }),
  findQuotation: declare({
    method: "POST",
    path: "/archive/quotation",
    access: "newsroom.see",
    summary: "Where words were said, and whether just so; changes nothing",
    body: z.object({
      /** As typed or pasted, with or without its marks and attribution. */
      text: z.string().trim().min(1).max(20_000),
      /** A name or slug. */
      speaker: z.string().max(200).optional(),
      language: z.string().max(35).optional(),
      recordingId: id.optional(),
      limit: z.int().min(1).max(20).default(5),
    }),
    answer: z.object({ pieces: z.array(z.string()), found: z.array(foundQuotation) }),
  }),
  readStretch: declare({
    method: "GET",
    path: "/archive/cuts/{cutId}/stretch",
    access: "newsroom.see",
    summary: "Words and loudness of a part of a cut, for choosing where a moment begins and ends",
    params: z.object({ cutId: id }),
    query: z.object({
      /** Milliseconds of the cut; at most ten minutes are given. */
      start: z.coerce.number().min(0),
      end: z.coerce.number().min(0),
    }),
    answer: stretch,
  }),
  makeMomentOfFrames: declare({
    method: "POST",
    path: "/archive/moments/frames",
    access: "moment.make",
    summary: "Makes a moment of just these frames (of sound: samples), or gives the one that there is",
    status: 201,
    body: z.object({ cutId: id, startUnits: z.int().min(0), endUnits: z.int().min(1) }),
    answer: z.object({ id }),
  }),
  makeMoment: declare({
    method: "POST",
    path: "/archive/moments",
    access: "moment.make",
    summary: "Makes a moment of words, or gives the one that there is",
    status: 201,
    body: z.object({ cutId: id, firstWord: z.int().min(0), lastWord: z.int().min(0) }),
    answer: z.object({ id }),
  }),
};
