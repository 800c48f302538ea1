import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id, instant } from "./parts.ts";
import {
  gateReport,
  revision,
  revisionSummary,
  saved,
  storyContent,
  storyFacts,
  storyLine,
} from "./story-parts.ts";

const storyParams = z.object({ storyId: id });
const revisionParams = z.object({ storyId: id, revisionId: id });
const note = z.string().max(500).default("");
/** What a signed-off gate lets through, and why. */
export const overrides = z
  .array(
    z.object({
      gate: z.string().max(40),
      part: z.string().max(100),
      reason: z.string().trim().min(1).max(500),
    }),
  )
  .max(100)
  .default([]);
/** A story of 20,000 words with all its marks. */
const mostBytes = 4 * 1024 * 1024;

export const storyOperations = {
  listStories: declare({
    method: "GET",
    path: "/stories",
    access: "newsroom.see",
    summary: "Stories, the last changed first",
    query: z.object({
      ...pageQuery.shape,
      state: z.enum(["draft", "published", "withdrawn", "scheduled"]).optional(),
      owner: id.optional(),
      /** In the headline. */
      words: z.string().max(200).optional(),
    }),
    answer: pageOf(storyLine),
  }),
  createStory: declare({
    method: "POST",
    path: "/stories",
    access: "story.edit",
    summary: "Begins a story",
    status: 201,
    mostBytes,
    body: z.object({ content: storyContent, slug: z.string().max(80).optional(), note }),
    answer: saved,
  }),
  readStory: declare({
    method: "GET",
    path: "/stories/{storyId}",
    access: "newsroom.see",
    summary: "Where a story stands",
    params: storyParams,
    answer: storyFacts,
  }),
  readDraft: declare({
    method: "GET",
    path: "/stories/{storyId}/draft",
    access: "newsroom.see",
    summary: "The newest revision, which editors work on; its ETag is its id in quotation marks",
    params: storyParams,
    answer: revision,
    version: (draft: { readonly id: string }) => draft.id,
  }),
  saveDraft: declare({
    method: "PUT",
    path: "/stories/{storyId}/draft",
    access: "story.edit",
    summary:
      "Keeps the next revision. 412 has both versions in `more` (current, based); the same content sent again is no conflict",
    params: storyParams,
    ifMatch: true,
    version: (answer: { readonly revisionId: string }) => answer.revisionId,
    mostBytes,
    // Whoever types is soon to know that it is not saved.
    answersWithin: 20_000,
    body: z.object({ content: storyContent, note }),
    answer: saved,
  }),
  listRevisions: declare({
    method: "GET",
    path: "/stories/{storyId}/revisions",
    access: "newsroom.see",
    summary: "Every revision, the newest first",
    params: storyParams,
    answer: z.object({ items: z.array(revisionSummary) }),
  }),
  readRevision: declare({
    method: "GET",
    path: "/stories/{storyId}/revisions/{revisionId}",
    access: "newsroom.see",
    summary: "One revision whole",
    params: revisionParams,
    answer: revision,
  }),
  restoreRevision: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/restore",
    access: "story.edit",
    summary: "The words of an older revision as the next draft; If-Match names the newest that was seen",
    params: revisionParams,
    ifMatch: true,
    version: (answer: { readonly revisionId: string }) => answer.revisionId,
    body: z.object({ note }),
    answer: saved,
  }),
  readGates: declare({
    method: "GET",
    path: "/stories/{storyId}/revisions/{revisionId}/gates",
    access: "newsroom.see",
    summary: "What lacks before this revision can go out",
    params: revisionParams,
    query: z.object({ at: instant.optional() }),
    answer: gateReport,
  }),
  approveEditor: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/approvals/editor",
    access: "approval.editor",
    summary: "Signs this revision as an editor",
    params: revisionParams,
    body: z.object({ note }),
    answer: storyFacts,
  }),
  approveFactChecker: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/approvals/fact-checker",
    access: "approval.fact-checker",
    summary: "Signs this revision as a fact-checker",
    params: revisionParams,
    body: z.object({ note }),
    answer: storyFacts,
  }),
  approveLegal: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/approvals/legal",
    access: "approval.legal",
    summary: "Signs this revision for law",
    params: revisionParams,
    body: z.object({ note }),
    answer: storyFacts,
  }),
  publishStory: declare({
    method: "POST",
    path: "/stories/{storyId}/publish",
    access: "story.publish",
    summary: "Shows a revision to readers; 409 has what holds it back in `more`",
    params: storyParams,
    body: z.object({ revisionId: id, note, overrides }),
    answer: storyFacts,
  }),
  scheduleStory: declare({
    method: "POST",
    path: "/stories/{storyId}/schedule",
    access: "story.publish",
    summary: "Names the revision that goes out at an instant",
    params: storyParams,
    body: z.object({ revisionId: id, at: instant, note, overrides }),
    answer: storyFacts,
  }),
  unscheduleStory: declare({
    method: "DELETE",
    path: "/stories/{storyId}/schedule",
    access: "story.publish",
    summary: "Nothing goes out by itself",
    params: storyParams,
    answer: storyFacts,
  }),
  withdrawStory: declare({
    method: "POST",
    path: "/stories/{storyId}/withdraw",
    access: "story.withdraw",
    summary: "Takes a story off; readers who ask for it are told why",
    params: storyParams,
    body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    answer: storyFacts,
  }),
  makePreview: declare({
    method: "POST",
    path: "/stories/{storyId}/revisions/{revisionId}/preview",
    access: "story.preview",
    summary: "A link that shows this revision to whoever has it, until it expires",
    params: revisionParams,
    body: z.object({ days: z.int().min(1).max(14).default(7) }),
    answer: z.object({ url: z.url(), expiresAt: instant }),
  }),
};
