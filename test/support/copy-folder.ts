import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

/** Copies a folder, with owners and modes; the new one must not be there yet. */
export const copyFolder = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true });
  await promisify(execFile)("cp", ["-a", "--reflink=auto", from, to]);
};
