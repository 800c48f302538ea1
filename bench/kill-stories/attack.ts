import { mkdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import { chanceFrom } from "../archive/random.ts";
import { freePort } from "../../test/support/free-port.ts";
import { newsroomAt, stopServing } from "../kills/newsroom.ts";
import { alive } from "../kills/targets.ts";
import { examine, type Examined } from "./examine.ts";
import { keepServing, keepWriting } from "./keep-running.ts";
import { type Kind, kinds, newStage, type Stage } from "./stage.ts";
import { makeStories } from "./stories.ts";
import { watch } from "./watch.ts";

export interface Attack {
  /** Path of the built main.js. */
  readonly program: string;
  /** Path of writer.ts. */
  readonly writerProgram: string;
  /** An empty folder. */
  readonly folder: string;
  readonly seed: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

const writers = ["anna", "boris", "carla", "dan"];

/**
 * Four writers write the same six stories, pages are read, and processes are killed; then all rests, the newsroom is
 * started afresh, and what was acknowledged and shown is held against what is kept.
 */
export const attack = async ({
  program,
  writerProgram,
  folder,
  seed,
  kills,
  say,
}: Attack): Promise<{ stage: Stage; examined: Examined }> => {
  const dataFolder = join(folder, "data");
  await mkdir(dataFolder, { recursive: true });
  const newsroom = newsroomAt(program, dataFolder, await freePort());
  const stage = newStage(newsroom, writerProgram, chanceFrom(seed), say);
  const served = keepServing(stage);
  let watched: Promise<void> | undefined;
  try {
    await untilReady(stage);
    await makeStories(dataFolder);
    watched = watch(stage);
    const written = Promise.all(writers.map(async (name) => await keepWriting(stage, name)));
    await kill(stage, kills);
    stage.resting = true;
    await written;
    say("the kills are done; waiting for the last schedules");
    await untilReady(stage);
    const examined = await examine(stage);
    return { stage, examined };
  } finally {
    stage.resting = true;
    stage.over = true;
    await watched;
    if (stage.serving !== undefined) await stopServing(stage.serving);
    await served;
  }
};

/** Milliseconds within which the newsroom must be open when nobody kills it. */
const patience = 300_000;

const untilReady = async (stage: Stage): Promise<void> => {
  const latest = performance.now() + patience;
  while (!stage.ready) {
    if (performance.now() > latest) throw new Error(`The newsroom does not open: ${stage.faults.join("; ")}`);
    await wait(50);
  }
};

/** Kills so many processes with -9 at random moments, the kinds in turn. */
const kill = async (stage: Stage, kills: number): Promise<void> => {
  let turn: Kind[] = [];
  for (let done = 0; done < kills;) {
    await wait(Math.min(5000, -Math.log(1 - stage.chance.next()) * 800));
    if (turn.length === 0) turn = [...kinds, "writer", "writer", "serve"];
    const [kind = "writer"] = turn.splice(stage.chance.between(0, turn.length - 1), 1);
    const pid = await find(stage, kind);
    if (pid !== undefined && strike(stage, kind, pid)) done += 1;
  }
};

/** Such a process, once the writers write and the newsroom is open: what is not up yet shows nothing by dying. */
const find = async (stage: Stage, kind: Kind): Promise<number | undefined> => {
  const latest = performance.now() + 20_000;
  while (performance.now() < latest && (!stage.ready || stage.writers.size === 0)) await wait(20);
  await wait(stage.chance.next() * 400);
  if (kind === "writer") return stage.writers.size === 0 ? undefined : stage.chance.pick([...stage.writers]);
  const ours = { serve: stage.serving?.pid, add: undefined, dataFolder: stage.newsroom.dataFolder };
  const pids = await alive(kind, ours);
  return pids.length === 0 ? undefined : stage.chance.pick(pids);
};

const strike = (stage: Stage, kind: Kind, pid: number): boolean => {
  stage.killedPids.add(pid);
  if (kind === "serve") stage.ready = false;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
  stage.killed.set(kind, (stage.killed.get(kind) ?? 0) + 1);
  const total = [...stage.killed.values()].reduce((sum, count) => sum + count, 0);
  stage.say(`kill ${total}: ${kind} ${pid}; ${stage.acknowledged.length} writes acknowledged`);
  return true;
};
