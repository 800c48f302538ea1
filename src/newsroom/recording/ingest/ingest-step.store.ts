import { type Database, json, type Trx } from "../../../platform/database/database.ts";
import type { IngestProgress, IngestStep } from "./progress.ts";

export type StepState = "waiting" | "working" | "done" | "failed";

/** A step as staff see it. */
export interface StepRow {
  readonly step: string;
  readonly state: StepState;
  readonly progress: number;
  readonly speed: number | null;
  readonly secondsLeft: number | null;
  readonly problem: string | null;
  readonly result: unknown;
}

export const listSteps = async (db: Database | Trx, cutId: string): Promise<StepRow[]> => {
  const rows = await db
    .selectFrom("ingest_step")
    .select(["step", "state", "progress", "speed", "seconds_left as secondsLeft", "problem", "result"])
    .where("cut_id", "=", cutId)
    .execute();
  return Array.from(rows, (row) => ({ ...row, state: row.state as StepState }));
};

export const beginStep = async (
  db: Database | Trx,
  cutId: string,
  step: IngestStep,
  now: Date,
): Promise<void> => {
  const begun = {
    state: "working",
    progress: 0,
    speed: null,
    seconds_left: null,
    problem: null,
    started_at: now,
  } as const;
  await db
    .insertInto("ingest_step")
    .values({ cut_id: cutId, step, ...begun })
    .onConflict((conflict) => conflict.columns(["cut_id", "step"]).doUpdateSet(begun))
    .execute();
};

export const noteProgress = async (
  db: Database | Trx,
  cutId: string,
  progress: IngestProgress,
): Promise<void> => {
  await db
    .updateTable("ingest_step")
    .set({ progress: progress.share, speed: progress.speed, seconds_left: progress.secondsLeft })
    .where("cut_id", "=", cutId)
    .where("step", "=", progress.step)
    .where("state", "=", "working")
    .execute();
};

export const endStep = async (
  db: Database | Trx,
  cutId: string,
  step: IngestStep,
  now: Date,
  end: { readonly result: unknown } | { readonly problem: string },
): Promise<void> => {
  await db
    .updateTable("ingest_step")
    .set(
      "problem" in end
        ? { state: "failed", problem: end.problem, finished_at: now }
        : {
            state: "done",
            progress: 1,
            seconds_left: 0,
            problem: null,
            result: json(end.result),
            finished_at: now,
          },
    )
    .where("cut_id", "=", cutId)
    .where("step", "=", step)
    .execute();
};

/** All steps are to be done again, except the wish to publish at the end. */
export const forgetSteps = async (db: Database | Trx, cutId: string): Promise<void> => {
  await db.deleteFrom("ingest_step").where("cut_id", "=", cutId).where("step", "!=", publishWish).execute();
};

/** Not work but a wish, kept beside the steps: the recording is to be published once this cut is ready. */
const publishWish = "publish";

export const wishToPublish = async (trx: Trx, cutId: string): Promise<void> => {
  await trx
    .insertInto("ingest_step")
    .values({ cut_id: cutId, step: publishWish })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const isToBePublished = async (trx: Trx, cutId: string): Promise<boolean> => {
  const row = await trx
    .updateTable("ingest_step")
    .set({ state: "done", progress: 1 })
    .where("cut_id", "=", cutId)
    .where("step", "=", publishWish)
    .where("state", "=", "waiting")
    .returning("step")
    .executeTakeFirst();
  return row !== undefined;
};
