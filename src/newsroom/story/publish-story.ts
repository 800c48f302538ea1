import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { keepAddress } from "../recording/keep-address.ts";
import { type By, change, type Done, unchanged, writeAudit } from "../staff/change.ts";
import { keepApproval } from "./approve-revision.ts";
import { deriveRevision, forgetOldUses } from "./derive-revision.ts";
import { checkGates, type GateReport, type GateRefusal, refuseByGates } from "./gates.ts";
import { type GateOverride, keepOverrides } from "./override-gates.ts";
import { publicationKeys } from "./publication-keys.ts";
import { storyPath } from "./story-slug.ts";
import type { Revision, Story } from "./story.ts";
import { findRevision, holdStory } from "./story.store.ts";

export interface PublishStory {
  readonly storyId: string;
  /** The draft pointer's, when left out. */
  readonly revisionId?: string;
  /** What changed, for readers. */
  readonly note?: string;
  readonly overrides?: readonly GateOverride[];
}

export interface PublishedStory {
  readonly slug: string;
  readonly revisionId: string;
  readonly number: number;
  readonly publishedAt: Date;
  /** What it lacks and was let through with: overridden, or older than this revision. */
  readonly report: GateReport;
  /** A schedule that this publishing cleared. */
  readonly unscheduled: { readonly number: number; readonly at: Date } | null;
  /** False: readers see this revision already. */
  readonly changed: boolean;
}

/**
 * Shows a revision to readers, at once. Refused: what a gate blocks, a revision that is withheld or older than what readers
 * see (going back is restoreRevision, then this). A schedule that stood is cleared.
 */
export const publishStory = async (
  by: By,
  clock: Clock,
  publish: PublishStory,
): Promise<Result<PublishedStory, string | GateRefusal>> =>
  await change<PublishedStory, GateRefusal>(
    by,
    "story.publish",
    async (trx) => await publishWithin(trx, by, clock, publish),
  );

/** The same inside a larger change, e.g. with the notice that says what was amended. */
export const publishWithin = async (
  trx: Trx,
  by: By,
  clock: Clock,
  publish: PublishStory,
): Promise<Result<Done<PublishedStory>, string | GateRefusal>> => {
  const held = await holdRevision(trx, publish.storyId, publish.revisionId);
  if (!held.ok) return held;
  const revisionId = held.value.revision.id;
  const subject = { storyId: publish.storyId, revisionId };
  const kept = await keepOverrides(trx, by, clock, subject, publish.overrides ?? []);
  if (!kept.ok) return kept;
  await approveAsPublisher(trx, by, clock, revisionId);
  return await goLive(trx, clock, held.value, {
    staffId: by.actor.staffId,
    note: publish.note ?? "",
    dueAt: null,
  });
};

export interface HeldRevision {
  readonly story: Story;
  readonly revision: Revision;
}

/**
 * The story, held, and its revision (the draft pointer's when none is named), whose quotations are held against the words
 * once more, unless readers see it: then the recheck does that, which tells pages and people of what it finds. Refused: one
 * that cannot go out, whatever its gates say.
 */
export const holdRevision = async (
  trx: Trx,
  storyId: string,
  revisionId: string | undefined,
): Promise<Result<HeldRevision>> => {
  const story = await holdStory(trx, storyId);
  if (story === null) return fail("There is no such story.");
  const revision = await findRevision(trx, revisionId ?? story.draftRevisionId ?? "");
  if (revision?.storyId !== storyId) return fail(`“${story.slug}” has no such revision.`);
  if (revision.withheldAt !== null)
    return fail(`Revision ${revision.number} is withheld: it has no words left.`);
  const shown =
    story.publishedRevisionId === null ? null : await findRevision(trx, story.publishedRevisionId);
  if (shown !== null && shown.number > revision.number)
    return fail(
      `Revision ${revision.number} is older than ${shown.number}, which readers ${story.state === "published" ? "see" : "saw"}. Restore it first: newsreel story restore ${story.slug} --revision ${revision.number}`,
    );
  if (revision.content === null) throw new Error(`Revision ${revision.id} has no content`);
  if (isLive(story, revision)) return ok({ story, revision });
  const derived = await deriveRevision(trx, { id: revision.id, storyId, content: revision.content });
  return derived.ok ? ok({ story, revision }) : derived;
};

