import { setTimeout as wait } from "node:timers/promises";
import { type Changes, untilShown, warmUp } from "./changes.ts";
import { loadNow, percentile, print } from "./figure.ts";
import type { Published } from "./publishing.ts";
import type { Running } from "./servers.ts";
import { ask, readers, rough } from "./setting.ts";

/** Milliseconds between two changes: somebody's next one, not a storm. */
const rest = 50;

/** From a change of a film's summary to its page on each of the processes, while readers ask one of them. */
export const measureSpread = async (all: readonly Running[], changes: Changes): Promise<void> => {
  const many = rough ? 30 : 300;
  const figure = "from a change's commit to the page on every process";
  await warmUp(
    all.map(({ url }) => url),
    changes,
  );
  await underReaders(all, changes.path, many, async (beside) => {
    const times: number[] = [];
    for (let change = 0; change < many; change += 1) {
      const words = await changes.make();
      times.push(...(await untilAllShow(all, changes.path, words, performance.now())));
      await wait(rest);
    }
    printTimes(figure, times, await beside());
  });
};

/**
 * From the commit of "publish" to each thing that shows the story. Each publishing is watched on one of them, in turn:
 * whoever asked for a search all the time would measure what their own asking costs.
 */
export const measurePublishing = async (
  all: readonly Running[],
  publish: () => Promise<readonly Published[]>,
): Promise<void> => {
  const each = rough ? 10 : 50;
  const first = await publish();
  for (const { url } of all)
    for (const { path, words } of first) await untilShown(url, path, words, performance.now());
  const [page] = first;
  if (page === undefined) return;
  const times = new Map(first.map(({ name }) => [name, [] as number[]]));
  await underReaders(all, page.path, each * first.length, async (beside) => {
    for (let turn = 0; turn < each * first.length; turn += 1) {
      const shown = await publish();
      const committed = performance.now();
      const { name, path, words } = shown[turn % shown.length] ?? page;
      times.get(name)?.push(...(await untilAllShow(all, path, words, committed)));
      await wait(rest);
    }
    const said = await beside();
    for (const [name, list] of times) printTimes(`from the commit of publish to ${name}`, list, said);
  });
};

const untilAllShow = async (
  all: readonly Running[],
  path: string,
  words: string,
  committed: number,
): Promise<number[]> =>
  await Promise.all(all.map(async ({ url }) => await untilShown(url, path, words, committed)));

/** Readers ask the first process for a page, for about as long as so many changes take. */
const underReaders = async (
  all: readonly Running[],
  path: string,
  changes: number,
  work: (beside: () => Promise<string>) => Promise<void>,
): Promise<void> => {
  const [first] = all;
  if (first === undefined) return;
  for (const { url } of all) await ask(url + path, undefined, 1);
  const reading = ask(first.url + path, undefined, Math.ceil((changes * 130) / 1000));
  await work(async () => {
    const { perSecond, errors } = await reading;
    return `${all.length} processes, ${readers} readers at ${perSecond.toFixed(0)} a second, ${errors} errors; ${loadNow()}`;
  });
};

const printTimes = (figure: string, times: readonly number[], said: string): void => {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const beside = `${times.length} times, ${said}`;
  print({ figure: `${figure}, p50`, value: p50, unit: "ms", target: "< 25", beside, holds: p50 < 25 });
  print({ figure: `${figure}, p99`, value: p99, unit: "ms", target: "< 150", holds: p99 < 150 });
};
