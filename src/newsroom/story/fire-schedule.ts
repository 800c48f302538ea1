import { sql } from "kysely";
import { ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { raiseAlert } from "../alert/raise-alert.ts";
import { newsroomItself } from "../staff/actor.ts";
import { type By, change, type Done, unchanged } from "../staff/change.ts";
import { storyDraftKey } from "../staff/keys.ts";
import type { GateRefusal } from "./gates.ts";
import { goLive, holdRevision, noSchedule } from "./publish-story.ts";
import { showLateness } from "./lateness.ts";
import { findRevision } from "./story.store.ts";

/** A schedule whose instant has come. */
export interface DueSchedule {
  readonly storyId: string;
  readonly revisionId: string;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string } | null;
  /** What changed, for readers. */
  readonly note: string;
}

/** What came of it. Null: another node has it in hand, or it no longer stands. */
export type Fired =
  | { readonly outcome: "published"; readonly slug: string; readonly number: number; readonly late: number }
  | { readonly outcome: "refused"; readonly slug: string; readonly problem: string }
  | null;

/** Later than this many milliseconds, somebody is told. */
const tolerance = 1000;

/** Schedules whose instant has come, the earliest first; without those of revisions that are set aside. */
export const listDue = async (
  db: Database | Trx,
  now: Date,
  limit: number,
  aside: readonly string[] = [],
): Promise<DueSchedule[]> => {
  const rows = await db
    .selectFrom("story")
    .leftJoin("staff", "staff.id", "story.scheduled_by")
    .select([
      "story.id",
      "story.scheduled_revision_id",
      "story.scheduled_at",
      "story.scheduled_by",
      "story.scheduled_note",
      "staff.name",
    ])
    .where("story.scheduled_at", "<=", now)
    .where(isNotAside(aside))
    .orderBy("story.scheduled_at")
    .orderBy("story.id")
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.scheduled_at === null || row.scheduled_revision_id === null
      ? []
      : {
          storyId: row.id,
          revisionId: row.scheduled_revision_id,
          at: row.scheduled_at,
          by: row.scheduled_by === null ? null : { id: row.scheduled_by, name: row.name ?? "" },
          note: row.scheduled_note,
        },
  );
};

/** When the next schedule comes, or came, that is not set aside; null: none is made. */
export const nextInstant = async (db: Database, aside: readonly string[]): Promise<Date | null> => {
  const row = await db
    .selectFrom("story")
    .select("scheduled_at")
    .where("scheduled_at", "is not", null)
    .where(isNotAside(aside))
    .orderBy("scheduled_at")
    .limit(1)
    .executeTakeFirst();
  return row?.scheduled_at ?? null;
};

const isNotAside = (aside: readonly string[]) =>
  sql<boolean>`not story.scheduled_revision_id = any (${aside}::text[])`;

/**
 * Publishes the revision that a schedule names, once, whatever number of nodes try: its story's row is held, and the
 * schedule is cleared in the same transaction. What a gate holds back now is not published: its schedule is cleared, and
 * every editor is told. It is done by whoever scheduled it.
 */
export const fireSchedule = async (db: Database, clock: Clock, due: DueSchedule): Promise<Fired> => {
  const by: By = {
    db,
    actor: { ...newsroomItself, staffId: due.by?.id ?? null, name: due.by?.name ?? newsroomItself.name },
    via: "schedule",
  };
  const fired = await change<Fired>(by, "story.publish", async (trx) => await fireWithin(trx, clock, due));
  if (!fired.ok) throw new Error(fired.problem);
  return fired.value;
};

const fireWithin = async (trx: Trx, clock: Clock, due: DueSchedule): Promise<Result<Done<Fired>>> => {
  if (!(await takeHold(trx, due))) return unchanged(null);
  const held = await holdRevision(trx, due.storyId, due.revisionId);
  if (!held.ok) return await refuse(trx, clock, due, held.problem);
  const live = await goLive(trx, clock, held.value, {
    staffId: due.by?.id ?? null,
    note: due.note,
    dueAt: due.at,
  });
  if (!live.ok) return await refuse(trx, clock, due, inWords(live.problem));
  const late = live.value.value.publishedAt.getTime() - due.at.getTime();
  const { slug, number } = live.value.value;
  if (late > tolerance) await tellLate(trx, due, slug, number, late);
  return ok({ ...live.value, value: { outcome: "published", slug, number, late } });
};

/** False: another node holds it, or it was changed or fired meanwhile. */
const takeHold = async (trx: Trx, due: DueSchedule): Promise<boolean> => {
  const row = await trx
    .selectFrom("story")
    .select("id")
    .where("id", "=", due.storyId)
    .where("scheduled_revision_id", "=", due.revisionId)
    .where("scheduled_at", "=", due.at)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
};

const inWords = (problem: string | GateRefusal): string =>
  typeof problem === "string" ? problem : problem.problem;

const refuse = async (
  trx: Trx,
  clock: Clock,
  due: DueSchedule,
  problem: string,
): Promise<Result<Done<Fired>>> => {
  const story = await trx
    .updateTable("story")
    .set({ ...noSchedule, updated_at: clock() })
    .where("id", "=", due.storyId)
    .returning("slug")
    .executeTakeFirstOrThrow();
  const revision = await findRevision(trx, due.revisionId);
  await raiseAlert(trx, {
    kind: "schedule.refused",
    staffId: null,
    storyId: due.storyId,
    text: `“${story.slug}”, revision ${revision?.number ?? "?"}, was to go out at ${due.at.toISOString()} and did not: mend what holds it back, then publish or schedule it again.\n${problem}`,
    details: { revisionId: due.revisionId, dueAt: due.at },
  });
  return ok({
    value: { outcome: "refused", slug: story.slug, problem },
    audit: {
      action: "story.schedule-refused",
      subject: "story",
      subjectId: due.storyId,
      before: { schedule: { revisionId: due.revisionId, at: due.at } },
      after: { schedule: null, problem },
    },
    keys: [storyDraftKey(due.storyId)],
  });
};

const tellLate = async (
  trx: Trx,
  due: DueSchedule,
  slug: string,
  number: number,
  late: number,
): Promise<void> => {
  await raiseAlert(trx, {
    kind: "schedule.late",
    staffId: null,
    storyId: due.storyId,
    text: `“${slug}”, revision ${number}, was to go out at ${due.at.toISOString()} and went out ${showLateness(late)} late: the newsroom was not running, or too busy.`,
    details: { revisionId: due.revisionId, dueAt: due.at, lateMilliseconds: late },
  });
};
