import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { untilShown } from "./changes.ts";
import { print, say } from "./figure.ts";
import type { Published } from "./publishing.ts";
import type { Running } from "./servers.ts";
import { rough } from "./setting.ts";

/** Milliseconds after which nothing of a publication is under way any more. */
const settled = 400;

/**
 * Processor time of one publication, whatever else the machine does: everything that shows it is asked for before, so that
 * it is made anew, and once afterwards.
 */
export const measureCost = async (
  all: readonly Running[],
  publish: () => Promise<readonly Published[]>,
): Promise<void> => {
  if (process.platform !== "linux") return;
  const [warming, many] = rough ? [20, 30] : [100, 100];
  for (let turn = 0; turn < warming; turn += 1) await publishAndLook(all, publish);
  const before = taken();
  for (let turn = 0; turn < many; turn += 1) await publishAndLook(all, publish);
  const after = taken();
  const sums = new Map<string, number>();
  for (const [thread, { name, time }] of after)
    sums.set(name, (sums.get(name) ?? 0) + time - (before.get(thread)?.time ?? 0));
  for (const [name, time] of [...sums].toSorted(([, one], [, other]) => other - one))
    if (time / many > 0.5) say(`  ${name}: ${(time / many).toFixed(2)} ms`);
  const ours = [...sums].filter(([name]) => !name.startsWith("postgres"));
  const sum = (list: readonly (readonly [string, number])[]) =>
    list.reduce((total, [, time]) => total + time, 0) / many;
  print({
    figure: `processor time for all that shows one publication, ${all.length} processes`,
    value: sum(ours),
    unit: "ms",
    beside: `PostgreSQL ${(sum([...sums]) - sum(ours)).toFixed(1)} ms, the publishing itself among it`,
    holds: true,
  });
};

const publishAndLook = async (
  all: readonly Running[],
  publish: () => Promise<readonly Published[]>,
): Promise<void> => {
  const shown = await publish();
  await wait(settled);
  for (const { path, words } of shown)
    await Promise.all(all.map(async ({ url }) => await untilShown(url, path, words, performance.now())));
};

interface Taken {
  readonly name: string;
  /** Milliseconds of processor time. */
  readonly time: number;
}

/** What every thread of ours has taken so far, by its number: processes of this newsroom, and of its PostgreSQL. */
const taken = (): Map<string, Taken> => {
  const found = new Map<string, Taken>();
  for (const pid of descendants(process.pid)) {
    const isPostgres = read(`/proc/${pid}/cmdline`).startsWith("postgres");
    for (const thread of list(`/proc/${pid}/task`)) {
      const time = Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(" ")[0]) / 1e6;
      const command = read(`/proc/${pid}/task/${thread}/comm`).trim();
      found.set(thread, { name: isPostgres ? "postgres" : `${pid} ${command} ${thread}`, time });
    }
  }
  return found;
};

const descendants = (root: number): number[] => {
  const parents = new Map(
    list("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [
        Number(name),
        Number(
          read(`/proc/${name}/stat`)
            .replace(/^.*\) /s, "")
            .split(" ")[1],
        ),
      ]),
  );
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && (parent === root || isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs);
};

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
