import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, somebody } from "./parts.ts";
import { approval, approvalKind } from "./story-parts.ts";

const storyParams = z.object({ storyId: id });
const revisionParams = z.object({ storyId: id, revisionId: id });

const wordChange = z.object({ change: z.enum(["same", "added", "removed"]), text: z.string() });

/** What became of one block. "moved": its words stand, elsewhere. */
const blockChange = z.object({
  id: z.string(),
  kind: z.string(),
  change: z.enum(["added", "removed", "moved", "changed", "same"]),
  /** Something changed that no word shows: a moment, a picture, a link, a mark. */
  otherwise: z.boolean(),
  words: z.array(wordChange),
});

/** Who approved what, and what of it became public: what a revision's way out is decided by. */
export const publishingOperations = {
  listApprovals: declare({
    method: "GET",
    path: "/stories/{storyId}/approvals",
    access: "newsroom.see",
    summary: "Every approval of every revision, the latest first, and which of them the house asks for",
    params: storyParams,
    answer: z.object({
      asked: z.array(approvalKind),
      items: z.array(
        z.object({ ...approval.shape, handle: z.string(), revisionId: id, revisionNumber: z.int() }),
      ),
    }),
  }),
  listPublications: declare({
    method: "GET",
    path: "/stories/{storyId}/publications",
    access: "newsroom.see",
    summary: "What readers saw and when, the latest first",
    params: storyParams,
    answer: z.object({
      items: z.array(
        z.object({
          /** Null: it was taken off. */
          revisionId: id.nullable(),
          at: instant,
          by: somebody.nullable(),
          note: z.string(),
        }),
      ),
    }),
  }),
  compareRevisions: declare({
    method: "GET",
    path: "/stories/{storyId}/revisions/{revisionId}/changes",
    access: "newsroom.see",
    summary: "What changed from an earlier revision to this one, by field, block and word",
    params: revisionParams,
    query: z.object({ since: id }),
    answer: z.object({
      fields: z.array(z.object({ field: z.string(), words: z.array(wordChange) })),
      blocks: z.array(blockChange),
    }),
  }),
};
