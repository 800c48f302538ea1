import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A program that answers on a port of this machine. */
export interface Running {
  readonly url: string;
  /** Milliseconds of processor time that its first process has taken so far; 0 where the system does not tell. */
  readonly processorTime: () => number;
  readonly stop: () => Promise<void>;
}

export interface Launch {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Processors that it may use, as taskset names them; all when not said. */
  readonly processors?: string;
}

/** Starts a program; it dies with its group when it is stopped. */
export const launch = ({ command, env = {}, processors }: Launch): ChildProcess => {
  const [program = "", ...words] = [
    ...(processors === undefined ? [] : ["taskset", "-c", processors]),
    ...command,
  ];
  const { PATH = "", HOME = "" } = process.env;
  return spawn(program, words, {
    env: { PATH, HOME, NO_COLOR: "1", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
};

export const running = async (child: ChildProcess, url: string): Promise<Running> => {
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(" ")} ended`);
    if (await answers(url)) return { url, stop, processorTime: () => processorTime(child) };
    await wait(100);
  }
  await stop();
  throw new Error(`${url} does not answer`);
};

/** The system counts in hundredths of a second. */
const processorTime = ({ pid }: ChildProcess): number => {
  if (process.platform !== "linux") return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const answers = async (url: string): Promise<boolean> =>
  await fetch(url).then(
    async (response) => (await response.arrayBuffer()).byteLength > 0 && response.ok,
    () => false,
  );

/** The same answer again and again from memory, by node:http and nothing else. */
export const bareServer = async (
  folder: string,
  port: number,
  answer: { readonly headers: readonly string[]; readonly body: Buffer },
  processors?: string,
): Promise<Running> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "body"), answer.body);
  const program = join(folder, "bare.mjs");
  await writeFile(
    program,
    `import { createServer } from "node:http";
import { readFileSync } from "node:fs";
const body = readFileSync(${JSON.stringify(join(folder, "body"))});
const headers = ${JSON.stringify(answer.headers)};
createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(${port});
`,
  );
  const child = launch({
    command: [process.execPath, program],
    ...(processors === undefined ? {} : { processors }),
  });
  return await running(child, `http://127.0.0.1:${port}/`);
};

/** nginx with so many workers, serving the same bytes as a file, with the same headers. */
export const nginxServer = async (
  folder: string,
  port: number,
  answer: { readonly headers: readonly string[]; readonly body: Buffer },
  workers: number,
): Promise<Running> => {
  const site = join(folder, "site");
  await mkdir(site, { recursive: true });
  await writeFile(join(site, "page"), answer.body);
  const configuration = join(folder, "nginx.conf");
  await writeFile(
    configuration,
    `worker_processes ${workers};
daemon off;
user root;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_requests 100000000;
  types { }
  default_type "text/html; charset=utf-8";
  server {
    listen 127.0.0.1:${port} reuseport;
    root ${site};
${headerLines(answer.headers)}
  }
}
`,
  );
  const child = launch({ command: ["nginx", "-c", configuration, "-p", folder] });
  return await running(child, `http://127.0.0.1:${port}/page`);
};

/** What nginx says by itself is left out. */
const headerLines = (headers: readonly string[]): string =>
  headers
    .flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? ""] as const] : []))
    .filter(([name]) => !["content-type", "content-length", "etag"].includes(name))
    .map(([name, value]) => `    add_header ${name} "${value.replaceAll('"', '\\"')}";`)
    .join("\n");
