import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { storyDraftKey } from "../staff/keys.ts";
import { checkGates, type GateRefusal, type GateReport, refuseByGates } from "./gates.ts";
import { type GateOverride, keepOverrides } from "./override-gates.ts";
import { approveAsPublisher, holdRevision, noSchedule } from "./publish-story.ts";
import type { Story } from "./story.ts";
import { holdStory } from "./story.store.ts";

export interface ScheduleStory {
  readonly storyId: string;
  /** The draft pointer's, when left out. It alone goes out, whatever is saved later. */
  readonly revisionId?: string;
  readonly at: Date;
  /** What changed, for readers: it stands in the public history once it is out. */
  readonly note?: string;
  readonly overrides?: readonly GateOverride[];
}

export interface ScheduledStory {
  readonly slug: string;
  readonly revisionId: string;
  readonly number: number;
  readonly at: Date;
  /** What it lacks and was let through with. */
  readonly report: GateReport;
  /** The schedule that this one takes the place of. */
  readonly instead: Story["scheduled"];
}

/** The events that a scheduler must look up at. */
export const scheduleEvents: ReadonlySet<string> = new Set(["story.scheduled"]);

/**
 * Names the revision that goes out at an instant. Its gates are examined now, as things will stand then, and again when
 * it goes out. Refused: an instant that is over, what a gate blocks.
 */
export const scheduleStory = async (
  by: By,
  clock: Clock,
  { storyId, revisionId, at, note = "", overrides = [] }: ScheduleStory,
): Promise<Result<ScheduledStory, string | GateRefusal>> =>
  await change<ScheduledStory, GateRefusal>(by, "story.publish", async (trx) => {
    const held = await holdRevision(trx, storyId, revisionId);
    if (!held.ok) return held;
    const { story, revision } = held.value;
    if (at.getTime() <= clock().getTime())
      return fail("This instant is over. Publish it now, or say a later one.");
    if (story.state === "published" && story.publishedRevisionId === revision.id)
      return fail(`Readers see revision ${revision.number} already.`);
    const subject = { storyId, revisionId: revision.id, at };
    const kept = await keepOverrides(trx, by, clock, subject, overrides);
    if (!kept.ok) return kept;
    await approveAsPublisher(trx, by, clock, revision.id);
    const report = await checkGates(trx, clock, subject);
    if (report === null) throw new Error(`Revision ${revision.id} cannot be examined`);
    if (report.blocking.length > 0) return fail(refuseByGates(report));
    await trx
      .updateTable("story")
      .set({
        scheduled_revision_id: revision.id,
        scheduled_at: at,
        scheduled_by: by.actor.staffId,
        scheduled_note: note,
        updated_at: clock(),
      })
      .where("id", "=", storyId)
      .execute();
    const value = { slug: story.slug, revisionId: revision.id, number: revision.number, at, report };
    return ok({
      value: { ...value, instead: story.scheduled },
      audit: {
        action: "story.scheduled",
        subject: "story",
        subjectId: storyId,
        before: { schedule: story.scheduled },
        after: { schedule: { revisionId: revision.id, at, ...(note !== "" && { note }) } },
      },
      keys: [storyDraftKey(storyId)],
      payload: { at },
    });
  });

/** Takes the schedule away; the revision stays. */
export const unscheduleStory = async (by: By, clock: Clock, storyId: string): Promise<Result<null>> =>
  await change(by, "story.publish", async (trx) => {
    const story = await holdStory(trx, storyId);
    if (story === null) return fail("There is no such story.");
    if (story.scheduled === null) return unchanged(null);
    await trx
      .updateTable("story")
      .set({ ...noSchedule, updated_at: clock() })
      .where("id", "=", storyId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "story.unscheduled",
        subject: "story",
        subjectId: storyId,
        before: { schedule: story.scheduled },
        after: { schedule: null },
      },
      keys: [storyDraftKey(storyId)],
    });
  });
