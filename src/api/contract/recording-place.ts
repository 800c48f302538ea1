import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";
import { recordingKind, recordingParams } from "./recording-parts.ts";
import { newTranslation, translations } from "./translation-parts.ts";

// What a recording belongs to, and what says the same in another language: beside what is told of it.

const episodeKind = z.enum(["full", "trailer", "bonus"]);
const number = z.int().min(0).max(999_999).nullable();

const place = z
  .object({
    kind: recordingKind,
    /** The film that it was made for. */
    madeFor: z.object({ id, title: z.string() }).nullable(),
    topics: z.array(z.object({ id, name: z.string() })),
    seriesId: id.nullable(),
    /** Of an episode: its show. */
    showId: id.nullable(),
    season: number,
    episodeNumber: number,
    episodeKind,
  })
  .meta({ id: "RecordingPlace" });

export const recordingPlaceOperations = {
  readRecordingPlace: declare({
    method: "GET",
    path: "/recordings/{recordingId}/place",
    access: "newsroom.see",
    summary: "What a recording belongs to: topics, series, show, the film that it was made for",
    params: recordingParams,
    answer: place,
  }),
  placeRecording: declare({
    method: "PATCH",
    path: "/recordings/{recordingId}/place",
    access: "recording.edit",
    summary: "Changes what is given of where a recording belongs; null takes it out",
    params: recordingParams,
    ifMatch: true,
    body: z.object({
      madeForId: id.nullable().optional(),
      /** All of them, in their order. */
      topicIds: z.array(id).max(50).optional(),
      seriesId: id.nullable().optional(),
      showId: id.nullable().optional(),
      season: number.optional(),
      episodeNumber: number.optional(),
      episodeKind: episodeKind.optional(),
    }),
    answer: place,
  }),
  listRecordingTranslations: declare({
    method: "GET",
    path: "/recordings/{recordingId}/translations",
    access: "newsroom.see",
    summary: "Recordings that say the same in other languages, drafts too",
    params: recordingParams,
    answer: translations,
  }),
  linkRecordingTranslation: declare({
    method: "POST",
    path: "/recordings/{recordingId}/translations",
    access: "recording.edit",
    summary: "Links a recording and its translation",
    params: recordingParams,
    body: newTranslation,
    answer: translations,
  }),
  unlinkRecordingTranslation: declare({
    method: "DELETE",
    path: "/recordings/{recordingId}/translations",
    access: "recording.edit",
    summary: "Takes a recording out of those that say the same in other languages",
    params: recordingParams,
    answer: translations,
  }),
};
