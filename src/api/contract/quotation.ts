import * as z from "zod";
import { foundQuotation } from "./archive.ts";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

const revisionParams = z.object({ storyId: id, revisionId: id });
const quotationParams = z.object({ ...revisionParams.shape, quotationId: z.string().min(1).max(100) });

/** How a quotation of a revision stands to its source, and who stands behind it. */
const quotationCheck = z
  .object({
    quotationId: z.string(),
    blockId: z.string(),
    source: z.enum(["moment", "document", "link", "none"]),
    momentId: id.nullable(),
    pieces: z.array(z.string()),
    /** Null: it has no moment. */
    verdict: z.string().nullable(),
    needsApproval: z.array(z.string()),
    /** What an approval is given to. */
    fingerprint: z.string(),
    /** The words that it was held against are still the words. */
    isCurrent: z.boolean(),
    approvedBy: z.string().nullable(),
    signedBy: z.string().nullable(),
  })
  .meta({ id: "QuotationCheck" });

/** What was looked at: refused when the quotation, its words or its source have changed since. */
const seen = z.object({ fingerprint: z.string().min(1).max(200), note: z.string().max(500).default("") });

export const quotationOperations = {
  judgeQuotation: declare({
    method: "POST",
    path: "/archive/judgement",
    access: "newsroom.see",
    summary:
      "Where a story's quotation was said, and how it stands to the words; bound to a moment, there alone",
    body: z.object({
      /** More than one where an attribution breaks it. */
      pieces: z.array(z.string().max(20_000)).min(1).max(50),
      language: z.string().max(35),
      speaker: z.object({ id: id.nullable(), name: z.string().max(200).nullable() }).nullable(),
      momentId: id.nullable(),
    }),
    answer: z.object({ found: z.array(foundQuotation) }),
  }),
  listQuotations: declare({
    method: "GET",
    path: "/stories/{storyId}/revisions/{revisionId}/quotations",
    access: "newsroom.see",
    summary: "The quotations of a revision, each with its last check and who stands behind it",
    params: revisionParams,
    answer: z.object({ items: z.array(quotationCheck) }),
  }),
  approveQuotation: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/quotations/{quotationId}/approval",
    access: "quotation.approve",
    summary: "An editor stands behind how a quotation differs from the words spoken",
    params: quotationParams,
    body: seen,
    answer: null,
  }),
  signQuotation: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/quotations/{quotationId}/source",
    access: "quotation.sign",
    summary: "A checker has held a quotation against its document or address",
    params: quotationParams,
    body: seen,
    answer: null,
  }),
};
