import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

export type StoryFacts = AnswerOf<Operations["readStory"]>;
export type GateReport = AnswerOf<Operations["readGates"]>;
export type GateFailure = GateReport["failures"][number];
export type RevisionSummary = AnswerOf<Operations["listRevisions"]>["items"][number];

/** What a publishing changes on the screen. */
export const changedByPublishing = [
  "readStory",
  "readGates",
  "listStories",
  "listBoard",
  "listRevisions",
  "listApprovals",
  "listPublications",
  "listStoryNotices",
] as const;

/** How the revision that is looked at stands to what readers see. */
export type Standing = "draft" | "live" | "ahead" | "behind" | "withdrawn";

export const standingOf = (
  story: Pick<StoryFacts, "state" | "publishedRevisionId">,
  revision: Pick<RevisionSummary, "id" | "number">,
  published: Pick<RevisionSummary, "number"> | undefined,
): Standing => {
  if (story.state === "withdrawn") return "withdrawn";
  if (story.state === "draft") return "draft";
  if (story.publishedRevisionId === revision.id) return "live";
  return published !== undefined && published.number > revision.number ? "behind" : "ahead";
};
