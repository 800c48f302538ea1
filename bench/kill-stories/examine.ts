import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../../src/platform/database/database.ts";
import type { Acknowledged } from "./acknowledged.ts";
import type { Stage } from "./stage.ts";
import { withDatabase } from "./stories.ts";

/** Everything that may not be, in words; and how much there was to look at. */
export interface Examined {
  readonly lost: readonly string[];
  readonly neverCommitted: readonly string[];
  readonly firedTwice: readonly string[];
  readonly apart: readonly string[];
  readonly revisions: number;
  readonly fired: number;
}

/** Holds what was acknowledged and shown against what is kept, once no schedule is left. */
export const examine = async (stage: Stage): Promise<Examined> =>
  await withDatabase(stage.newsroom.dataFolder, async (db) => {
    await untilNoSchedule(db);
    return {
      lost: [...(await lostWrites(db, stage)), ...(await lostSchedules(db))],
      neverCommitted: await neverCommitted(db, stage),
      firedTwice: await firedTwice(db),
      apart: await apart(db),
      revisions: await count(db, sql`select count(*)::integer as count from story_revision`),
      fired: await count(
        db,
        sql`select count(*)::integer as count from publication where due_at is not null`,
      ),
    };
  });

/** The sample's own schedule is days away. */
const untilNoSchedule = async (db: Database): Promise<void> => {
  const latest = performance.now() + 30_000;
  while (performance.now() < latest) {
    const left = await count(
      db,
      sql`select count(*)::integer as count from story where scheduled_at < now() + interval '1 hour'`,
    );
    if (left === 0) return;
    await wait(100);
  }
  throw new Error("A schedule did not fire within 30 seconds");
};

const count = async (db: Database, query: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await query.execute(db);
  return (rows[0] as { count: number } | undefined)?.count ?? 0;
};

const lostWrites = async (db: Database, stage: Stage): Promise<string[]> => {
  const revisions = await db.selectFrom("story_revision").select(["id", "headline"]).execute();
  const headlines = new Map(revisions.map(({ id, headline }) => [id, headline]));
  const publications = await db.selectFrom("publication").select(["story_id", "revision_id"]).execute();
  const published = new Set(publications.map((row) => `${row.story_id} ${row.revision_id}`));
  const scheduled = await sql<{ name: string }>`
    select subject_id || ' ' || (after #>> '{schedule,revisionId}') || ' ' || (after #>> '{schedule,at}') as name
    from audit where action = 'story.scheduled'`.execute(db);
  const schedules = new Set(scheduled.rows.map(({ name }) => name));
  const notices = await db.selectFrom("notice").select("id").execute();
  const noticeIds = new Set(notices.map(({ id }) => id));
  const stands = (write: Acknowledged): boolean => {
    if (write.what === "saved") return headlines.get(write.revisionId) === write.headline;
    if (write.what === "published") return published.has(`${write.storyId} ${write.revisionId}`);
    if (write.what === "corrected") return noticeIds.has(write.noticeId);
    return schedules.has(`${write.storyId} ${write.revisionId} ${new Date(write.at).toISOString()}`);
  };
  return stage.acknowledged.filter((write) => !stands(write)).map((write) => JSON.stringify(write));
};

/** A schedule stands until it fires, is held back, or something else takes its place; it never goes away by itself. */
const lostSchedules = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{
    story: string;
    at: string;
    revision: string;
    next: string | null;
    due: string | null;
  }>`
    with lines as (
      select id, subject_id as story, action, after,
        lead(action) over turn as next, lead(after ->> 'dueAt') over turn as due,
        lead(after ->> 'revision') over turn as next_revision
      from audit
      where action in ('story.scheduled', 'story.published', 'story.unscheduled', 'story.schedule-refused', 'story.withdrawn')
      window turn as (partition by subject_id order by id)
    )
    select story, after #>> '{schedule,at}' as at, after #>> '{schedule,revisionId}' as revision, next, due from lines
    where action = 'story.scheduled'
      and (next is null and not exists (select from story as waiting where waiting.id = lines.story
            and waiting.scheduled_revision_id = after #>> '{schedule,revisionId}')
        or (next = 'story.published' and due is not null
          and (due <> after #>> '{schedule,at}' or next_revision <> after #>> '{schedule,revisionId}')))`.execute(
    db,
  );
  return rows.map((row) => `a schedule: ${JSON.stringify(row)}`);
};

/** What pages showed and no committed publishing ever named. */
const neverCommitted = async (db: Database, stage: Stage): Promise<string[]> => {
  const rows = await db
    .selectFrom("publication")
    .innerJoin("story_revision", "story_revision.id", "publication.revision_id")
    .select("story_revision.headline")
    .execute();
  const committed = new Set(rows.map(({ headline }) => headline));
  return [...stage.shown].filter((word) => !committed.has(word));
};

const firedTwice = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{ story_id: string; due_at: Date }>`
    select story_id, due_at from publication where due_at is not null
    group by story_id, due_at having count(*) > 1`.execute(db);
  return rows.map(({ story_id, due_at }) => `${story_id} at ${due_at.toISOString()}`);
};

/** A change without its audit line or its event, or these without it. */
const apart = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{ what: string; written: number; audited: number; announced: number }>`
    select 'publishing' as what,
      (select count(*)::integer from publication) as written,
      (select count(*)::integer from audit where action = 'story.published') as audited,
      (select count(*)::integer from outbox where event = 'story.published') as announced
    union all select 'saving',
      (select count(*)::integer from story_revision),
      (select count(*)::integer from audit where action = 'story.saved'),
      (select count(*)::integer from outbox where event = 'story.saved')`.execute(db);
  return rows
    .filter(({ written, audited, announced }) => written !== audited || written !== announced)
    .map((row) => JSON.stringify(row));
};
