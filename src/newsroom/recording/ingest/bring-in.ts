import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import { probeStep } from "../../../media/pipeline.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import { type By, change, type Done, unchanged } from "../../staff/change.ts";
import { recordingKey } from "../../staff/keys.ts";
import { insertRecording, type NewRecording } from "../new-recording.ts";
import { ingestCutJob } from "./cut-jobs.ts";
import type { IngestTools } from "./ingest-cut.ts";
import { forgetSteps, wishToPublish } from "./ingest-step.store.ts";
import { keepMaster, type MasterFile, readMaster } from "./master.ts";
import type { OnIngestProgress } from "./progress.ts";

export interface BringIn {
  /** Path of the file; it is copied and left as it is. */
  readonly path: string;
  /** What the file is called, where its path does not say. */
  readonly fileName?: string;
  /** A new recording, or the id of the one that gets a further cut. */
  readonly recording: NewRecording | { readonly existingId: string };
  readonly cutLabel?: string;
  /** Shown to the public as soon as all is there. */
  readonly publish: boolean;
  /** Writes what belongs to the cut from the first (captions, words), in the same transaction. */
  readonly inside?: (trx: Trx, cut: BroughtIn) => Promise<Result<null>>;
}

export interface BroughtIn {
  readonly recordingId: string;
  readonly cutId: string;
  /** The same file was brought in before: its recording, whatever was told of it now. */
  readonly known: boolean;
}

/**
 * Takes a file in: looks whether it is media, copies it, and writes its recording, its cut and the job that does the
 * rest (`ingestCut`). Done again with the same file it goes on with the cut that is there. Refused with the reason.
 * @throws when the file cannot be read, the disk is full, or an abort is asked for
 */
export const bringIn = async (
  tools: IngestTools,
  by: By,
  input: BringIn,
  report?: OnIngestProgress,
  signal?: AbortSignal,
): Promise<Result<BroughtIn>> => {
  if (!by.actor.permissions.has("recording.add")) {
    return fail(`${by.actor.name} may not do this: it needs the permission recording.add.`);
  }
  const path = resolve(input.path);
  const name = input.fileName ?? basename(path);
  const checked = await checkMedia(tools, { path, name }, report, signal);
  if (!checked.ok) return checked;
  const master = await readMaster(path, name, report, signal);
  const key = await keepMaster(tools.files, master, report, signal);
  return await change(by, "recording.add", async (trx) => await write(trx, by, input, master, key));
};

/** Before anything is copied or written: what is not media is refused. */
const checkMedia = async (
  { ffmpeg, workFolder }: IngestTools,
  { path, name }: { readonly path: string; readonly name: string },
  report: OnIngestProgress | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<null>> => {
  if (!ffmpeg.ok) return fail(ffmpeg.problem);
  report?.({ step: "check", share: 0, speed: null, secondsLeft: null });
  await mkdir(workFolder, { recursive: true });
  await removeLeftChecks(workFolder);
  const folder = await mkdtemp(join(workFolder, "check-"));
  try {
    const context = { ffmpeg: ffmpeg.value, workFolder: folder, ...(signal === undefined ? {} : { signal }) };
    const probe = await probeStep({ master: path }, context);
    if (!probe.ok) return fail(`${name} cannot be brought in: ${probe.problem}`);
    report?.({ step: "check", share: 1, speed: null, secondsLeft: 0 });
    return ok(null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Milliseconds after which a folder of a check belongs to nobody any more: its command was killed. */
const checkAge = 24 * 3600_000;

const removeLeftChecks = async (workFolder: string): Promise<void> => {
  for (const name of await readdir(workFolder)) {
    const path = join(workFolder, name);
    if (!name.startsWith("check-")) continue;
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > checkAge) await rm(path, { recursive: true, force: true });
  }
};

const write = async (
  trx: Trx,
  by: By,
  input: BringIn,
  master: MasterFile,
  masterKey: string,
): Promise<Result<Done<BroughtIn>>> => {
  const known = await findCutOf(trx, master, input);
  if (known !== null) return await goOn(trx, known, input.publish);
  const recording = await recordingFor(trx, input.recording);
  if (!recording.ok) return recording;
  const cutId = newId();
  await trx
    .insertInto("cut")
    .values({
      id: cutId,
      recording_id: recording.value,
      label: input.cutLabel ?? "First cut",
      master_key: masterKey,
      master_name: master.name,
      master_bytes: master.bytes,
      master_sha256: master.sha256,
      made_by: by.actor.staffId,
    })
    .execute();
  if (input.publish) await wishToPublish(trx, cutId);
  const cut: BroughtIn = { recordingId: recording.value, cutId, known: false };
  const inside = (await input.inside?.(trx, cut)) ?? ok(null);
  if (!inside.ok) return inside;
  await enqueue(trx, ingestCutJob, { version: 1, cutId });
  return ok({
    value: cut,
    audit: {
      action: "cut.added",
      subject: "cut",
      subjectId: cutId,
      after: { recording: recording.value, file: master.name, bytes: master.bytes, sha256: master.sha256 },
    },
    keys: [recordingKey(recording.value)],
    payload: { recording: recording.value },
  });
};

const findCutOf = async (trx: Trx, master: MasterFile, { recording }: BringIn) => {
  const existingId = "existingId" in recording ? recording.existingId : null;
  return (
    (await trx
      .selectFrom("cut")
      .select(["id", "recording_id", "state"])
      .where("master_sha256", "=", master.sha256)
      .$if(existingId !== null, (query) => query.where("recording_id", "=", existingId ?? ""))
      .orderBy("created_at", "desc")
      .limit(1)
      .forUpdate()
      .executeTakeFirst()) ?? null
  );
};

/** What failed is tried from the beginning: whoever sends it again has mended something. */
const goOn = async (
  trx: Trx,
  cut: { readonly id: string; readonly recording_id: string; readonly state: string },
  publish: boolean,
): Promise<Result<Done<BroughtIn>>> => {
  if (cut.state === "failed") await restartCut(trx, cut.id);
  else if (cut.state !== "ready") await tryAtOnce(trx, cut.id);
  if (cut.state !== "ready" && publish) await wishToPublish(trx, cut.id);
  return unchanged({ recordingId: cut.recording_id, cutId: cut.id, known: true });
};

/** What hindered it is taken to be mended: it is forgotten, and the next try does not wait its turn. */
const tryAtOnce = async (trx: Trx, cutId: string): Promise<void> => {
  await trx.updateTable("cut").set({ problem: null }).where("id", "=", cutId).execute();
  await enqueue(trx, ingestCutJob, { version: 1, cutId });
};

/** Lets a cut that failed be brought in again. */
export const restartCut = async (trx: Trx, cutId: string): Promise<void> => {
  await forgetSteps(trx, cutId);
  await trx.updateTable("cut").set({ state: "waiting", problem: null }).where("id", "=", cutId).execute();
  await enqueue(trx, ingestCutJob, { version: 1, cutId });
};

const recordingFor = async (trx: Trx, recording: BringIn["recording"]): Promise<Result<string>> => {
  if (!("existingId" in recording)) {
    const made = await insertRecording(trx, recording);
    return made.ok ? ok(made.value.id) : made;
  }
  const row = await trx
    .selectFrom("recording")
    .select("id")
    .where("id", "=", recording.existingId)
    .executeTakeFirst();
  return row === undefined ? fail("There is no such recording.") : ok(row.id);
};
