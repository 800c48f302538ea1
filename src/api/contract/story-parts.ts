import * as z from "zod";
import { id, instant, somebody } from "./parts.ts";

/**
 * A story's content as it is stored (docs/story-body.md). Both ends read it with content/parse-story-content.ts, which says
 * what is wrong, and where.
 */
export const storyContent = z
  .looseObject({
    headline: z.string(),
    body: z.looseObject({ version: z.int(), blocks: z.array(z.unknown()) }),
  })
  .meta({ id: "StoryContent" });

export const revisionSummary = z
  .object({
    id,
    number: z.int(),
    basedOnId: id.nullable(),
    restoredFromId: id.nullable(),
    headline: z.string(),
    language: z.string(),
    note: z.string(),
    /** Null: the newsroom itself. */
    madeBy: somebody.nullable(),
    madeAt: instant,
    withheldAt: instant.nullable(),
  })
  .meta({ id: "RevisionSummary" });

/** A revision whole; its content is null once it is withheld. */
export const revision = z.object({ ...revisionSummary.shape, content: storyContent.nullable() });

export const approvalKind = z.enum(["editor", "fact-checker", "legal"]);

export const approval = z.object({ kind: approvalKind, by: z.string(), note: z.string(), at: instant });

/** One thing that holds a revision back, or that was let through. */
export const gateFailure = z.object({
  gate: z.string(),
  /** The block, quotation or field. */
  part: z.string(),
  problem: z.string(),
  advice: z.string(),
  /** What readers see has it too: it does not block. */
  isNew: z.boolean(),
  overridden: z.object({ by: z.string(), reason: z.string() }).nullable(),
});

/** Also in `more` of the 409 “refused” of a publishing that gates hold back: `{ kind: "gates", report }`. */
export const gateReport = z
  .object({ failures: z.array(gateFailure), blocking: z.array(gateFailure) })
  .meta({ id: "GateReport" });

/** A story on the board. */
export const storyLine = z.object({
  id,
  slug: z.string(),
  state: z.enum(["draft", "published", "withdrawn"]),
  headline: z.string(),
  owner: somebody.nullable(),
  draftRevisionId: id,
  draftNumber: z.int(),
  publishedRevisionId: id.nullable(),
  scheduledAt: instant.nullable(),
  publishedAt: instant.nullable(),
  updatedAt: instant,
});

/** Where the story stands. */
export const storyFacts = z
  .object({
    id,
    slug: z.string(),
    state: z.enum(["draft", "published", "withdrawn"]),
    owner: somebody.nullable(),
    draft: revisionSummary,
    publishedRevisionId: id.nullable(),
    scheduled: z.object({ revisionId: id, at: instant, note: z.string() }).nullable(),
    firstPublishedAt: instant.nullable(),
    publishedAt: instant.nullable(),
    withdrawnReason: z.string().nullable(),
    /** Of the draft. */
    approvals: z.array(approval),
    /** Its page on the site. */
    url: z.url(),
  })
  .meta({ id: "Story" });

export const saved = z.object({
  storyId: id,
  slug: z.string(),
  revisionId: id,
  number: z.int(),
  /** False: it stood so already. */
  changed: z.boolean(),
});
