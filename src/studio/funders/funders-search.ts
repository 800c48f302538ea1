import * as z from "zod";

export const fundersViews = ["calendar", "funders", "donors", "stood"] as const;

/** What the screen shows, in its address. */
const shape = z.object({
  view: z.enum(fundersViews).optional().catch(undefined),
  year: z.int().min(1900).max(2999).optional().catch(undefined),
  page: z.string().max(500).optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
});

export const fundersSearch = (search: Readonly<Record<string, unknown>>): z.output<typeof shape> =>
  shape.parse(search);
