import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id } from "./parts.ts";

const picture = z
  .object({
    id,
    alt: z.string(),
    credit: z.string(),
    /** Under what terms; empty: nobody has said. */
    licence: z.string(),
    /** The last day that it may be shown; null: no end. */
    licenceLastDay: z.iso.date().nullable(),
    /** What stays in sight where it is cropped: parts of width and height, 0 to 1. */
    focus: z.object({ x: z.number(), y: z.number() }).nullable(),
    /** Pixels. */
    width: z.int(),
    height: z.int(),
  })
  .meta({ id: "Picture" });

/** One that was brought in: whether it was there before, and the library's that look like it. */
const added = picture.extend({ isKnown: z.boolean(), alike: z.array(id) });

/** A film, interview, episode or story. */
const work = z
  .object({
    id,
    kind: z.enum(["film", "interview", "episode", "story"]),
    slug: z.string(),
    title: z.string(),
    /** YYYY-MM-DD; null where not known. */
    day: z.string().nullable(),
    pictureId: id.nullable(),
  })
  .meta({ id: "Work" });

const moment = z
  .object({
    id,
    cutId: id,
    recording: work,
    /** Milliseconds of the cut, not rounded. */
    start: z.number(),
    end: z.number(),
    text: z.string(),
    language: z.string(),
    /** Null: nobody, or more than one. */
    speaker: z.object({ id: id.nullable(), name: z.string() }).nullable(),
    playable: z.boolean(),
    pictureId: id.nullable(),
  })
  .meta({ id: "Moment" });

/** In its name or words; a few, the latest first. */
const named = z.object({
  words: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});

/** Bytes of a picture's file, as text of base 64. */
const mostPictureBytes = 20 * 1024 * 1024;

export const libraryOperations = {
  listPictures: declare({
    method: "GET",
    path: "/pictures",
    access: "newsroom.see",
    summary: "Pictures that somebody brought in, the latest first",
    query: z.object({
      ...pageQuery.shape,
      /** In what is said of it, its credit or its licence. */
      words: z.string().max(200).optional(),
      /** Only those whose licence has ended. */
      ended: z.stringbool().optional(),
    }),
    answer: pageOf(picture),
  }),
  addPicture: declare({
    method: "POST",
    path: "/pictures",
    access: "picture.add",
    summary: "Brings a picture in; the same file gives the picture that there is",
    status: 201,
    mostBytes: Math.ceil((mostPictureBytes * 4) / 3) + 64 * 1024,
    body: z.object({
      fileName: z.string().trim().min(1).max(255),
      /** What a reader who does not see it must know. */
      alt: z.string().trim().min(1, "say what is to be seen").max(1000),
      credit: z.string().trim().max(300).default(""),
      licence: z.string().trim().max(300).default(""),
      licenceLastDay: z.iso.date().nullable().default(null),
      /** The file, in base 64 (RFC 4648, section 4). */
      file: z.base64(),
    }),
    answer: added,
  }),
  editPicture: declare({
    method: "PATCH",
    path: "/pictures/{pictureId}",
    access: "picture.add",
    summary: "Changes what is given, wherever no story says otherwise",
    params: z.object({ pictureId: id }),
    ifMatch: true,
    body: z.object({
      alt: z.string().trim().max(1000).optional(),
      credit: z.string().trim().max(300).optional(),
      licence: z.string().trim().max(300).optional(),
      licenceLastDay: z.iso.date().nullable().optional(),
      focus: z
        .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
        .nullable()
        .optional(),
    }),
    answer: picture,
  }),
  readPicture: declare({
    method: "GET",
    path: "/pictures/{pictureId}",
    access: "newsroom.see",
    summary: "One picture, a film's still too",
    params: z.object({ pictureId: id }),
    answer: picture,
  }),
  showPicture: declare({
    method: "GET",
    path: "/pictures/{pictureId}/preview",
    access: "newsroom.see",
    summary: "The picture itself, at most 960 pixels a side",
    params: z.object({ pictureId: id }),
    answer: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    answerType: "image/webp",
  }),
  listWorks: declare({
    method: "GET",
    path: "/works",
    access: "newsroom.see",
    summary: "Films, interviews, episodes and stories by their title, drafts too",
    query: named,
    answer: z.object({ items: z.array(work) }),
  }),
  readWork: declare({
    method: "GET",
    path: "/works/{workId}",
    access: "newsroom.see",
    summary: "A film, interview, episode or story, in a line",
    params: z.object({ workId: id }),
    answer: work,
  }),
  listMoments: declare({
    method: "GET",
    path: "/moments",
    access: "newsroom.see",
    summary: "Moments that were made, by their words",
    query: named,
    answer: z.object({ items: z.array(moment) }),
  }),
  readMoment: declare({
    method: "GET",
    path: "/moments/{momentId}",
    access: "newsroom.see",
    summary: "One moment, with its words as they stand now; one that was withdrawn is none",
    params: z.object({ momentId: id }),
    answer: moment,
  }),
};
