import type { Database } from "../../../platform/database/database.ts";
import { listSteps, type StepRow } from "./ingest-step.store.ts";

/** A file on its way in, or one that could not come in. */
export interface Ingest {
  readonly cutId: string;
  readonly recordingId: string;
  readonly title: string;
  readonly slug: string;
  readonly file: string | null;
  readonly state: "waiting" | "working" | "failed";
  readonly problem: string | null;
  readonly steps: readonly StepRow[];
}

/** Everything that is not ready, the oldest first. */
export const listIngests = async (db: Database): Promise<Ingest[]> => {
  const cuts = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select([
      "cut.id",
      "cut.recording_id",
      "cut.state",
      "cut.problem",
      "cut.master_name",
      "recording.title",
      "recording.slug",
    ])
    .where("cut.state", "!=", "ready")
    .orderBy("cut.created_at")
    .execute();
  return await Promise.all(
    cuts.map(async (cut) => ({
      cutId: cut.id,
      recordingId: cut.recording_id,
      title: cut.title,
      slug: cut.slug,
      file: cut.master_name,
      state: cut.state as Ingest["state"],
      problem: cut.problem,
      steps: await listSteps(db, cut.id),
    })),
  );
};
