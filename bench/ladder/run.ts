/**
 * What the whole pipeline costs beside one ffmpeg command written by hand that makes the same ladder: processor seconds
 * of all child processes (and of our own process, told apart). Linux only.
 *
 * node bench/ladder/run.ts [--seconds 30] [--runs 5] [--film FILE]
 * Prints a line of JSON for each figure.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { ladderByHand } from "./by-hand.ts";
import { ladderByPipeline } from "./by-pipeline.ts";
import { makeBenchFilm } from "./film.ts";
import { costOf, type ProcessorTime } from "./processor-time.ts";

const allowed = 1.15;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    runs: { type: "string", default: "5" },
    film: { type: "string" },
  },
});
const runs = Number(values.runs);
const folder = await mkdtemp(join(tmpdir(), "newsreel-ladder-"));
try {
  const film = values.film ?? join(folder, "film.mp4");
  if (values.film === undefined) await makeBenchFilm(film, Number(values.seconds));
  const byHand: ProcessorTime[] = [];
  const byPipeline: ProcessorTime[] = [];
  const steps = new Map<string, number[]>();
  // Turn about, so that whatever else the machine does falls on both alike.
  for (let run = 0; run < runs; run += 1) {
    byHand.push(await costOf(async () => ladderByHand(film, await empty("hand"))));
    const measure = async (step: string, work: () => Promise<unknown>): Promise<void> => {
      const cost = await costOf(work);
      steps.set(step, [...(steps.get(step) ?? []), cost.children + cost.own]);
    };
    byPipeline.push(await costOf(async () => ladderByPipeline(film, await empty("pipeline"), measure)));
  }
  const hand = median(byHand.map((cost) => cost.children));
  const children = median(byPipeline.map((cost) => cost.children));
  const withOwn = median(byPipeline.map((cost) => cost.children + cost.own));
  const ratio = round(children / hand);
  const told = values.film === undefined ? `a film of ${values.seconds} s` : "the film given";
  const shares = [...steps].map(([step, costs]) => `${step} ${round(median(costs))}`).join(", ");
  const holds = ratio <= allowed;
  const figures = [
    {
      figure: `processor time of all child processes, the whole pipeline to one command by hand, median of ${runs}`,
      value: ratio,
      unit: "times",
      target: `<= ${allowed}`,
      beside: `by hand ${round(hand)} s, pipeline ${round(children)} s (${shares}) for ${told}`,
      holds,
    },
    {
      figure: "the same with our own process counted in",
      value: round(withOwn / hand),
      unit: "times",
      beside: `${round(withOwn)} s`,
      holds: true,
    },
  ];
  for (const figure of figures) console.log(JSON.stringify(figure));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function empty(name: string): Promise<string> {
  const path = join(folder, name);
  await rm(path, { recursive: true, force: true });
  await mkdir(path);
  return path;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
