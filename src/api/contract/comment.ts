import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, somebody } from "./parts.ts";

const comment = z.object({
  id,
  text: z.string(),
  madeBy: somebody,
  madeAt: instant,
  mentions: z.array(z.object({ id, handle: z.string(), name: z.string() })),
});

const thread = z
  .object({
    id,
    storyId: id,
    /** The revision that was before whoever began it. */
    revisionId: id.nullable(),
    /** Null: the story as a whole. */
    blockId: z.string().nullable(),
    /** The words that it is about, as they stood then; empty: the whole block. */
    quoted: z.string(),
    /** What stood before them, where they stand more than once. */
    before: z.string(),
    madeAt: instant,
    resolved: z.object({ by: z.string(), at: instant }).nullable(),
    comments: z.array(comment),
  })
  .meta({ id: "CommentThread" });

const text = z.string().trim().min(1, "a comment has words").max(4000);
const storyParams = z.object({ storyId: id });
const threadParams = z.object({ storyId: id, threadId: id });

export const commentOperations = {
  listComments: declare({
    method: "GET",
    path: "/stories/{storyId}/comments",
    access: "newsroom.see",
    summary: "Every thread of comments, resolved ones too, the first begun first",
    params: storyParams,
    answer: z.object({ items: z.array(thread) }),
  }),
  beginThread: declare({
    method: "POST",
    path: "/stories/{storyId}/comments",
    access: "story.comment",
    summary: "Begins to talk about a story, a block or words of it; “@handle” tells that colleague",
    status: 201,
    params: storyParams,
    body: z.object({
      text,
      blockId: z.string().min(1).max(100).optional(),
      quoted: z.string().max(1000).default(""),
      /** What stands before these words, for where they stand more than once. */
      before: z.string().max(100).default(""),
      revisionId: id.optional(),
    }),
    answer: thread,
  }),
  replyToThread: declare({
    method: "POST",
    path: "/stories/{storyId}/comments/{threadId}/replies",
    access: "story.comment",
    summary: "Answers in a thread; one that was resolved is open again",
    status: 201,
    params: threadParams,
    body: z.object({ text }),
    answer: thread,
  }),
  resolveThread: declare({
    method: "POST",
    path: "/stories/{storyId}/comments/{threadId}/resolve",
    access: "story.comment",
    summary: "Says that what it asked for is done",
    params: threadParams,
    answer: thread,
  }),
  reopenThread: declare({
    method: "POST",
    path: "/stories/{storyId}/comments/{threadId}/reopen",
    access: "story.comment",
    summary: "Says that it is not done after all",
    params: threadParams,
    answer: thread,
  }),
};
