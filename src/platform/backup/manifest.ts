import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type Result, fail, ok } from "../../kit/result.ts";
import { pendingJob } from "../jobs/pending.ts";

const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that made the tables. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  files: z.array(z.object({ key: z.string(), bytes: z.number().int(), sha256: z.string() })),
  /** What the newsroom still had to do: asked for again after a restore. */
  jobs: z.array(pendingJob),
});

/** What a backup's folder holds. It is written last: a folder without one is not a backup. */
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = "newsreel-backup.json";

export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { flush: true });

export const readManifest = async (folder: string): Promise<Result<Manifest>> => {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), "utf8");
  } catch {
    return fail(`${folder} is not a finished backup: it has no ${manifestName}.`);
  }
  try {
    return ok(manifestSchema.parse(JSON.parse(text)));
  } catch (error) {
    return fail(`${join(folder, manifestName)} cannot be read: ${(error as Error).message}`);
  }
};
