import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

/** What readers got. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Connections refused or broken, timeouts, and answers that were not 2xx or 3xx. */
  readonly errors: number;
}

export interface LoadWishes {
  readonly url: string;
  readonly seconds: number;
  /** Readers at once, each asking again as soon as it is answered. */
  readonly readers: number;
  /** Processors that the readers may use, as taskset names them; all when not said. */
  readonly processors?: string;
}

const accepts = "br";

/** Says in one line of JSON what wrk found. Times are microseconds there. */
const script = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT{"perSecond":%f,"p50":%f,"p99":%f,"errors":%d}\\n',
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/** Asks for one page from many connections, by wrk. */
export const byWrk = async (wishes: LoadWishes, scriptFile: string): Promise<Load> => {
  const { url, seconds, readers, processors } = wishes;
  const words = ["wrk", "-t", "1", "-c", `${readers}`, "-d", `${seconds}s`, "-s", scriptFile];
  const header = ["-H", `accept-encoding: ${accepts}`];
  const [command, ...rest] = [
    ...(processors === undefined ? [] : ["taskset", "-c", processors]),
    ...words,
    ...header,
    url,
  ];
  const said = await outputOf(spawn(command, rest, { stdio: ["ignore", "pipe", "inherit"] }));
  const result = /RESULT(\{.*\})/.exec(said)?.[1];
  if (result === undefined) throw new Error(`wrk said nothing of use: ${said}`);
  return JSON.parse(result) as Load;
};

const outputOf = async (child: ChildProcess): Promise<string> => {
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child, "close");
  return said;
};

/** The same where there is no wrk: by a program that takes more of the processor itself. */
export const byAutocannon = async ({ url, seconds, readers }: LoadWishes): Promise<Load> => {
  const program = join(resolve("."), "node_modules", ".bin", "autocannon");
  const words = ["-j", "-c", `${readers}`, "-d", `${seconds}`, "-H", `accept-encoding=${accepts}`, url];
  const said = await outputOf(spawn(program, words, { stdio: ["ignore", "pipe", "ignore"] }));
  const found = JSON.parse(said) as {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  };
  return {
    perSecond: found.requests.average,
    p50: found.latency.p50,
    p99: found.latency.p99,
    errors: found.errors + found.timeouts + found.non2xx,
  };
};

export const wrkScript = script;
