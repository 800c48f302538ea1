import * as z from "zod";

export const orders = ["changed", "due", "headline"] as const;

/** What the desk's stories are shown by, in its address. */
const shape = z.object({
  whose: z.enum(["mine", "waiting"]).optional().catch(undefined),
  view: z.enum(["list", "board"]).optional().catch(undefined),
  place: z
    .enum(["pitch", "draft", "edit", "check", "legal", "ready", "published", "withdrawn"])
    .optional()
    .catch(undefined),
  owner: z.string().length(12).optional().catch(undefined),
  topic: z.string().length(12).optional().catch(undefined),
  order: z.enum(orders).optional().catch(undefined),
  words: z.string().max(200).optional().catch(undefined),
});

export type StoriesSearch = z.output<typeof shape>;

export const storiesSearch = (search: Readonly<Record<string, unknown>>): StoriesSearch =>
  shape.parse(search);
