import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Result } from "../../src/kit/result.ts";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import type { StepContext } from "../../src/media/step.ts";

/** The system's ffmpeg and a folder that goes away with the test. */
export interface MediaContext {
  readonly folder: string;
  /** A new, empty work folder for one master. */
  work(): Promise<StepContext>;
  close(): Promise<void>;
}

export const mediaContext = async (): Promise<MediaContext> => {
  const ffmpeg = valueOf(await openFfmpeg(undefined, process.env["PATH"] ?? ""));
  const folder = await mkdtemp(join(tmpdir(), "newsreel-media-"));
  let count = 0;
  return {
    folder,
    work: async () => {
      count += 1;
      const workFolder = join(folder, `work-${count}`);
      await mkdir(workFolder);
      return { ffmpeg, workFolder };
    },
    close: async () => rm(folder, { recursive: true, force: true }),
  };
};

/** The value, or the problem thrown: for what a test needs and does not examine. */
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
