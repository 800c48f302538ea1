import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { newId } from "../../src/kit/id.ts";
import { serverAccount } from "../../src/platform/postgres/account.ts";
import { programFolder } from "../../src/platform/postgres/program.ts";
import { freePort } from "./free-port.ts";

/** A PostgreSQL of the operator's own, as `DATABASE_URL` names it: over TCP, with a password, and no superuser. */
export interface OutsidePostgres {
  /** E.g. "PostgreSQL 15.18 (Debian …)". */
  readonly version: string;
  /** The URL of a new, empty database, which belongs to a plain role. */
  database(options?: string): Promise<string>;
  stop(): Promise<void>;
}

/** The oldest that we promise to work with, from Debian; where it is not installed, the one that we carry. */
const debian = "/usr/lib/postgresql/15";

export const startOutsidePostgres = async (): Promise<OutsidePostgres> => {
  const account = await serverAccount(undefined);
  const folder = await mkdtemp(join(tmpdir(), "newsreel-outside-"));
  await chmod(folder, 0o755);
  const program = existsSync(join(debian, "bin", "postgres")) ? debian : await programFolder(account, folder);
  const cluster = join(folder, "cluster");
  await mkdir(cluster, { mode: 0o700 });
  if (account) await chown(cluster, account.uid, account.gid);
  const run = account
    ? ["setpriv", "--reuid", String(account.uid), "--regid", String(account.gid), "--clear-groups"]
    : [];
  const bin = (name: string): string => join(program, "bin", name);
  await initialise([...run, bin("initdb"), "-D", cluster, "-U", "postgres"]);
  const port = await freePort();
  // A process that is killed takes its server with it.
  const [command, ...words] = [...run, ...mortal, bin("postgres"), "-D", cluster, "-p", String(port)];
  const quick = ["-c", "fsync=off", "-c", "shared_buffers=64MB", "-c", "max_connections=120"];
  const open = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const server = spawn(command, [...words, ...open, ...quick], { cwd: "/", stdio: "ignore" });
  const admin = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const version = await answering(admin, server);
  return {
    version,
    database: async (options = "") => await newDatabase(admin, port, options),
    stop: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const mortal = spawnSync("which", ["setpriv"]).status === 0 ? ["setpriv", "--pdeathsig", "INT"] : [];

const initialise = async ([command = "", ...words]: readonly string[]): Promise<void> => {
  const plain = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
  const child = spawn(command, [...words, ...plain], { cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`initdb: ${said}`);
};

const answering = async (url: string, server: ChildProcess): Promise<string> => {
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt += 1) {
    try {
      return await withClient(url, async (client) => {
        const { rows } = await client.query<{ version: string }>("select version()");
        return (rows[0]?.version ?? "").split(" on ")[0] ?? "";
      });
    } catch {
      await wait(100);
    }
  }
  await end(server);
  throw new Error("PostgreSQL does not answer");
};

/** The role may log in, owns its database, and nothing else. */
const newDatabase = async (admin: string, port: number, options: string): Promise<string> => {
  const name = `outside_${newId().toLowerCase()}`;
  await withClient(admin, async (client) => {
    await client.query(`create role ${name} login password 'a word' nosuperuser nocreatedb nocreaterole`);
    await client.query(`create database ${name} owner ${name} ${options}`);
  });
  return `postgresql://${name}:a%20word@127.0.0.1:${port}/${name}`;
};

const withClient = async <Value>(url: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

const end = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGINT");
  const impatience = setTimeout(() => server.kill("SIGQUIT"), 5000);
  await gone;
  clearTimeout(impatience);
};
