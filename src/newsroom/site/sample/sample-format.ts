import { z } from "zod";

/** What sample/FORMAT.md describes. */

const day = z.iso.date();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{12}$/);
/** A path below sample/, and nowhere else. */
const file = z.string().regex(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/);
const pixels = z.int().positive();

const picture = z.object({
  id,
  file,
  mediaType: z.string(),
  width: pixels,
  height: pixels,
  alt: z.string(),
  credit: z.string(),
  thumbhash: z.string().nullable(),
});
export type SamplePicture = z.infer<typeof picture>;

export const sampleNewsroom = z.object({
  format: z.literal(1),
  settings: z.record(z.string(), z.json()),
  staff: z.array(
    z.object({ id, handle: z.string(), name: z.string(), email: z.string().nullable(), role: z.string() }),
  ),
  people: z.array(
    z.object({
      id,
      slug,
      name: z.string(),
      sortName: z.string(),
      role: z.string(),
      biography: z.string(),
      picture: picture.nullable(),
    }),
  ),
  topics: z.array(z.object({ id, slug, name: z.string(), summary: z.string(), parent: slug.nullable() })),
  series: z.array(z.object({ id, slug, title: z.string(), summary: z.string() })),
  funders: z.array(
    z.object({
      id,
      slug,
      name: z.string(),
      url: z.url().nullable(),
      mark: picture.nullable(),
      /** A mark that is a drawing: its file, and the words that stand for it. */
      drawing: z.object({ file, alt: z.string() }).nullable().default(null),
    }),
  ),
  fundingCredits: z.array(
    z.object({
      id,
      funder: slug,
      scope: z.enum(["site", "series", "recording"]),
      series: slug.nullable(),
      recording: slug.nullable(),
      wording: z.string(),
      wordingPlayer: z.string().default(""),
      wordingFeed: z.string().default(""),
      role: z.enum(["funder", "sponsor"]).default("funder"),
      learnMore: z.object({ url: z.url(), label: z.string() }).nullable().default(null),
      firstDay: day,
      lastDay: day.nullable(),
    }),
  ),
  /** Who gave, by level; in the order of the page. None in a sample of before, and neither lists. */
  donorLevels: z.array(z.object({ id, slug, name: z.string(), about: z.string() })).default([]),
  donors: z
    .array(
      z.object({
        id,
        level: slug,
        name: z.string(),
        isAnonymous: z.boolean(),
        firstDay: day,
        lastDay: day.nullable(),
      }),
    )
    .default([]),
  /** Newsletters that readers can ask for. */
  lists: z
    .array(z.object({ id, slug, name: z.string(), description: z.string(), isPublic: z.boolean() }))
    .default([]),
  /** None in a sample of before. */
  shows: z
    .array(
      z.object({
        id,
        slug,
        title: z.string(),
        description: z.string(),
        author: z.string(),
        ownerName: z.string(),
        ownerMail: z.string(),
        categories: z.array(z.string()),
        explicit: z.boolean(),
        language: z.string(),
        kind: z.enum(["episodic", "serial"]),
        copyright: z.string(),
        funding: z.array(z.object({ url: z.url(), label: z.string() })),
        guid: z.uuid(),
        publishedAt: z.iso.datetime(),
        picture,
      }),
    )
    .default([]),
  recordings: z.array(slug),
});
export type SampleNewsroom = z.infer<typeof sampleNewsroom>;

export const sampleRecording = z.object({
  id,
  kind: z.enum(["film", "interview", "episode"]),
  slug,
  title: z.string(),
  summary: z.string(),
  language: z.string(),
  broadcastOn: day.nullable(),
  recordedOn: day.nullable(),
  publishedAt: z.iso.datetime(),
  runningMilliseconds: z.int().nonnegative(),
  madeFor: slug.nullable(),
  series: slug.nullable(),
  season: z.int().nullable(),
  episodeNumber: z.int().nullable(),
  /** Of an episode. Sound bites are sentences, counted from 1. */
  show: slug.nullable().default(null),
  episodeKind: z.enum(["full", "trailer", "bonus"]).default("full"),
  soundBites: z.array(z.object({ sentence: z.int().positive(), title: z.string() })).default([]),
  topics: z.array(slug),
  credits: z.array(z.object({ id, person: slug, role: z.string() })),
  rightsNote: z.string(),
  rightsLastDay: day.nullable(),
  excerptRightsLastDay: day.nullable(),
  watchUrl: z.url().nullable(),
  watchLabel: z.string().nullable(),
  productionNote: z.string(),
  sources: z.array(z.object({ label: z.string(), url: z.url().nullable() })),
  poster: picture,
  cut: z.object({ id, label: z.string() }),
  chapters: z.array(z.object({ id, startMilliseconds: z.int().nonnegative(), title: z.string() })),
  transcript: z.object({
    file,
    language: z.string(),
    origin: z.literal("text"),
    timing: z.enum(["exact", "estimated"]),
    checked: z.boolean(),
  }),
  captions: z.array(
    z.object({
      kind: z.enum(["captions", "subtitles", "descriptions"]),
      language: z.string(),
      label: z.string(),
      file,
    }),
  ),
  media: file.nullable(),
});
export type SampleRecording = z.infer<typeof sampleRecording>;

/** A line of the words' file: [text, start, end] with times in milliseconds. */
export const sampleSentence = z.object({
  turn: z.int().positive(),
  speaker: slug.nullable(),
  name: z.string().nullable(),
  words: z.array(z.tuple([z.string(), z.int().nonnegative(), z.int().nonnegative()])).min(1),
});
export type SampleSentence = z.infer<typeof sampleSentence>;

const wholes = z.array(z.int().nonnegative());

export const sampleMedia = z.object({
  master: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  rate: z.object({ numerator: z.int().positive(), denominator: z.int().positive() }),
  lengthUnits: z.int().positive(),
  width: pixels.nullable(),
  height: pixels.nullable(),
  loudness: z.number().nullable(),
  renditions: z.array(
    z.object({
      id,
      kind: z.enum(["video", "sound", "description"]),
      name: z.string(),
      file,
      fileBytes: z.int().positive(),
      codecs: z.string(),
      width: pixels.nullable(),
      height: pixels.nullable(),
      averageBandwidth: z.int(),
      peakBandwidth: z.int(),
      language: z.string().nullable(),
      label: z.string().nullable(),
      timescale: z.int().positive(),
      initBytes: z.int().positive(),
      segmentStarts: wholes,
      segmentDurations: wholes,
      segmentOffsets: wholes,
      segmentBytes: wholes,
    }),
  ),
  peaks: file.nullable(),
  storyboard: z.looseObject({ file }).nullable(),
  enclosure: z.object({ file, bytes: z.int().positive(), mediaType: z.string() }).nullable().default(null),
});
export type SampleMedia = z.infer<typeof sampleMedia>;
