import { join } from "node:path";
import { freePort } from "../../test/support/free-port.ts";
import { readAnswer } from "./answer.ts";
import { loadNow, median, print, say } from "./figure.ts";
import { startPages } from "./newsroom.ts";
import { bareServer, nginxServer, type Running } from "./servers.ts";
import { ask, canPin, folder, hasNginx, readersAlone, seconds, serverAlone, turns } from "./setting.ts";

interface Compared {
  readonly server: Running;
  readonly url: string;
}

/** Microseconds of processor time for one answer, whatever else the machine does. */
const costOf = async (
  { server, url }: Compared,
  processors?: string,
): Promise<{ rate: number; cost: number }> => {
  const before = server.processorTime();
  const { perSecond } = await ask(url, processors);
  return {
    rate: perSecond,
    cost: ((server.processorTime() - before) * 1000) / (perSecond * seconds),
  };
};

/** Asks two servers in turn. @returns the rates of each, and the median of the ratios of neighbours */
const compare = async (ours: Compared, other: Compared, processors?: string) => {
  const rates: { ours: number; other: number; costs: number }[] = [];
  await ask(ours.url, processors, 1);
  await ask(other.url, processors, 1);
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % 2 === 0 ? await costOf(ours, processors) : null;
    const theirs = await costOf(other, processors);
    const own = first ?? (await costOf(ours, processors));
    rates.push({ ours: own.rate, other: theirs.rate, costs: own.cost / theirs.cost });
    say(
      `  ${own.rate.toFixed(0)} beside ${theirs.rate.toFixed(0)} a second, ${own.cost.toFixed(1)} and ${theirs.cost.toFixed(1)} µs each`,
    );
  }
  return {
    ours: median(rates.map((rate) => rate.ours)),
    other: median(rates.map((rate) => rate.other)),
    ratio: median(rates.map((rate) => rate.ours / rate.other)),
    costs: median(rates.map((rate) => rate.costs)),
  };
};

/** A kept page beside a bare server, and beside nginx. */
export const measureRates = async (program: string, connection: string, path: string): Promise<void> => {
  const one = await startPages(program, connection, 1, serverAlone);
  const answer = await readAnswer(one.url + path);
  const bare = await bareServer(folder, await freePort(), answer, serverAlone);
  const shared = canPin ? "server on one processor, readers on the other" : "processors shared by all";
  say("one process, beside bare node:http");
  const alone = await compare(
    { server: one, url: one.url + path },
    { server: bare, url: bare.url },
    readersAlone,
  );
  await Promise.all([one.stop(), bare.stop()]);
  print({
    figure: `a kept page (${answer.size} bytes of brotli), requests of a bare node:http server`,
    value: alone.ratio,
    unit: "times",
    target: ">= 0.9",
    beside: `${alone.ours.toFixed(0)} a second beside ${alone.other.toFixed(0)}; one process each, ${shared}; ${loadNow()}`,
    holds: alone.ratio >= 0.9,
  });
  print({
    figure: "the same, processor time for one answer, of the bare server's",
    value: alone.costs,
    unit: "times",
    holds: true,
  });
  if (!hasNginx) {
    say("nginx is not installed and cannot be: that comparison is left out.");
    return;
  }
  const two = await startPages(program, connection, 2);
  const nginx = await nginxServer(join(folder, "nginx"), await freePort(), answer, 2);
  say("two processes, beside nginx");
  const together = await compare({ server: two, url: two.url + path }, { server: nginx, url: nginx.url });
  await Promise.all([two.stop(), nginx.stop()]);
  print({
    figure: "the same with two processes, requests of nginx serving the file",
    value: together.ratio,
    unit: "times",
    target: ">= 0.5",
    beside: `${together.ours.toFixed(0)} a second beside ${together.other.toFixed(0)}; nginx with two workers; readers on the same processors; ${loadNow()}`,
    holds: together.ratio >= 0.5,
  });
};
