import { setTimeout as wait } from "node:timers/promises";
import type { Chance } from "../archive/random.ts";
import type { Film } from "./film.ts";
import { isOpen, type Newsroom, type Running, stopServing } from "./newsroom.ts";
import type { Kind } from "./targets.ts";

/** A film whose command ended with 0: it must be there from now on. */
export interface Acknowledged {
  readonly film: Film;
  /** Languages of the captions that were acknowledged. */
  readonly languages: readonly string[];
}

/** What all who take part in an attack see and write. */
export interface Stage {
  readonly newsroom: Newsroom;
  readonly chance: Chance;
  readonly say: (line: string) => void;
  /** The newsroom should run now. */
  wanted: boolean;
  serving: Running | undefined;
  ready: boolean;
  adding: Running | undefined;
  /** What is being brought in, not acknowledged yet. */
  underway: Film | undefined;
  readonly acknowledged: Map<string, Acknowledged>;
  readonly killed: Map<Kind, number>;
  readonly killedPids: Set<number>;
  /** Milliseconds of `performance.now()`: when the server was last down, and when PostgreSQL was last killed. */
  serverDown: number;
  databaseKilled: number;
  /** Everything that may not be, in words. */
  readonly lost: string[];
  readonly halfMade: string[];
  readonly faults: string[];
  readonly counts: {
    rounds: number;
    commands: number;
    repeated: number;
    unanswered: number;
    refusedStarts: number;
  };
  over: boolean;
}

export const newStage = (newsroom: Newsroom, chance: Chance, say: (line: string) => void): Stage => ({
  newsroom,
  chance,
  say,
  wanted: true,
  serving: undefined,
  ready: false,
  adding: undefined,
  underway: undefined,
  acknowledged: new Map(),
  killed: new Map(),
  killedPids: new Set(),
  serverDown: performance.now(),
  databaseKilled: Number.NEGATIVE_INFINITY,
  lost: [],
  halfMade: [],
  faults: [],
  counts: { rounds: 0, commands: 0, repeated: 0, unanswered: 0, refusedStarts: 0 },
  over: false,
});

/** Starts the newsroom whenever it should run and does not, as a service manager would. */
export const keepServing = async (stage: Stage): Promise<void> => {
  while (!stage.over) {
    if (stage.wanted) await serveOnce(stage);
    await wait(50 + stage.chance.next() * 500);
  }
};

const serveOnce = async (stage: Stage): Promise<void> => {
  const serving = stage.newsroom.serve();
  stage.serving = serving;
  const opened = isOpen(stage.newsroom, serving).then(
    (open) => (stage.ready = open && mayStay(stage, serving)),
    (error: unknown) => stage.faults.push(String(error)),
  );
  const { code, stderr } = await serving.ended;
  stage.serving = undefined;
  await opened;
  stage.ready = false;
  stage.serverDown = performance.now();
  if (stage.killedPids.has(serving.pid) || !stage.wanted) return;
  // A command that found no newsroom has the data folder to itself until it has done.
  if (stderr.includes("Another newsroom")) stage.counts.refusedStarts += 1;
  else stage.faults.push(`the newsroom ended by itself with ${code}: ${stderr.slice(-600)}`);
};

/** One that was told to stop while it started answers for a moment, then goes. */
const mayStay = (stage: Stage, serving: Running): boolean =>
  stage.wanted && stage.serving === serving && !stage.killedPids.has(serving.pid);

/** Stops the newsroom well, and keeps it stopped. */
export const rest = async (stage: Stage): Promise<void> => {
  stage.wanted = false;
  stage.serverDown = performance.now();
  stage.ready = false;
  const { serving } = stage;
  if (serving === undefined) return;
  const outcome = await Promise.race([stopServing(serving), wait(90_000, undefined, { ref: false })]);
  if (outcome === undefined) stage.faults.push("the newsroom did not stop within 90 seconds");
};

/** Waits until the newsroom answers. */
export const untilReady = async (stage: Stage): Promise<void> => {
  while (!stage.ready) await wait(50);
};
