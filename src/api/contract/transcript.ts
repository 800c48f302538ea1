import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";
import { recordingParams } from "./recording-parts.ts";

const speaker = z.object({ id: id.nullable(), name: z.string().nullable() });

const number = z.int().min(0);

/**
 * A word, short for three hours of them: its number, text, start and end (milliseconds, null where not known), and what
 * is known of it: 1 somebody has heard it, 2 it is doubted, 4 its time is a guess; added up.
 */
const word = z.tuple([z.int(), z.string(), z.number().nullable(), z.number().nullable(), z.int()]);

const sentence = z
  .object({
    number: z.int(),
    turn: z.int(),
    speaker,
    start: z.number().nullable(),
    end: z.number().nullable(),
    words: z.array(word),
  })
  .meta({ id: "TranscriptSentence" });

const transcript = z
  .object({
    cutId: id.nullable(),
    /** 0: there is none. */
    version: z.int(),
    language: z.string(),
    sentences: z.array(sentence),
  })
  .meta({ id: "Transcript" });

/** Ranges have both ends. Words and sentences are named by number. */
const edit = z.discriminatedUnion("do", [
  z.object({ do: z.literal("replace-words"), first: number, last: number, text: z.string().max(5000) }),
  z.object({ do: z.literal("split-sentence"), word: number }),
  z.object({ do: z.literal("merge-sentences"), sentence: number }),
  z.object({ do: z.literal("set-speaker"), first: number, last: number, name: line(200) }),
  z.object({ do: z.literal("rename-speaker"), from: speaker, name: line(200) }),
  z.object({ do: z.literal("check-words"), first: number, last: number }),
]);

export const transcriptOperations = {
  readTranscript: declare({
    method: "GET",
    path: "/recordings/{recordingId}/transcript",
    access: "newsroom.see",
    summary: "Every word of it, with its times",
    params: recordingParams,
    answer: transcript,
    version: (answer: z.output<typeof transcript>) => String(answer.version),
  }),
  correctTranscript: declare({
    method: "POST",
    path: "/recordings/{recordingId}/transcript",
    access: "transcript.correct",
    summary: "Corrects it, one edit after another, from the version that was seen; kept as a new version",
    params: recordingParams,
    ifMatch: true,
    body: z.object({ edits: z.array(edit).min(1).max(200), note: z.string().max(500).default("") }),
    answer: z.object({ version: z.int(), changed: z.boolean() }),
    version: (answer: { version: number }) => String(answer.version),
  }),
};
