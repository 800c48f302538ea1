import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isOpen } from "../kills/newsroom.ts";
import type { Told } from "./acknowledged.ts";
import type { Stage } from "./stage.ts";

/** Starts the newsroom whenever it does not run, as a service manager would. */
export const keepServing = async (stage: Stage): Promise<void> => {
  while (!stage.over) {
    const serving = stage.newsroom.serve();
    stage.serving = serving;
    const opened = isOpen(stage.newsroom, serving).then(
      (open) => (stage.ready = open && stage.serving === serving),
      (error: unknown) => stage.faults.push(String(error)),
    );
    const { code, stderr } = await serving.ended;
    stage.serving = undefined;
    await opened;
    stage.ready = false;
    if (!stage.killedPids.has(serving.pid) && !stage.over && !stderr.includes("Another newsroom"))
      stage.faults.push(`the newsroom ended by itself with ${code}: ${stderr.slice(-600)}`);
    await wait(50 + stage.chance.next() * 300);
  }
};

/** Keeps one writer writing; what it is told of as done is kept here, in a process that nobody kills. */
export const keepWriting = async (stage: Stage, name: string): Promise<void> => {
  for (let life = 1; !stage.resting; life += 1) {
    const seed = String(stage.chance.between(1, 1_000_000_000));
    const child = fork(stage.writerProgram, [stage.newsroom.dataFolder, `${name}${life}`, seed], {
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    await follow(stage, child);
    await wait(50);
  }
};

const follow = async (stage: Stage, child: ChildProcess): Promise<void> => {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-2000)));
  child.on("message", (told: Told) => hear(stage, told, child));
  const rested = setInterval(() => {
    if (stage.resting && child.connected) child.disconnect();
  }, 50);
  // "close" does not come once its channel was disconnected from here.
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  clearInterval(rested);
  if (child.pid !== undefined) stage.writers.delete(child.pid);
  // It ends by itself when its database is gone under it, and only then.
  const isOrdinary =
    signal === "SIGKILL" ||
    code === 0 ||
    code === 3 ||
    /ECONN|terminat|57P0|connect|socket|EPIPE/i.test(said);
  if (!isOrdinary) stage.faults.push(`a writer ended with ${code ?? signal}: ${said.slice(-800)}`);
};

const hear = (stage: Stage, told: Told, child: ChildProcess): void => {
  if (told.kind === "ready" && child.pid !== undefined) stage.writers.add(child.pid);
  if (told.kind === "acknowledged") stage.acknowledged.push(told.write);
  if (told.kind === "refused") stage.counts.refused += 1;
  if (told.kind === "wrong") stage.faults.push(`refused: ${told.problem}`);
};
