import { availableParallelism } from "node:os";
import { changeAllTheTime, type Changes, warmUp } from "./changes.ts";
import { loadNow, median, print, say } from "./figure.ts";
import type { Load } from "./load.ts";
import type { Running } from "./servers.ts";
import { ask, readers, turns } from "./setting.ts";

/** One process, as `newsreel serve` has by default; PostgreSQL, readers and whoever makes the changes beside it. */
export const measureUnderChanges = async (pages: Running, changes: Changes): Promise<void> => {
  const url = pages.url + changes.path;
  await ask(url, undefined, 1);
  await warmUp([pages.url], changes);
  const runs: { quiet: Load; busy: Load; made: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const quiet = await ask(url);
    const stop = new AbortController();
    const changing = changeAllTheTime(changes, 100, stop.signal);
    const busy = await ask(url);
    stop.abort();
    runs.push({ quiet, busy, made: await changing });
    say(
      `  quiet ${quiet.perSecond.toFixed(0)} a second, p99 ${quiet.p99.toFixed(1)} ms; under ${runs.at(-1)?.made} changes ${busy.perSecond.toFixed(0)}, p99 ${busy.p99.toFixed(1)} ms`,
    );
  }
  const errors = runs.reduce((sum, { busy }) => sum + busy.errors, 0);
  const rate = median(runs.map(({ quiet, busy }) => busy.perSecond / quiet.perSecond));
  const worst = median(runs.map(({ quiet, busy }) => busy.p99 / quiet.p99));
  const shared = `one process of ours, readers, PostgreSQL and whoever changes share ${availableParallelism()} processors; ${loadNow()}`;
  const made = runs.reduce((sum, run) => sum + run.made, 0);
  print({
    figure: `errors under one change every 100 ms, ${readers} readers`,
    value: errors,
    unit: "errors",
    target: "0",
    beside: `${made} changes`,
    holds: errors === 0,
  });
  print({
    figure: "requests a second under them, of those when nothing changes",
    value: rate,
    unit: "times",
    target: ">= 0.75",
    beside: `${median(runs.map(({ busy }) => busy.perSecond)).toFixed(0)} a second of ${median(runs.map(({ quiet }) => quiet.perSecond)).toFixed(0)}; ${shared}`,
    holds: rate >= 0.75,
  });
  print({
    figure: "p99 under them, of that when nothing changes",
    value: worst,
    unit: "times",
    target: "<= 5",
    beside: `${median(runs.map(({ busy }) => busy.p99)).toFixed(1)} ms of ${median(runs.map(({ quiet }) => quiet.p99)).toFixed(1)} ms`,
    holds: worst <= 5,
  });
};