const isLive = (story: Story, { id }: Revision): boolean =>
  story.state === "published" && story.publishedRevisionId === id;

/** Whoever publishes and may approve as an editor signs as one: an approval is always a named person's. */
export const approveAsPublisher = async (
  trx: Trx,
  by: By,
  clock: Clock,
  revisionId: string,
): Promise<void> => {
  const { staffId, permissions } = by.actor;
  if (staffId === null || !permissions.has("approval.editor")) return;
  const isNew = await keepApproval(trx, staffId, clock, { revisionId, kind: "editor" });
  if (!isNew) return;
  await writeAudit(trx, by, {
    action: "revision.approved",
    subject: "story_revision",
    subjectId: revisionId,
    after: { kind: "editor" },
  });
};

/** A story's row when nothing is to go out. */
export const noSchedule = {
  scheduled_revision_id: null,
  scheduled_at: null,
  scheduled_by: null,
  scheduled_note: "",
} as const;

interface GoingLive {
  /** Who answers for it: whoever publishes, or scheduled it. */
  readonly staffId: string | null;
  readonly note: string;
  /** When a schedule meant it to be. */
  readonly dueAt: Date | null;
}

/** The gates, then the pointer, the public history, the address and the event, in the caller's transaction. */
export const goLive = async (
  trx: Trx,
  clock: Clock,
  { story, revision }: HeldRevision,
  { staffId, note, dueAt }: GoingLive,
): Promise<Result<Done<PublishedStory>, string | GateRefusal>> => {
  const now = clock();
  const report = await checkGates(trx, clock, { storyId: story.id, revisionId: revision.id, at: now });
  if (report === null) throw new Error(`Revision ${revision.id} of story ${story.id} cannot be examined`);
  const live = isLive(story, revision);
  if (!live && report.blocking.length > 0) return fail(refuseByGates(report));
  const value: PublishedStory = {
    slug: story.slug,
    revisionId: revision.id,
    number: revision.number,
    publishedAt: live ? (story.publishedAt ?? now) : now,
    report,
    unscheduled: await clearedSchedule(trx, story, dueAt),
    changed: !live,
  };
  if (live && story.scheduled === null) return unchanged(value);
  await trx
    .updateTable("story")
    .set({
      state: "published",
      published_revision_id: revision.id,
      first_published_at: story.firstPublishedAt ?? now,
      published_at: value.publishedAt,
      ...noSchedule,
      withdrawn_reason: null,
      updated_at: now,
    })
    .where("id", "=", story.id)
    .execute();
  if (!live) {
    await trx
      .insertInto("publication")
      .values({
        story_id: story.id,
        revision_id: revision.id,
        at: now,
        due_at: dueAt,
        published_by: staffId,
        note,
      })
      .execute();
    await keepAddress(trx, storyPath(story.slug), { storyId: story.id }, now);
  }
  const keys = await publicationKeys(trx, story.id, [story.publishedRevisionId, revision.id]);
  await forgetOldUses(trx, story.id);
  return ok({
    value,
    audit: {
      action: "story.published",
      subject: "story",
      subjectId: story.id,
      before: { state: story.state, revision: story.publishedRevisionId },
      after: { state: "published", revision: revision.id, number: revision.number, ...(dueAt && { dueAt }) },
    },
    keys,
    payload: { revisionId: revision.id, previousRevisionId: story.publishedRevisionId },
  });
};

/** The schedule that falls away because something else is published; the one that fires is not such. */
const clearedSchedule = async (
  trx: Trx,
  { scheduled }: Story,
  dueAt: Date | null,
): Promise<PublishedStory["unscheduled"]> => {
  if (scheduled === null || dueAt !== null) return null;
  const revision = await findRevision(trx, scheduled.revisionId);
  return { number: revision?.number ?? 0, at: scheduled.at };
};
