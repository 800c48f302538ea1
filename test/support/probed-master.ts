/** A master that was looked at, and the steps that tests of the pipeline begin with. */
import { join } from "node:path";
import type { Ladder } from "../../src/media/ladder.ts";
import { usualLadder } from "../../src/media/ladder/plan.ts";
import * as pipeline from "../../src/media/pipeline.ts";
import type { Probe } from "../../src/media/probe.ts";
import { type MediaContext, valueOf } from "./media-context.ts";

/** Everything is encoded, though it could be copied. */
export const noCopy = { ...usualLadder, copyWhereItFits: false };

export interface ProbedMaster {
  readonly master: string;
  readonly context: pipeline.StepContext;
  readonly probe: Probe;
}

export const probedIn = async (
  media: MediaContext,
  name: string,
  make: (path: string) => Promise<unknown>,
): Promise<ProbedMaster> => {
  const master = join(media.folder, name);
  await make(master);
  const context = await media.work();
  return { master, context, probe: valueOf(await pipeline.probeStep({ master }, context)) };
};

export const ladderOf = async (
  { master, context, probe }: ProbedMaster,
  settings = noCopy,
): Promise<Ladder> => valueOf(await pipeline.ladderStep({ master, probe, settings }, context));

export const largestOf = (ladder: Ladder): { file: string; width: number; height: number } => {
  const video = ladder.videos.at(-1);
  if (video === undefined) throw new Error("No rendition was made.");
  return video;
};
