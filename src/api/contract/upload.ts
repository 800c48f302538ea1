import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";
import { recordingKind } from "./recording-parts.ts";

/** Where files are sent to, by tus (tus.io, protocol 1.0.0); with the header of csrf.ts, as every change. */
export const uploadPath = "/api/uploads";

/** Bytes that one file may have. */
export const mostUploadBytes = 200 * 2 ** 30;

/** What a file is sent for, where it is to be no recording: said by tus's metadata as "use". */
export const documentUse = "document";

/** Milliseconds: so long a file of that size may take to be read and copied. */
const longestReading = 2 * 3_600_000;

/** Files that one person may have on the way at once. */
export const mostUploads = 20;

const upload = z
  .object({
    id: z.string(),
    file: z.string(),
    /** Bytes. */
    size: z.number(),
    arrived: z.number(),
    beganAt: z.iso.datetime(),
  })
  .meta({ id: "Upload" });

export const uploadParams = z.object({ uploadId: z.string().regex(/^[0-9a-f]{32}$/, "it is no upload") });

export const uploadOperations = {
  listUploads: declare({
    method: "GET",
    path: "/uploads",
    access: "recording.add",
    summary: "One's own files that are not brought in yet",
    answer: z.object({ items: z.array(upload) }),
  }),
  bringInUpload: declare({
    method: "POST",
    path: "/uploads/{uploadId}/recording",
    access: "recording.add",
    summary: "Makes a recording of a file that has arrived whole; asked again it gives the same",
    status: 201,
    answersWithin: longestReading,
    params: uploadParams,
    body: z.object({
      kind: recordingKind,
      title: line(300),
      language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "write it so: en, es, pt-BR"),
    }),
    answer: z.object({
      recordingId: id,
      /** The same file was brought in before: it is that recording. */
      known: z.boolean(),
    }),
  }),
  bringInCut: declare({
    method: "POST",
    path: "/uploads/{uploadId}/cut",
    access: "recording.add",
    summary:
      "Makes a further cut of a file that has arrived whole: current when it is ready, and moments follow their words",
    status: 201,
    mostBytes: 4 * 2 ** 20,
    answersWithin: longestReading,
    params: uploadParams,
    body: z.object({
      recordingId: id,
      label: line(100),
      /** Captions of the new cut, as a file: without any its words are those inside the media, if it has some. */
      captions: z
        .object({ name: z.string().trim().min(1).max(255), text: z.string().max(2_000_000) })
        .nullable(),
    }),
    answer: z.object({ recordingId: id, known: z.boolean() }),
  }),
};
