import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

/** Names a window of a browser. */
const tab = z.string().regex(/^[0-9a-zA-Z-]{8,40}$/);
const blockId = z.string().min(1).max(100);
const storyParams = z.object({ storyId: id });
const questionParams = z.object({ storyId: id, questionId: id });

/** What was asked of somebody who writes in a block. */
const question = z.object({ id, blockId, name: z.string() });

export const presenceOperations = {
  enterStory: declare({
    method: "POST",
    path: "/stories/{storyId}/presence",
    access: "newsroom.see",
    summary:
      "Says that one has a story open, again and again; who else has, who writes where, which draft is the newest",
    params: storyParams,
    body: z.object({
      tab,
      /** The block that the caret is in. */
      block: blockId.nullable(),
      /** Something was typed in it a moment ago. */
      isWriting: z.boolean().default(false),
    }),
    answer: z.object({
      draftRevisionId: id,
      others: z.array(
        z.object({
          tab: z.string(),
          staffId: id,
          name: z.string(),
          block: z.string().nullable(),
          /** They write in that block, and nobody else does until they leave it or hand it over. */
          holds: z.boolean(),
        }),
      ),
      /** Colleagues who ask this window for the block that it writes in; unanswered. */
      asked: z.array(question),
      /** What this window has asked last: null when nothing that matters still. */
      asking: question
        .extend({
          answer: z.enum(["handed", "kept", "taken"]).nullable(),
          /** Milliseconds until the block may be taken. */
          takeAfter: z.number(),
        })
        .nullable(),
    }),
  }),
  leaveStory: declare({
    method: "DELETE",
    path: "/stories/{storyId}/presence/{tab}",
    access: "newsroom.see",
    summary: "Says that one has closed a story",
    params: storyParams.extend({ tab }),
    answer: null,
  }),
  askForBlock: declare({
    method: "POST",
    path: "/stories/{storyId}/questions",
    access: "story.edit",
    summary: "Asks whoever writes in a block to hand it over",
    status: 201,
    params: storyParams,
    body: z.object({ tab, blockId }),
    answer: z.object({ id }),
  }),
  answerForBlock: declare({
    method: "POST",
    path: "/stories/{storyId}/questions/{questionId}/answer",
    access: "story.edit",
    summary: "Hands a block over to whoever asked for it, or keeps it",
    params: questionParams,
    body: z.object({ answer: z.enum(["handed", "kept"]) }),
    answer: null,
  }),
  takeBlock: declare({
    method: "POST",
    path: "/stories/{storyId}/questions/{questionId}/take",
    access: "story.edit",
    summary: "Takes a block whose writer has not answered for twenty seconds",
    params: questionParams,
    answer: null,
  }),
};
