import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, somebody } from "./parts.ts";

const suggestion = z
  .object({
    id,
    storyId: id,
    /** The revision that was before whoever proposed it. */
    revisionId: id.nullable(),
    blockId: z.string(),
    /** The words that it would change, as they stood then; of a whole block how it began. */
    quoted: z.string(),
    /** What stood before them, where they stand more than once. */
    before: z.string(),
    /** Null: the whole block goes. Empty: these words go. */
    proposed: z.string().nullable(),
    why: z.string(),
    madeBy: somebody,
    madeAt: instant,
    /** Null: it is open. */
    decided: z
      .object({
        as: z.enum(["accepted", "declined", "withdrawn"]),
        by: z.string(),
        at: instant,
        why: z.string(),
      })
      .nullable(),
  })
  .meta({ id: "Suggestion" });

const storyParams = z.object({ storyId: id });
const suggestionParams = z.object({ storyId: id, suggestionId: id });
const why = z.string().trim().max(1000).default("");

export const suggestionOperations = {
  listSuggestions: declare({
    method: "GET",
    path: "/stories/{storyId}/suggestions",
    access: "newsroom.see",
    summary: "Every suggested change, decided ones too, the first made first",
    params: storyParams,
    answer: z.object({ items: z.array(suggestion) }),
  }),
  makeSuggestion: declare({
    method: "POST",
    path: "/stories/{storyId}/suggestions",
    access: "story.comment",
    summary:
      "Proposes other words for words of a block, or that the block be taken away; the story stays as it is",
    status: 201,
    params: storyParams,
    body: z.object({
      blockId: z.string().min(1).max(100),
      quoted: z.string().max(5000),
      before: z.string().max(100).default(""),
      proposed: z.string().max(5000).nullable(),
      why,
      revisionId: id.optional(),
    }),
    answer: suggestion,
  }),
  acceptSuggestion: declare({
    method: "POST",
    path: "/stories/{storyId}/suggestions/{suggestionId}/accept",
    access: "story.edit",
    summary: "Says that it is taken up; the words themselves are changed by saving the draft",
    params: suggestionParams,
    body: z.object({ why }),
    answer: suggestion,
  }),
  declineSuggestion: declare({
    method: "POST",
    path: "/stories/{storyId}/suggestions/{suggestionId}/decline",
    access: "story.edit",
    summary: "Says that it is not taken up",
    params: suggestionParams,
    body: z.object({ why }),
    answer: suggestion,
  }),
  openSuggestion: declare({
    method: "POST",
    path: "/stories/{storyId}/suggestions/{suggestionId}/open",
    access: "story.edit",
    summary: "Opens one again that was decided",
    params: suggestionParams,
    body: z.object({ why }),
    answer: suggestion,
  }),
  withdrawSuggestion: declare({
    method: "POST",
    path: "/stories/{storyId}/suggestions/{suggestionId}/withdraw",
    access: "story.comment",
    summary: "Takes back one’s own",
    params: suggestionParams,
    body: z.object({ why }),
    answer: suggestion,
  }),
};
