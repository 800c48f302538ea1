import { readFileSync } from "node:fs";

/** Seconds of processor time, user and system together. */
export interface ProcessorTime {
  /** Of every child that has ended, and of its children. */
  readonly children: number;
  /** Of this process itself. */
  readonly own: number;
}

/** Ticks a second in /proc: fixed at 100 on every Linux that Node runs on (sysconf(_SC_CLK_TCK)). */
const ticks = 100;

/** From /proc/self/stat, fields 14 to 17 (proc(5)): Linux alone counts the children for us. */
export const processorTime = (): ProcessorTime => {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return { own: (user + system) / ticks, children: (childUser + childSystem) / ticks };
};

/** What this work cost. */
export const costOf = async (work: () => Promise<unknown>): Promise<ProcessorTime> => {
  const before = processorTime();
  await work();
  const after = processorTime();
  return { children: after.children - before.children, own: after.own - before.own };
};
