import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Real material that stands beside the project on some machines, and is no part of it. */
const folder = fileURLToPath(new URL("../../../shared/fixtures/", import.meta.url));

export const hasFixtures = existsSync(folder);

if (!hasFixtures)
  console.log(`Skipped: the corpus is not at ${folder}, so these tests have nothing to read.`);

export const fixture = (path: string): Buffer => readFileSync(folder + path);
