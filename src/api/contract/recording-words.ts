import * as z from "zod";
import { declare } from "./operation.ts";
import { recordingParams } from "./recording-parts.ts";

const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "write it so: en, es, pt-BR");

/** Bytes of a file of words. */
const mostBytes = 8 * 2 ** 20;

const file = z.object({
  name: z.string().trim().min(1).max(255),
  /** In base 64 (RFC 4648, section 4): it may be in any encoding. */
  content: z.base64(),
});

const ofFile = { mostBytes: Math.ceil((mostBytes * 4) / 3) + 64 * 1024, params: recordingParams } as const;

/** What must be said of a file: lines that are wrong, words without times. */
const remarks = z.array(z.string());

const version = z.int().min(1);

export const recordingWordsOperations = {
  addCaptions: declare({
    method: "POST",
    path: "/recordings/{recordingId}/captions",
    access: "captions.edit",
    summary:
      "Gives a recording captions, or better ones; without a transcript it gets one from them (SRT, WebVTT, TTML, SCC …)",
    status: 201,
    ...ofFile,
    body: z.object({
      file,
      kind: z.enum(["captions", "subtitles", "descriptions"]).default("captions"),
      /** Else the file's, else the recording's. */
      language: language.optional(),
      label: z.string().trim().min(1).max(100).optional(),
    }),
    answer: z.object({ cues: z.int(), language: z.string(), version: z.int(), remarks }),
  }),
  importTranscript: declare({
    method: "POST",
    path: "/recordings/{recordingId}/transcript/import",
    access: "transcript.correct",
    summary: "Words of a file as the next version: captions, a recogniser's JSON, or a corrected text",
    status: 201,
    ...ofFile,
    body: z.object({ file, note: z.string().trim().max(500).default("") }),
    answer: z.object({ version: z.int(), changed: z.boolean(), remarks }),
  }),
  exportTranscript: declare({
    method: "GET",
    path: "/recordings/{recordingId}/transcript/file",
    access: "newsroom.see",
    summary: "The words as captions or text, as the site shows them now",
    params: recordingParams,
    query: z.object({ format: z.enum(["vtt", "srt", "sbv", "ttml", "dfxp", "json", "txt"]) }),
    answer: z.object({
      name: z.string(),
      text: z.string(),
      /** Numbers of sentences without times, which are left out. */
      left: z.array(z.int()),
    }),
  }),
  listTranscriptVersions: declare({
    method: "GET",
    path: "/recordings/{recordingId}/transcript/versions",
    access: "newsroom.see",
    summary: "Who made which version of the words, when and from what; the latest first",
    params: recordingParams,
    answer: z.object({
      items: z.array(
        z.object({
          version: z.int(),
          origin: z.enum(["captions", "recogniser", "text", "correction"]),
          note: z.string(),
          /** Null: the newsroom itself. */
          madeBy: z.string().nullable(),
          madeAt: z.iso.datetime(),
        }),
      ),
    }),
  }),
  readTranscriptVersion: declare({
    method: "GET",
    path: "/recordings/{recordingId}/transcript/versions/{version}",
    access: "newsroom.see",
    summary: "The words as they stood in a version",
    params: recordingParams.extend({ version: z.coerce.number().int().min(1) }),
    answer: z.object({
      sentences: z.array(
        z.object({
          number: z.int(),
          speaker: z.string().nullable(),
          /** Milliseconds. */
          start: z.number().nullable(),
          text: z.string(),
        }),
      ),
    }),
  }),
  restoreTranscript: declare({
    method: "POST",
    path: "/recordings/{recordingId}/transcript/restore",
    access: "transcript.correct",
    summary: "Lets an old version stand again, as a new one",
    params: recordingParams,
    body: z.object({ version }),
    answer: z.object({ version: z.int(), changed: z.boolean() }),
  }),
};
