import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id, instant, somebody } from "./parts.ts";

/** Who did what, when, from where, and what stood before and after. */
const auditLine = z.object({
  id: z.string(),
  at: instant,
  /** Null: a reader, or the newsroom's own jobs. */
  by: somebody.nullable(),
  /** "api", "token", "cli", "page", "job" … */
  via: z.string(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

export const auditOperations = {
  listAudit: declare({
    method: "GET",
    path: "/audit",
    access: "audit.see",
    summary: "What was done here, the latest first",
    query: z.object({
      ...pageQuery.shape,
      by: id.optional(),
      /** "story.published", or all of a subject: "story." */
      action: z.string().max(80).optional(),
      subject: z.string().max(40).optional(),
      subjectId: z.string().max(80).optional(),
      from: instant.optional(),
      until: instant.optional(),
      /** Words of what stood before or after. */
      words: z.string().max(200).optional(),
    }),
    answer: pageOf(auditLine),
  }),
};
