import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "../platform/config.ts";

const fileOf = (dataFolder: string): string => join(dataFolder, "served.json");

const served = z.object({ publicUrl: z.url() });

/** Keeps the address under which this newsroom was served last. */
export const rememberAddress = async ({ dataFolder, publicUrl }: Config): Promise<void> => {
  await writeFile(fileOf(dataFolder), `${JSON.stringify({ publicUrl })}\n`);
};

/**
 * A command that was told neither PORT nor PUBLIC_URL names pages as the newsroom of its data folder was served last:
 * "PORT=8080 npm start" in one terminal is not known in another.
 */
export const withServedAddress = (config: Config): Config => {
  if (config.isAddressTold) return config;
  const read = servedIn(config.dataFolder);
  return read === null ? config : Object.freeze({ ...config, publicUrl: read });
};

const servedIn = (dataFolder: string): string | null => {
  try {
    return served.parse(JSON.parse(readFileSync(fileOf(dataFolder), "utf8"))).publicUrl;
  } catch {
    // It was never served, or the file is nobody's: the standard address will do.
    return null;
  }
};
