import * as z from "zod";

/** The part of a story that its address leads to: a field of its content, a block or a part of one. */
const shape = z.object({ part: z.string().max(100).optional().catch(undefined) });

type StorySearch = z.output<typeof shape>;

export const storySearch = (search: Readonly<Record<string, unknown>>): StorySearch => shape.parse(search);
