import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Result } from "../../../kit/result.ts";
import { readCaptions } from "../../../media/captions/read.ts";
import type { Ffmpeg } from "../../../media/ffmpeg/check.ts";
import { FfmpegFailure } from "../../../media/ffmpeg/failure.ts";
import { forgetWork } from "../../../media/pipeline.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { type Files, isOutOfSpace, OutOfSpace } from "../../../platform/files/files.ts";
import { finishCut, type FoundCaptions } from "./finish-cut.ts";
import { alone } from "./ingest-lock.ts";
import { cutFileKey, findFinishedRun, keepFiles } from "./keep-files.ts";
import type { OnIngestProgress } from "./progress.ts";
import { runSteps } from "./run-steps.ts";
import type { StepResults } from "./steps.ts";

/** What bringing in needs. */
export interface IngestTools {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** The problem says how to get it. */
  readonly ffmpeg: Result<Ffmpeg>;
  /** Absolute path of a folder for half-made things; it may be lost at any time. */
  readonly workFolder: string;
}

export type IngestOutcome =
  | { readonly state: "ready" }
  /** Somebody else, in whatever process, is at it. */
  | { readonly state: "elsewhere" }
  /** It was asked to stop; it goes on when it is called again. */
  | { readonly state: "stopped" }
  /** Nothing is wrong with the file; it may be tried again. */
  | { readonly state: "hindered"; readonly problem: string }
  /** The file cannot be brought in. */
  | { readonly state: "failed"; readonly problem: string };

/** Brings in the master of a cut, or goes on where that was cut short: killed anywhere, the result is the same. */
export const ingestCut = async (
  tools: IngestTools,
  cutId: string,
  report?: OnIngestProgress,
  signal?: AbortSignal,
): Promise<IngestOutcome> => {
  const outcome = await alone(tools.db, cutId, async (lost) => {
    const stop = signal === undefined ? lost : AbortSignal.any([signal, lost]);
    const ended = await ingest(tools, cutId, report, stop);
    // The database was started again, and by now somebody else may be at it.
    return ended.state === "stopped" && signal?.aborted !== true ? null : ended;
  });
  return outcome ?? { state: "elsewhere" };
};

const ingest = async (
  tools: IngestTools,
  cutId: string,
  report: OnIngestProgress | undefined,
  signal: AbortSignal | undefined,
): Promise<IngestOutcome> => {
  const cut = await tools.db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["cut.state", "cut.problem", "cut.master_key", "recording.kind"])
    .where("cut.id", "=", cutId)
    .executeTakeFirst();
  if (cut === undefined) return { state: "failed", problem: "There is no such cut." };
  if (cut.state === "ready") return { state: "ready" };
  if (cut.state === "failed")
    return { state: "failed", problem: cut.problem ?? "It could not be brought in." };
  if (cut.master_key === null) return { state: "failed", problem: "This cut has no file to bring in." };
  await tools.db
    .updateTable("cut")
    .set({ state: "working", problem: null })
    .where("id", "=", cutId)
    .execute();
  try {
    return await work(tools, { id: cutId, masterKey: cut.master_key, kind: cut.kind }, report, signal);
  } catch (error) {
    const hindrance = hindranceIn(error, signal);
    if (hindrance === null) throw error;
    if (hindrance.state === "hindered")
      // The database may be what has no room.
      await noteProblem(tools.db, cutId, "working", hindrance.problem).catch(() => undefined);
    return hindrance;
  }
};

interface CutToMake {
  readonly id: string;
  readonly masterKey: string;
  /** Of its recording. */
  readonly kind: string;
}

const work = async (
  tools: IngestTools,
  cut: CutToMake,
  report: OnIngestProgress | undefined,
  signal: AbortSignal | undefined,
): Promise<IngestOutcome> => {
  const cutId = cut.id;
  const workFolder = join(tools.workFolder, cutId);
  await mkdir(workFolder, { recursive: true });
  const finished = await findFinishedRun(tools.db, tools.files, cutId, workFolder);
  const results = finished ?? (await runAll(tools, cut, workFolder, report, signal));
  if ("state" in results) return results;
  const captions = await readFoundCaptions(tools.files, cutId, workFolder, results);
  await keepFiles(tools.files, cutId, workFolder, results, (share) =>
    report?.({ step: "keep", share, speed: null, secondsLeft: null }),
  );
  await finishCut(tools.db, tools.clock, cutId, results, captions);
  await forgetWork(workFolder);
  return { state: "ready" };
};

const runAll = async (
  { db, files, clock, ffmpeg }: IngestTools,
  { id: cutId, masterKey, kind }: CutToMake,
  workFolder: string,
  report: OnIngestProgress | undefined,
  signal: AbortSignal | undefined,
): Promise<StepResults | IngestOutcome> => {
  if (!ffmpeg.ok) {
    await noteProblem(db, cutId, "waiting", ffmpeg.problem);
    return { state: "hindered", problem: ffmpeg.problem };
  }
  const context = {
    ffmpeg: ffmpeg.value,
    workFolder,
    // Listeners fetch an episode as one file.
    download: kind === "episode",
    ...(signal === undefined ? {} : { signal }),
  };
  const run = await files.withLocalFile(
    masterKey,
    async (master) => await runSteps({ db, clock, cutId, master, context, report }),
  );
  if (run.ok) return run.value;
  await noteProblem(db, cutId, "failed", run.problem);
  return { state: "failed", problem: run.problem };
};

const noteProblem = async (
  db: Database,
  cutId: string,
  state: "waiting" | "working" | "failed",
  problem: string,
): Promise<void> => {
  await db.updateTable("cut").set({ state, problem }).where("id", "=", cutId).execute();
};

const hindranceIn = (error: unknown, signal: AbortSignal | undefined): IngestOutcome | null => {
  if (signal?.aborted === true) return { state: "stopped" };
  if (isOutOfSpace(error)) return { state: "hindered", problem: new OutOfSpace(error).message };
  if (!(error instanceof FfmpegFailure)) return null;
  if (error.kind === "aborted") return { state: "stopped" };
  if (error.kind === "disk-full") return { state: "hindered", problem: new OutOfSpace(error).message };
  return { state: "hindered", problem: `ffmpeg could not do its work: ${error.message}` };
};

/** Captions in the master that cannot be read are left: they are kept with it, and captions can be added later. */
const readFoundCaptions = async (
  files: Files,
  cutId: string,
  workFolder: string,
  results: StepResults,
): Promise<FoundCaptions[]> => {
  const found: FoundCaptions[] = [];
  for (const track of results.captions) {
    const key = cutFileKey(cutId, track.file);
    const bytes =
      (await files.stat(key)) === null
        ? await readFile(join(workFolder, track.file))
        : await files.bytes(key);
    const read = readCaptions(bytes, track.file);
    if (read.ok && read.value.cues.length > 0) {
      found.push({ language: track.language ?? "und", label: track.title, cues: read.value.cues });
    }
  }
  return found;
};
