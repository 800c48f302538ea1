import * as z from "zod";

/** What the list of recordings shows, in its address. */
const shape = z.object({
  kind: z.enum(["film", "interview", "episode"]).optional().catch(undefined),
  state: z.enum(["draft", "published", "withdrawn"]).optional().catch(undefined),
  topic: z
    .string()
    .regex(/^[0-9a-z]{12}$/)
    .optional()
    .catch(undefined),
  words: z.string().max(200).optional().catch(undefined),
});

export type RecordingsSearch = z.output<typeof shape>;

export const recordingsSearch = (search: Readonly<Record<string, unknown>>): RecordingsSearch =>
  shape.parse(search);

export const recordingViews = ["transcript", "facts", "people", "poster", "cuts", "uses", "files"] as const;

const oneShape = z.object({ view: z.enum(recordingViews).optional().catch(undefined) });

export const recordingSearch = (search: Readonly<Record<string, unknown>>): z.output<typeof oneShape> =>
  oneShape.parse(search);
