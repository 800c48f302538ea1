import * as z from "zod";
import { boardStates } from "./story-line.ts";

/** What the list of stories shows, in its address. */
const shape = z.object({
  whose: z.enum(["all", "mine"]).optional().catch(undefined),
  view: z.enum(["list", "board"]).optional().catch(undefined),
  state: z.enum(boardStates).optional().catch(undefined),
  words: z.string().max(200).optional().catch(undefined),
});

export type StoriesSearch = z.output<typeof shape>;

export const storiesSearch = (search: Readonly<Record<string, unknown>>): StoriesSearch =>
  shape.parse(search);
