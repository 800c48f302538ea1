import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import { usualLadder } from "../../src/media/ladder/plan.ts";
import {
  captionsStep,
  indexStep,
  ladderStep,
  peaksStep,
  probeStep,
  soundStep,
  stillsStep,
  storyboardStep,
} from "../../src/media/pipeline.ts";
import type { Result } from "../../src/kit/result.ts";

/** The whole pipeline in an empty folder, nothing copied. Returns the processor seconds' share of each step by name. */
export const ladderByPipeline = async (
  master: string,
  workFolder: string,
  measure: (step: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> => {
  const ffmpeg = must(await openFfmpeg(undefined, process.env["PATH"] ?? ""));
  const context = { ffmpeg, workFolder };
  const step = async <Value>(name: string, work: () => Promise<Result<Value>>): Promise<Value> => {
    const done: Value[] = [];
    await measure(name, async () => done.push(must(await work())));
    const [value] = done;
    if (value === undefined) throw new Error(`${name} gave nothing`);
    return value;
  };
  const probe = await step("probe", () => probeStep({ master }, context));
  const settings = { ...usualLadder, copyWhereItFits: false };
  const ladder = await step("ladder", () => ladderStep({ master, probe, settings }, context));
  const sound = await step("sound", () => soundStep({ master, probe }, context));
  await step("stills", () => stillsStep({ ladder }, context));
  await step("storyboard", () => storyboardStep({ ladder }, context));
  await step("peaks", () => peaksStep({ sound }, context));
  await step("captions", () => captionsStep({ master, probe }, context));
  await step("index", () => indexStep({ ladder, sound }, context));
};

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
