import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant } from "./parts.ts";
import { storyFacts } from "./story-parts.ts";
import { overrides } from "./story.ts";

const storyParams = z.object({ storyId: id });
const recordingParams = z.object({ recordingId: id });

const kind = z.enum(["update", "editors-note", "clarification", "correction", "retraction"]);
/** Major: near the top of the page. Minor: at its foot. */
const weight = z.enum(["major", "minor"]);
/** Milliseconds of the recording. */
const span = z.object({ start: z.number().min(0), end: z.number().min(0) });

const notice = z
  .object({
    id,
    kind,
    weight,
    /** Empty: it is left out. */
    wasWrong: z.string(),
    text: z.string(),
    language: z.string(),
    at: instant,
    approvedBy: z.string().nullable(),
    span: span.nullable(),
    /** Numbers of the story's revisions, where it has any. */
    revisionBefore: z.int().nullable(),
    revisionAfter: z.int().nullable(),
  })
  .meta({ id: "Notice" });

const notices = z.object({ items: z.array(notice) });

const said = {
  kind,
  /** What is right. */
  text: z.string().trim().min(1, "say what is right").max(4000),
  /** What was wrong: a correction says it. */
  wasWrong: z.string().trim().max(4000).optional(),
  weight: weight.optional(),
  language: z.string().max(35).optional(),
  /** The handle of the editor who approved it, where that is somebody else. */
  approvedBy: z.string().max(60).optional(),
};

/** Corrections and their like. One that was added stands for ever. */
export const noticeOperations = {
  listStoryNotices: declare({
    method: "GET",
    path: "/stories/{storyId}/notices",
    access: "newsroom.see",
    summary: "Notices on a story that readers see, the oldest first",
    params: storyParams,
    answer: notices,
  }),
  addStoryNotice: declare({
    method: "POST",
    path: "/stories/{storyId}/notices",
    access: "notice.add",
    summary: "Adds a notice to a story that was published; its revisions are the last two that readers saw",
    params: storyParams,
    body: z.object({
      ...said,
      revisionBefore: z.int().min(1).optional(),
      revisionAfter: z.int().min(1).optional(),
    }),
    status: 201,
    answer: notices,
  }),
  publishWithNotice: declare({
    method: "POST",
    path: "/stories/{storyId}/amend",
    access: "story.publish",
    summary: "Publishes an amended revision and the notice that says so, both or neither",
    params: storyParams,
    body: z.object({
      revisionId: id,
      note: z.string().max(500).default(""),
      overrides,
      notice: z.object(said),
    }),
    answer: storyFacts,
  }),
  listRecordingNotices: declare({
    method: "GET",
    path: "/recordings/{recordingId}/notices",
    access: "newsroom.see",
    summary: "Notices on a recording that readers see, the oldest first",
    params: recordingParams,
    answer: notices,
  }),
  addRecordingNotice: declare({
    method: "POST",
    path: "/recordings/{recordingId}/notices",
    access: "notice.add",
    summary: "Adds a notice to a published recording, or to a stretch of it",
    params: recordingParams,
    body: z.object({ ...said, span: span.optional() }),
    status: 201,
    answer: notices,
  }),
};
