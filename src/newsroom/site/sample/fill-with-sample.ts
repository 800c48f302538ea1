import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Trx } from "../../../platform/database/database.ts";
import type { Files } from "../../../platform/files/files.ts";
import { planWell } from "../../../platform/database/plan-well.ts";
import { announce } from "../../../platform/outbox.ts";
import { recordingsKey, siteKey } from "../../staff/keys.ts";
import { newsroomItself } from "../../staff/actor.ts";
import { writeAudit } from "../../staff/change.ts";
import { idOf, idOrNull, insertNewsroom } from "./insert-newsroom.ts";
import { insertSampleRecording } from "./insert-recording.ts";
import { keepSampleFiles } from "./keep-sample-files.ts";
import { readSample, type Sample } from "./read-sample.ts";

export interface FillWithSample {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** Absolute path of sample/. */
  readonly folder: string;
  readonly say: (sentence: string) => void;
}

/**
 * Fills a newsroom that has no recordings with the sample; any other is left as it is. Files first, then all rows in one
 * transaction: killed anywhere, the next start fills it as if nothing had been. Several processes may do it at once.
 */
export const fillWithSample = async ({ db, files, clock, folder, say }: FillWithSample): Promise<void> => {
  if (!(await isEmpty(db))) return;
  const sample = await readSample(folder);
  if (sample === null) return;
  say(`Filling the empty newsroom with the sample: ${sample.recordings.length} films and interviews…`);
  let said = 0;
  await keepSampleFiles(files, folder, sample, (share) => {
    const quarters = Math.floor(share * 4);
    if (quarters > said && quarters < 4) say(`  ${quarters * 25}% of its media copied`);
    said = quarters;
  });
  await db.transaction().execute(async (trx) => await insertAll(trx, clock, sample));
  await planWell(db);
};

const isEmpty = async (db: Database | Trx): Promise<boolean> =>
  (await db.selectFrom("recording").select("id").limit(1).executeTakeFirst()) === undefined;

const insertAll = async (trx: Trx, clock: Clock, sample: Sample): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('newsroom sample', 0))`.execute(trx);
  if (!(await isEmpty(trx))) return;
  const directory = await insertNewsroom(trx, sample);
  const recordings = new Map(sample.recordings.map(({ facts }) => [facts.slug, facts.id]));
  for (const recording of sample.recordings)
    await insertSampleRecording(trx, recording, directory, recordings);
  await insertFundingCredits(trx, sample, directory, recordings);
  await writeAudit(
    trx,
    { actor: newsroomItself, via: "start" },
    {
      action: "sample.filled",
      subject: "site",
      subjectId: "sample",
      // Without this the newsroom was filled before the sample had stories, and is somebody's own by now.
      after: {
        recordings: recordings.size,
        at: clock().toISOString(),
        stories: "to follow",
        policies: "to follow",
      },
    },
  );
  await announce(trx, "sample.filled", [siteKey, recordingsKey]);
};

const insertFundingCredits = async (
  trx: Trx,
  { newsroom }: Sample,
  directory: Awaited<ReturnType<typeof insertNewsroom>>,
  recordings: ReadonlyMap<string, string>,
): Promise<void> => {
  const rows = newsroom.fundingCredits.map((credit, position) => ({
    id: credit.id,
    funder_id: idOf(directory.funders, credit.funder),
    scope: credit.scope,
    series_id: idOrNull(directory.series, credit.series),
    recording_id: idOrNull(recordings, credit.recording),
    wording: credit.wording,
    wording_player: credit.wordingPlayer,
    wording_feed: credit.wordingFeed,
    role: credit.role,
    learn_more_url: credit.learnMore?.url ?? null,
    learn_more_label: credit.learnMore?.label ?? "",
    first_day: credit.firstDay,
    last_day: credit.lastDay,
    position,
    changed_at: new Date(credit.firstDay),
  }));
  if (rows.length > 0) await trx.insertInto("funding_credit").values(rows).execute();
};
