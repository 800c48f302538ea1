import { setTimeout as wait } from "node:timers/promises";
import type { Stage } from "./stage.ts";
import { alive, type Kind, kinds, type Ours } from "./targets.ts";

/** Milliseconds that a process of the wanted kind may take to come up before another kind is taken. */
const patience = 15_000;

/** Kills so many processes with -9 at random moments, the kinds in turn, each five in another order. */
export const kill = async (stage: Stage, kills: number): Promise<void> => {
  let turn: Kind[] = [];
  for (let done = 0; done < kills;) {
    await wait(pause(stage));
    if (turn.length === 0) turn = shuffled(stage);
    const kind = turn.pop() ?? "serve";
    const victim = (await find(stage, kind, patience)) ?? (await findAny(stage));
    if (victim !== undefined && strike(stage, victim)) done += 1;
  }
};

/** Often short, at times long enough for a film to come in undisturbed. */
const pause = ({ chance }: Stage): number => Math.min(15_000, -Math.log(1 - chance.next()) * 3500);

const shuffled = ({ chance }: Stage): Kind[] =>
  kinds
    .map((kind) => ({ kind, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ kind }) => kind);

interface Victim {
  readonly kind: Kind;
  readonly pid: number;
}

const oursNow = ({ serving, adding, newsroom }: Stage): Ours => ({
  serve: serving?.pid,
  add: adding?.pid,
  dataFolder: newsroom.dataFolder,
});

/** Waits for such a process, then for a random moment of its life. */
const find = async (stage: Stage, kind: Kind, limit: number): Promise<Victim | undefined> => {
  const latest = performance.now() + limit;
  while (performance.now() < latest) {
    if ((await alive(kind, oursNow(stage))).length > 0) {
      await wait(stage.chance.next() * (kind === "ffmpeg" ? 200 : 1500));
      const pids = await alive(kind, oursNow(stage));
      if (pids.length > 0) return { kind, pid: stage.chance.pick(pids) };
    }
    await wait(15);
  }
  return undefined;
};

const findAny = async (stage: Stage): Promise<Victim | undefined> => {
  for (const kind of shuffled(stage)) {
    const [pid] = await alive(kind, oursNow(stage));
    if (pid !== undefined) return { kind, pid };
  }
  return undefined;
};

const strike = (stage: Stage, { kind, pid }: Victim): boolean => {
  stage.killedPids.add(pid);
  if (kind === "serve") {
    stage.ready = false;
    stage.serverDown = performance.now();
  }
  if (kind === "postmaster" || kind === "backend") stage.databaseKilled = performance.now();
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
  stage.killed.set(kind, (stage.killed.get(kind) ?? 0) + 1);
  stage.say(`kill ${[...stage.killed.values()].reduce((sum, count) => sum + count, 0)}: ${kind} ${pid}`);
  return true;
};
