import { access } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { stepNames } from "../../../media/pipeline.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Files } from "../../../platform/files/files.ts";
import { listSteps } from "./ingest-step.store.ts";
import { type StepResults, steps } from "./steps.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".mp4": "video/mp4",
  ".m4a": "audio/x-m4a",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".vtt": "text/vtt",
};

/** Where a file of a cut is kept. */
export const cutFileKey = (cutId: string, file: string): string => `cuts/${cutId}/${basename(file)}`;

/**
 * Takes the files of a finished run into the file store. A file that is there was taken before a kill, and stays.
 * Nothing shows them yet: the rows that name them are written afterwards, in one transaction.
 */
export const keepFiles = async (
  files: Files,
  cutId: string,
  workFolder: string,
  results: StepResults,
  onShare: (share: number) => void,
): Promise<void> => {
  const names = filesOf(results);
  for (const [at, name] of names.entries()) {
    const key = cutFileKey(cutId, name);
    if ((await files.stat(key)) === null) {
      await files.adopt(key, join(workFolder, name), mediaTypes[extname(name)] ?? "application/octet-stream");
    }
    onShare((at + 1) / names.length);
  }
};

const filesOf = (results: StepResults): string[] =>
  stepNames.flatMap((name) => {
    // A step's files are told from its own result: the compiler cannot tie the two by a name that varies.
    const step = steps[name] as { files(result: unknown): readonly string[] };
    return step.files(results[name]);
  });

/**
 * The results of a run that was cut short after its last step, while its files were taken in: each file is in the work
 * folder or in the store. Null where a step is missing or a file is in neither: then what was taken in is removed, for it
 * would not fit what is made anew. (A restored newsroom has files that are newer than its rows.)
 */
export const findFinishedRun = async (
  db: Database,
  files: Files,
  cutId: string,
  workFolder: string,
): Promise<StepResults | null> => {
  const rows = new Map((await listSteps(db, cutId)).map((row) => [row.step, row]));
  if (!stepNames.every((name) => rows.get(name)?.state === "done")) {
    await removeKept(files, cutId);
    return null;
  }
  // Written by runSteps, which wrote what each step gave.
  const results = Object.fromEntries(
    stepNames.map((name) => [name, rows.get(name)?.result]),
  ) as unknown as StepResults;
  for (const name of filesOf(results)) {
    const kept = (await files.stat(cutFileKey(cutId, name))) !== null;
    if (!kept && !(await exists(join(workFolder, name)))) {
      await removeKept(files, cutId);
      return null;
    }
  }
  return results;
};

/** Removes what was taken in for a cut that is not ready. */
export const removeKept = async (files: Files, cutId: string): Promise<void> => {
  for await (const key of files.list(`cuts/${cutId}/`)) await files.remove(key);
};

const exists = async (path: string): Promise<boolean> =>
  await access(path).then(
    () => true,
    () => false,
  );
