import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { byAutocannon, byWrk, type Load, type LoadWishes } from "./load.ts";
import { ensureProgram } from "./programs.ts";

/** Short runs, for while one is at work on it. */
export const rough = process.argv.includes("--rough") || process.env["ROUGH"] === "1";
export const seconds = rough ? 2 : 8;
export const turns = rough ? 3 : 5;
export const readers = 50;
export const folder = join(resolve("."), ".proof", "pages");
export const dataFolder = join(folder, "data");

const hasWrk = ensureProgram("wrk", "wrk");
export const hasNginx = ensureProgram("nginx", "nginx-light");
export const canPin = ensureProgram("taskset", "util-linux", "--version") && availableParallelism() > 1;
/** One process of ours (or the bare one) has a processor for itself, readers have another. */
export const [serverAlone, readersAlone] = canPin ? ["0", "1"] : [undefined, undefined];

/** Readers who ask for one address again and again. */
export const ask = async (url: string, processors?: string, length = seconds): Promise<Load> => {
  const wishes: LoadWishes = {
    url,
    seconds: length,
    readers,
    ...(processors === undefined ? {} : { processors }),
  };
  return hasWrk ? await byWrk(wishes, join(folder, "report.lua")) : await byAutocannon(wishes);
};
