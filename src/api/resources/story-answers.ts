import { toStored } from "../../content/canonical.ts";
import { fail, type Result } from "../../kit/result.ts";
import { type Approval, listApprovals } from "../../newsroom/story/approve-revision.ts";
import type { GateRefusal, GateReport } from "../../newsroom/story/gates.ts";
import { storyPath } from "../../newsroom/story/story-slug.ts";
import type { Revision, RevisionSummary, StaleWrite, Story } from "../../newsroom/story/story.ts";
import { findRevision, findStory } from "../../newsroom/story/story.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { type Refusal, refuse } from "../refusal.ts";

export const summaryAnswer = (revision: RevisionSummary) => ({
  id: revision.id,
  number: revision.number,
  basedOnId: revision.basedOnId,
  restoredFromId: revision.restoredFromId,
  headline: revision.headline,
  language: revision.language,
  note: revision.note,
  madeBy: revision.madeBy,
  madeAt: revision.madeAt.toISOString(),
  withheldAt: revision.withheldAt?.toISOString() ?? null,
});

type StoredContent = Record<string, unknown> & {
  headline: string;
  body: { version: number; blocks: unknown[] };
};

export const revisionAnswer = (revision: Revision) => ({
  ...summaryAnswer(revision),
  content: revision.content === null ? null : (toStored(revision.content) as StoredContent),
});

/** To be worked on: blocks of a later version stand as `unknown`, for an editor that does not know them to keep. */
export const draftAnswer = (revision: Revision) => ({
  ...revisionAnswer(revision),
  content: revision.content === null ? null : { ...revision.content },
});

/** A revision of this story; null: it is another's, or none. */
export const revisionOf = async (
  db: Database,
  storyId: string,
  revisionId: string,
): Promise<Revision | null> => {
  const revision = await findRevision(db, revisionId);
  return revision?.storyId === storyId ? revision : null;
};

/** Where a story stands; null: there is none. */
export const storyAnswer = async (db: Database, publicUrl: string, storyId: string) => {
  const story = await findStory(db, storyId);
  const draft = story === null ? null : await findRevision(db, story.draftRevisionId ?? "");
  if (story === null || draft === null) return null;
  const approvals = await listApprovals(db, draft.id);
  return {
    ...(await standing(db, story)),
    draft: summaryAnswer(draft),
    approvals: approvals.map(approvalAnswer),
    url: publicUrl + storyPath(story.slug),
  };
};

const standing = async (db: Database, story: Story) => ({
  id: story.id,
  slug: story.slug,
  state: story.state,
  owner: await ownerOf(db, story.ownerId),
  publishedRevisionId: story.publishedRevisionId,
  scheduled: story.scheduled === null ? null : { ...story.scheduled, at: story.scheduled.at.toISOString() },
  firstPublishedAt: story.firstPublishedAt?.toISOString() ?? null,
  publishedAt: story.publishedAt?.toISOString() ?? null,
  withdrawnReason: story.withdrawnReason,
});

const ownerOf = async (db: Database, ownerId: string | null) =>
  ownerId === null
    ? null
    : ((await db.selectFrom("staff").select(["id", "name"]).where("id", "=", ownerId).executeTakeFirst()) ??
      null);

const approvalAnswer = ({ at, ...approval }: Approval) => ({ ...approval, at: at.toISOString() });

export const reportAnswer = ({ failures, blocking }: GateReport) => ({
  failures: [...failures],
  blocking: [...blocking],
});

/** What the domain refuses beyond a sentence: gates that are shut, somebody else's save. */
export const storyRefusal = (
  problem: string | GateRefusal | StaleWrite,
  ifMatch?: string,
): { readonly ok: false; readonly problem: string | Refusal } => {
  if (typeof problem === "string") return fail(problem);
  if (problem.kind === "gates") {
    const more = { kind: "gates", report: reportAnswer(problem.report) };
    return refuse("refused", problem.problem, { more });
  }
  const { current, based } = problem;
  return refuse("stale", problem.problem, {
    ...(ifMatch === undefined ? {} : { ifMatch: `"${ifMatch}"` }),
    current: `"${current.id}"`,
    more: { current: revisionAnswer(current), based: based === null ? null : revisionAnswer(based) },
  });
};

export const unlessRefused = <Value>(done: Result<Value, string | GateRefusal | StaleWrite>) =>
  done.ok ? done : storyRefusal(done.problem);
