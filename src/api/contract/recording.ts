import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id, line } from "./parts.ts";
import { recordingKind, recordingParams } from "./recording-parts.ts";

const state = z.enum(["draft", "published", "withdrawn"]);

/** YYYY-MM-DD, of the newsroom. */
const day = z.iso.date().nullable();

const recordingLine = z
  .object({
    id,
    kind: recordingKind,
    state,
    slug: z.string(),
    title: z.string(),
    language: z.string(),
    /** Of the broadcast, else of the recording. */
    day,
    runningMilliseconds: z.number().nullable(),
    isPlayable: z.boolean(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "RecordingLine" });

const recording = z
  .object({
    id,
    kind: recordingKind,
    state,
    slug: z.string(),
    /** Where readers find it once it is published. */
    address: z.string(),
    title: z.string(),
    summary: z.string(),
    language: z.string(),
    broadcastOn: day,
    recordedOn: day,
    rightsNote: z.string(),
    /** The last day that it may be streamed whole; null: no end. */
    rightsLastDay: day,
    /** The last day that its excerpts may be played; null: no end. */
    excerptRightsLastDay: day,
    /** What must be said beside it. */
    productionNote: z.string(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Recording" });

const text = (most: number) => z.string().trim().max(most).optional();

const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "write it so: en, es, pt-BR");

export const recordingOperations = {
  listRecordings: declare({
    method: "GET",
    path: "/recordings",
    access: "newsroom.see",
    summary: "Films, interviews and episodes in any state, the latest first",
    query: z.object({
      ...pageQuery.shape,
      kind: recordingKind.optional(),
      state: state.optional(),
      topicId: id.optional(),
      /** Of the title. */
      words: z.string().max(200).optional(),
    }),
    answer: pageOf(recordingLine),
  }),
  readRecording: declare({
    method: "GET",
    path: "/recordings/{recordingId}",
    access: "newsroom.see",
    summary: "What is told of one recording",
    params: recordingParams,
    answer: recording,
  }),
  editRecording: declare({
    method: "PATCH",
    path: "/recordings/{recordingId}",
    access: "recording.edit",
    summary: "Changes what is given",
    params: recordingParams,
    ifMatch: true,
    body: z.object({
      title: line(300).optional(),
      slug: z.string().min(1).max(80).optional(),
      summary: text(5000),
      language: language.optional(),
      broadcastOn: day.optional(),
      recordedOn: day.optional(),
      rightsNote: text(2000),
      rightsLastDay: day.optional(),
      excerptRightsLastDay: day.optional(),
      productionNote: text(5000),
    }),
    answer: recording,
  }),
  publishRecording: declare({
    method: "POST",
    path: "/recordings/{recordingId}/publish",
    access: "recording.publish",
    summary: "Shows it to the public",
    params: recordingParams,
    answer: z.object({ warnings: z.array(z.string()) }),
  }),
  withdrawRecording: declare({
    method: "POST",
    path: "/recordings/{recordingId}/withdraw",
    access: "recording.withdraw",
    summary: "Takes it off the site: pages, words, media and moments",
    params: recordingParams,
    body: z.object({ reason: line(1000) }),
    answer: null,
  }),
};
