import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { instant } from "./parts.ts";

const address = z
  .object({
    path: z.string(),
    owner: z.enum(["story", "recording", "person", "topic", "series", "page"]),
    /** What it belongs to is called; empty: a page of the site, or a story that is not published. */
    title: z.string(),
    /** Where that is now. */
    to: z.string(),
    /** "here": its owner's own; "moved": it leads to `to`; "gone": withdrawn; "unseen": not public. */
    state: z.enum(["here", "moved", "gone", "unseen"]),
    firstLiveAt: instant,
  })
  .meta({ id: "Address" });

export const addressOperations = {
  listAddresses: declare({
    method: "GET",
    path: "/addresses",
    access: "newsroom.see",
    summary: "Every address that was ever live, by path, and where it leads",
    query: z.object({
      ...pageQuery.shape,
      after: z.string().max(4000).optional(),
      words: z.string().trim().max(200).optional(),
    }),
    answer: pageOf(address),
  }),
  addAddress: declare({
    method: "POST",
    path: "/addresses",
    access: "address.change",
    summary:
      "Gives an address of an older system to a work or page, for ever; refused where it leads elsewhere",
    status: 201,
    body: z.object({
      /** With its query where that is part of it: "/?p=123". */
      path: z.string().trim().min(1).max(2000),
      /** "story/…", "film/…", or a page of this site: "/films". */
      to: z.string().trim().min(1).max(2000),
    }),
    answer: z.object({ path: z.string(), to: z.string() }),
  }),
};
