import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";
import { recordingParams } from "./recording-parts.ts";

// For legal: words that are taken out for good.

/** A stretch of a cut; milliseconds. */
const stretch = { cutId: id, start: z.coerce.number().min(0), end: z.coerce.number().min(0) } as const;

const place = z.object({
  cutId: id,
  recordingId: id,
  title: z.string(),
  /** Of the cut. */
  label: z.string(),
  start: z.number(),
  end: z.number(),
});

const reason = line(1000);

export const withholdingOperations = {
  listSameWords: declare({
    method: "GET",
    path: "/recordings/{recordingId}/same-words",
    access: "story.withhold",
    summary: "Where else the words of a stretch stand: other cuts, the film and its interviews",
    params: recordingParams,
    query: z.object(stretch),
    answer: z.object({ items: z.array(place) }),
  }),
  withholdWords: declare({
    method: "POST",
    path: "/recordings/{recordingId}/withholdings",
    access: "story.withhold",
    summary:
      "Takes the words of a stretch out for good: transcripts, captions, search, moments; sound and picture stay",
    status: 201,
    params: recordingParams,
    body: z.object({
      ...stretch,
      reason,
      /** Wherever else the same words stand, too. */
      everywhere: z.boolean(),
    }),
    answer: z.object({
      sentences: z.int(),
      captionTracks: z.int(),
      moments: z.int(),
      /** Slugs of stories that quote or play it: their own words are theirs to withhold. */
      stories: z.array(z.string()),
      elsewhere: z.array(place),
    }),
  }),
  withholdRevision: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/withhold",
    access: "story.withhold",
    summary: "Takes a revision's words out for good; a tombstone stays",
    params: z.object({ storyId: id, revisionId: id }),
    body: z.object({ reason }),
    answer: null,
  }),
};
