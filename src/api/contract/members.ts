import * as z from "zod";
import { id } from "./parts.ts";

/** Works of a series or a show, in their order. */
export const members = z.object({
  items: z.array(
    z.object({
      id,
      kind: z.enum(["film", "interview", "episode"]),
      slug: z.string(),
      title: z.string(),
      state: z.string(),
      season: z.int().nullable(),
      episodeNumber: z.int().nullable(),
      /** When it was broadcast, else recorded, else made. */
      day: z.iso.date(),
    }),
  ),
});

/** These works, in this order, and no others. */
export const newMembers = z.object({
  works: z.array(z.object({ id, season: z.int().min(1).max(200).nullable() })).max(1000),
  /** The order is kept as numbers; else they stand by day. */
  isNumbered: z.boolean().default(true),
});
