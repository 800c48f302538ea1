import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

export const presenceOperations = {
  enterStory: declare({
    method: "POST",
    path: "/stories/{storyId}/presence",
    access: "newsroom.see",
    summary: "Says that one has a story open, every few seconds; who else has, and which draft is the newest",
    params: z.object({ storyId: id }),
    body: z.object({
      /** Names this window. */
      tab: z.string().regex(/^[0-9a-zA-Z-]{8,40}$/),
      /** The block that the caret is in. */
      block: z.string().max(100).nullable(),
    }),
    answer: z.object({
      draftRevisionId: id,
      others: z.array(
        z.object({ tab: z.string(), staffId: id, name: z.string(), block: z.string().nullable() }),
      ),
    }),
  }),
};
