import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { madeOnce } from "./made-once.ts";

/**
 * A data folder that holds the sample newsroom, stopped: the run's, copied with its owners and modes. Tests of the very first
 * start have an empty one.
 */
export const sampleNewsroom = async (dataFolder: string): Promise<void> => {
  const { folder = "" } = await madeOnce("newsroom");
  await mkdir(dirname(dataFolder), { recursive: true });
  await promisify(execFile)("cp", ["-a", "--reflink=auto", folder, dataFolder]);
};
