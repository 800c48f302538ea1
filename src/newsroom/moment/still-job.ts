import { sql } from "kysely";
import { z } from "zod";
import type { Database, Trx } from "../../platform/database/database.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { defineJob } from "../../platform/jobs/job.ts";

/** Stills of these moments are to be made. Only what staff do asks for them: readers can make moments without end. */
export const makeStillsJob = defineJob({
  name: "moment.stills",
  payload: z.object({ version: z.literal(1), momentIds: z.array(z.string()).min(1) }),
});

/** So many are made by one job. */
const atATime = 50;

/**
 * Asks for stills of those of these moments that have none and whose cut has a picture. In a transaction it is asked for when,
 * and only if, that commits.
 */
export const askForStills = async (db: Database | Trx, momentIds: readonly string[]): Promise<void> => {
  const rows =
    momentIds.length === 0
      ? []
      : await withoutStill(db)
          .where("moment.id", "in", [...new Set(momentIds)])
          .execute();
  await ask(
    db,
    rows.map(({ id }) => id),
  );
};

/**
 * Asks for every still that is missing of moments that staff made or stories use: of a newsroom from before there were any, or
 * where ffmpeg was not there. Done at the start of a worker.
 * @returns how many there were
 */
export const askForMissingStills = async (db: Database): Promise<number> => {
  const rows = await withoutStill(db)
    .where(
      sql<boolean>`(moment.made_by is not null or exists (select from story_use where story_use.moment_id = moment.id))`,
    )
    .orderBy("moment.id")
    .execute();
  await ask(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
};

const withoutStill = (db: Database | Trx) =>
  db
    .selectFrom("moment")
    .select("moment.id")
    .where("moment.still_picture_id", "is", null)
    .where("moment.withdrawn_at", "is", null)
    .where(
      sql<boolean>`exists (select from rendition where rendition.cut_id = moment.cut_id and rendition.kind = 'video')`,
    );

const ask = async (db: Database | Trx, momentIds: readonly string[]): Promise<void> => {
  const wanted = await notYetAsked(db, momentIds);
  for (let from = 0; from < wanted.length; from += atATime)
    await enqueue(db, makeStillsJob, { version: 1, momentIds: wanted.slice(from, from + atATime) });
};

/** Those for which no job stands. Twice would be no matter: a job leaves what is there. */
const notYetAsked = async (db: Database | Trx, momentIds: readonly string[]): Promise<string[]> => {
  if (momentIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select jsonb_array_elements_text(data -> 'momentIds') as id from pgboss.job
    where name = ${makeStillsJob.name} and state < 'completed'`.execute(db);
  const standing = new Set(rows.map(({ id }) => id));
  return momentIds.filter((id) => !standing.has(id));
};
