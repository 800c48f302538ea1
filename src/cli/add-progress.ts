import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { stepNames } from "../media/pipeline.ts";
import { followCut } from "../newsroom/moment/follow-cut.ts";
import { ingestCut, type IngestOutcome, type IngestTools } from "../newsroom/recording/ingest/ingest-cut.ts";
import { listSteps } from "../newsroom/recording/ingest/ingest-step.store.ts";
import { isConnectionLost } from "../platform/database/patient-pool.ts";
import { hasWork } from "../newsroom/recording/ingest/steps.ts";
import type { ProgressBar } from "./progress-bar.ts";
import { CommandProblem, type Console, type OpenNewsroom } from "./tools.ts";

export const ingestTools = async (console: Console, { db, files }: OpenNewsroom): Promise<IngestTools> => ({
  db,
  files,
  clock: console.clock,
  ffmpeg: await console.openFfmpeg(),
  workFolder: join(console.config.dataFolder, "work"),
});

/** Milliseconds between two looks at what the worker does, and how long it may leave a cut untouched. */
const lookEvery = 500;
const patience = 15_000;
/** How often the database may go away while we work. */
const mostLosses = 60;

/**
 * Waits until a cut is ready. Beside a running newsroom its worker does it, and we look on; otherwise, or when no
 * worker takes it up, it is done here.
 */
export const finishIngest = async (
  console: Console,
  newsroom: OpenNewsroom,
  tools: IngestTools,
  cutId: string,
  bar: ProgressBar,
): Promise<void> => {
  const previousCutId = await findCurrentCut(newsroom, cutId);
  const watched = newsroom.runs ? await watch(console, newsroom, cutId, bar) : null;
  const outcome = watched ?? (await doHere(console, newsroom, tools, cutId, bar));
  bar.end();
  switch (outcome.state) {
    case "ready":
      if (watched === null) await followCut(newsroom.db, { cutId, previousCutId });
      return;
    case "stopped":
    case "elsewhere":
      throw new CommandProblem("Stopped. The same command again goes on where it was.");
    case "hindered":
      throw new CommandProblem(`${outcome.problem}\nThen the same command again goes on where it was.`);
    case "failed":
      throw new CommandProblem(`It cannot be brought in: ${outcome.problem}`);
  }
};

const findCurrentCut = async ({ db }: OpenNewsroom, cutId: string): Promise<string | null> => {
  const row = await db
    .selectFrom("recording")
    .innerJoin("cut", "cut.recording_id", "recording.id")
    .select("recording.current_cut_id")
    .where("cut.id", "=", cutId)
    .executeTakeFirst();
  return row?.current_cut_id ?? null;
};

/** While another process is at it we look on; when that one goes away, we go on. */
const doHere = async (
  console: Console,
  newsroom: OpenNewsroom,
  tools: IngestTools,
  cutId: string,
  bar: ProgressBar,
): Promise<IngestOutcome> => {
  let losses = 0;
  while (!console.signal.aborted) {
    try {
      const outcome = await ingestCut(tools, cutId, bar.report, console.signal);
      if (outcome.state !== "elsewhere") return outcome;
      await showSteps(newsroom, cutId, bar);
    } catch (error) {
      losses += 1;
      if (!isConnectionLost(error) || losses > mostLosses) throw error;
    }
    await wait(lookEvery);
  }
  return { state: "stopped" };
};

/** Looks on while a worker brings the cut in. Null: no worker takes it up. */
const watch = async (
  console: Console,
  newsroom: OpenNewsroom,
  cutId: string,
  bar: ProgressBar,
): Promise<IngestOutcome | null> => {
  let touched = performance.now();
  let last = "";
  while (!console.signal.aborted) {
    const cut = await newsroom.db
      .selectFrom("cut")
      .select(["state", "problem"])
      .where("id", "=", cutId)
      .executeTakeFirst();
    if (cut?.state === "ready") return { state: "ready" };
    if (cut?.state === "failed")
      return { state: "failed", problem: cut.problem ?? "the reason is not known." };
    const now = JSON.stringify([cut, await showSteps(newsroom, cutId, bar)]);
    if (now !== last) touched = performance.now();
    last = now;
    if (typeof cut?.problem === "string") return { state: "hindered", problem: cut.problem };
    if (performance.now() - touched > patience) return null;
    await wait(lookEvery);
  }
  return { state: "stopped" };
};

/** What of a file's facts says which steps have work. */
const probed = z.object({ video: z.unknown(), sound: z.array(z.unknown()) });

const showSteps = async ({ db }: OpenNewsroom, cutId: string, bar: ProgressBar): Promise<unknown> => {
  const rows = new Map((await listSteps(db, cutId)).map((row) => [row.step, row]));
  const probe = probed.safeParse(rows.get("probe")?.result).data;
  for (const step of stepNames) {
    const row = rows.get(step);
    if (row === undefined || row.state === "waiting" || (probe && !hasWork(step, probe))) continue;
    bar.report({
      step,
      share: row.state === "done" ? 1 : row.progress,
      speed: row.speed,
      secondsLeft: row.secondsLeft,
    });
  }
  return stepNames.map((step) => [rows.get(step)?.state, rows.get(step)?.progress]);
};
