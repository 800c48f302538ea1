import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";
import { ingest, recordingParams } from "./recording-parts.ts";

const credit = z.object({ id, personId: id, name: z.string(), role: z.string() });

const credits = z.object({ items: z.array(credit) }).meta({ id: "RecordingCredits" });

/** `start` in milliseconds, whole, on the cut's timeline. */
const chapter = z.object({ start: z.int().min(0), title: line(300) });

const chapters = z.object({ cutId: id.nullable(), items: z.array(chapter) }).meta({ id: "Chapters" });

const captionTrack = z.object({
  kind: z.string(),
  language: z.string(),
  label: z.string(),
  cues: z.int(),
  findings: z.array(
    z.object({
      /** Counts from 1. */
      cue: z.int(),
      /** Milliseconds. */
      start: z.number(),
      text: z.string(),
      severity: z.enum(["error", "warning"]),
      message: z.string(),
    }),
  ),
});

export const recordingDeskOperations = {
  readRecordingCut: declare({
    method: "GET",
    path: "/recordings/{recordingId}/cut",
    access: "newsroom.see",
    summary: "What of it can be played, and what is on its way in",
    params: recordingParams,
    answer: z.object({
      cut: z
        .object({
          id,
          /** Milliseconds. */
          length: z.number(),
          /** Frames (of sound: samples) in a second: numerator / denominator. */
          rate: z.object({ numerator: z.int(), denominator: z.int() }),
          /** Null: sound alone. */
          shape: z.object({ width: z.number(), height: z.number() }).nullable(),
          isPlayable: z.boolean(),
          posterId: id.nullable(),
          captions: z.array(z.object({ language: z.string(), label: z.string() })),
        })
        .nullable(),
      ingests: z.array(ingest),
    }),
  }),
  readRecordingUses: declare({
    method: "GET",
    path: "/recordings/{recordingId}/uses",
    access: "newsroom.see",
    summary: "Stories that use it, what it was made for or with, and its described sound",
    params: recordingParams,
    answer: z.object({
      stories: z.array(z.object({ id, headline: z.string(), state: z.string() })),
      /** The film that it was made for, and the interviews for it; how many passages stand in both. */
      family: z.array(
        z.object({ id, title: z.string(), tie: z.enum(["film", "interview"]), passages: z.int() }),
      ),
      /** Sound tracks with what is to be seen described. */
      descriptions: z.array(z.object({ language: z.string(), label: z.string() })),
    }),
  }),
  listCredits: declare({
    method: "GET",
    path: "/recordings/{recordingId}/credits",
    access: "newsroom.see",
    summary: "Who worked on it",
    params: recordingParams,
    answer: credits,
  }),
  addCredit: declare({
    method: "POST",
    path: "/recordings/{recordingId}/credits",
    access: "recording.edit",
    summary: "Says that somebody worked on it; a person of a new name is added",
    status: 201,
    params: recordingParams,
    body: z.object({ name: line(200), role: line(100) }),
    answer: credits,
  }),
  removeCredit: declare({
    method: "DELETE",
    path: "/recordings/{recordingId}/credits/{creditId}",
    access: "recording.edit",
    summary: "Takes a credit away",
    params: z.object({ ...recordingParams.shape, creditId: id }),
    answer: null,
  }),
  readChapters: declare({
    method: "GET",
    path: "/recordings/{recordingId}/chapters",
    access: "newsroom.see",
    summary: "Its chapters",
    params: recordingParams,
    answer: chapters,
  }),
  setChapters: declare({
    method: "PUT",
    path: "/recordings/{recordingId}/chapters",
    access: "recording.edit",
    summary: "These chapters and no others",
    params: recordingParams,
    ifMatch: true,
    body: z.object({ items: z.array(chapter).max(500) }),
    answer: chapters,
  }),
  checkCaptions: declare({
    method: "GET",
    path: "/recordings/{recordingId}/captions",
    access: "newsroom.see",
    summary: "Its captions, and what viewers would find wrong with them",
    params: recordingParams,
    answer: z.object({ items: z.array(captionTrack) }),
  }),
  listIngests: declare({
    method: "GET",
    path: "/ingests",
    access: "newsroom.see",
    summary: "Files on their way in, and those that could not come in",
    answer: z.object({ items: z.array(ingest) }),
  }),
  retryIngest: declare({
    method: "POST",
    path: "/ingests/{cutId}/retry",
    access: "job.retry",
    summary: "Tries again what could not come in, from the beginning",
    params: z.object({ cutId: id }),
    answer: null,
  }),
};
