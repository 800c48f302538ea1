import * as z from "zod";

/** How a list is asked for: so many after a place, which the page before named. */
export const pageQuery = z.object({
  after: z.string().max(400).optional().meta({ description: "`next` of the page before" }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of a list; `next` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
