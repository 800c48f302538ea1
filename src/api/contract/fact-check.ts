import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, somebody } from "./parts.ts";

const revisionParams = z.object({ storyId: id, revisionId: id });

/** One statement of a story, what it is held against, and who has held it so. */
const claim = z
  .object({
    id: z.string(),
    kind: z.enum(["quotation", "excerpt", "figure", "link"]),
    /** The block; "headline" or "standfirst". */
    part: z.string(),
    text: z.string(),
    /** The words around it in the story; empty: it is a whole sentence. */
    around: z.string(),
    speaker: z.string().nullable(),
    sources: z.array(z.object({ label: z.string(), url: z.string().nullable(), workId: id.nullable() })),
    momentId: id.nullable(),
    /** The words spoken, and the sentences around them. */
    words: z.object({ before: z.string(), inside: z.string(), after: z.string() }).nullable(),
    verdict: z
      .enum(["verbatim", "cleaned", "elided", "edited", "unchecked", "ambiguous", "misattributed", "differs"])
      .nullable(),
    /** A quotation whose words were changed since it was checked. */
    isOld: z.boolean(),
    needsApproval: z.array(z.string()),
    approvedBy: z.string().nullable(),
    /** A quotation from a document or link is signed (`signQuotation`), and not ticked. */
    isSigned: z.boolean(),
    signedBy: z.string().nullable(),
    /** What a tick is given to. */
    fingerprint: z.string(),
    tick: z.object({ id, by: somebody, at: instant, note: z.string(), revisionNumber: z.int() }).nullable(),
  })
  .meta({ id: "Claim" });

export const factCheckOperations = {
  listClaims: declare({
    method: "GET",
    path: "/stories/{storyId}/revisions/{revisionId}/claims",
    access: "newsroom.see",
    summary:
      "What can be checked in a revision: quotations, excerpts, figures, links, in the order of reading",
    params: revisionParams,
    answer: z.object({ items: z.array(claim) }),
  }),
  tickClaim: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/ticks",
    access: "quotation.sign",
    summary: "A person has held one statement against its source, as both stand",
    params: revisionParams,
    body: z.object({
      claim: z.string().min(1).max(200),
      fingerprint: z.string().min(1).max(200),
      note: z.string().max(500).default(""),
    }),
    answer: null,
  }),
  untickClaim: declare({
    method: "DELETE",
    path: "/stories/{storyId}/ticks/{tickId}",
    access: "quotation.sign",
    summary: "Takes a tick back; it stays in the records",
    params: z.object({ storyId: id, tickId: id }),
    answer: null,
  }),
};
