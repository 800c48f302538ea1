import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";
import { recordingParams } from "./recording-parts.ts";

const cut = z
  .object({
    id,
    label: z.string(),
    state: z.string(),
    isCurrent: z.boolean(),
    /** Milliseconds; null until it is known. */
    length: z.number().nullable(),
    file: z.string().nullable(),
    createdAt: z.iso.datetime(),
    moments: z.int(),
    /** Moments that somebody must look at: their words were not found in the current cut. */
    flagged: z.int(),
  })
  .meta({ id: "Cut" });

const momentReview = z
  .object({
    momentId: id,
    cutId: id,
    /** Milliseconds of its own cut. */
    start: z.number(),
    end: z.number(),
    words: z.string(),
    /** Why it was not moved. */
    flag: z.string(),
    /** Milliseconds of the current cut. */
    candidate: z.object({ start: z.number(), end: z.number(), words: z.string() }).nullable(),
    near: z.number().nullable(),
    uses: z.array(z.object({ storyId: id, headline: z.string(), state: z.string(), manner: z.string() })),
  })
  .meta({ id: "MomentReview" });

const momentParams = z.object({ momentId: id });

export const recordingCutOperations = {
  listCuts: declare({
    method: "GET",
    path: "/recordings/{recordingId}/cuts",
    access: "newsroom.see",
    summary: "Its cuts, the newest first",
    params: recordingParams,
    answer: z.object({ items: z.array(cut) }),
  }),
  listCutReviews: declare({
    method: "GET",
    path: "/recordings/{recordingId}/reviews",
    access: "newsroom.see",
    summary: "Moments and quotations that somebody must look at since it has another cut",
    params: recordingParams,
    answer: z.object({
      /** The current cut. */
      cutId: id.nullable(),
      moments: z.array(momentReview),
      quotations: z.array(
        z.object({ storyId: id, headline: z.string(), text: z.string(), verdict: z.string().nullable() }),
      ),
    }),
  }),
  moveMoment: declare({
    method: "POST",
    path: "/moments/{momentId}/move",
    access: "moment.make",
    summary: "Says which frames of the current cut a moment of an earlier one stands at",
    params: momentParams,
    body: z.object({ startUnits: z.int().min(0), endUnits: z.int().min(1) }),
    answer: z.object({ id }),
  }),
  leaveMoment: declare({
    method: "POST",
    path: "/moments/{momentId}/leave",
    access: "moment.make",
    summary: "Says that a moment of an earlier cut stays with that alone",
    params: momentParams,
    answer: null,
  }),
  retireMoment: declare({
    method: "POST",
    path: "/moments/{momentId}/withdraw",
    access: "moment.withdraw",
    summary: "Takes a moment off for good; whoever answers for a story that quotes it is told",
    params: momentParams,
    body: z.object({ reason: line(1000) }),
    answer: null,
  }),
  listStills: declare({
    method: "GET",
    path: "/recordings/{recordingId}/stills",
    access: "newsroom.see",
    summary: "Frames that can be its poster, and which one is",
    params: recordingParams,
    answer: z.object({
      posterId: id.nullable(),
      items: z.array(z.object({ id, width: z.int(), height: z.int() })),
    }),
  }),
  choosePoster: declare({
    method: "POST",
    path: "/recordings/{recordingId}/poster",
    access: "recording.edit",
    summary: "Makes one of its stills its poster",
    params: recordingParams,
    body: z.object({ pictureId: id }),
    answer: null,
  }),
  chooseFrame: declare({
    method: "POST",
    path: "/recordings/{recordingId}/poster/frame",
    access: "recording.edit",
    summary: "Makes a frame of its current cut its poster, as soon as a worker has made the picture",
    params: recordingParams,
    body: z.object({ unit: z.int().min(0) }),
    answer: null,
  }),
};
