import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, lchown, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../kit/id.ts";
import type { Log } from "../log.ts";
import { type Account, canReach, serverAccount } from "./account.ts";
import { programFolder } from "./program.ts";

/** PostgreSQL's major version, as the package carries it. */
const majorVersion = "18";

/** Name of the database's owner, and of the database. */
export const owner = "newsreel";

/** A folder of PostgreSQL's data, with what is needed to run a server on it. */
export interface Cluster {
  readonly folder: string;
  readonly dataFolder: string;
  /** The folder with bin, lib and share. */
  readonly program: string;
  /** Whom to run it as; undefined: as ourselves. */
  readonly account: Account | undefined;
}

/** Where the data folder keeps the database. */
export const clusterFolder = (dataFolder: string): string => join(dataFolder, "postgres");

/**
 * Makes the cluster where none stands, and finds what runs it. Safe when two processes do it at once.
 * @param durable whether to wait until a new cluster is on the disk
 */
export const prepareCluster = async (dataFolder: string, log: Log, durable: boolean): Promise<Cluster> => {
  const folder = clusterFolder(dataFolder);
  await mkdir(dataFolder, { recursive: true });
  const account = await serverAccount((await stat(folder).catch(() => undefined))?.uid);
  const cluster = { folder, dataFolder, account, program: await programFolder(account, dataFolder) };
  if (await isCluster(folder)) await checkCluster(cluster);
  else await makeCluster(cluster, log, durable);
  return cluster;
};

const isCluster = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, "PG_VERSION")).catch(() => undefined)) !== undefined;

const checkCluster = async ({ folder, account }: Cluster): Promise<void> => {
  const version = (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  if (version !== majorVersion) {
    throw new Error(`${folder} was made by PostgreSQL ${version}; this version runs ${majorVersion}.`);
  }
  const { uid } = await stat(folder);
  if (account && uid !== account.uid) await giveTo(folder, account);
  if (!account && uid !== process.getuid?.()) {
    throw new Error(
      `${folder} belongs to another user (uid ${uid}): start as that user, or give the folder to this one.`,
    );
  }
};

/** A folder that was copied in as root, or from another machine, goes to the account that runs the server. */
const giveTo = async (folder: string, account: Account): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(folder, account.uid, account.gid);
};

/** Made beside its place, then renamed: a cluster that was cut short is never started. */
const makeCluster = async (cluster: Cluster, log: Log, durable: boolean): Promise<void> => {
  const draft = `${cluster.folder}.${newId()}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    if (cluster.account) await chown(draft, cluster.account.uid, cluster.account.gid);
    log.info({ folder: cluster.folder }, "Making the database");
    await runInitdb({ ...cluster, folder: draft }, durable);
    await rename(draft, cluster.folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster.
    if (!(await isCluster(cluster.folder))) throw error;
  }
  await chmod(cluster.folder, 0o700);
};

/**
 * What PostgreSQL's text search takes for a letter is asked of the machine's own locale, whatever the provider: in "C"
 * the curly quotation marks belong to the word. Sorting and case never ask it.
 */
const letters = process.platform === "darwin" ? ["en_US.UTF-8", "C"] : ["C.UTF-8", "C"];

const runInitdb = async (cluster: Cluster, durable: boolean): Promise<void> => {
  const said: string[] = [];
  for (const ctype of letters) {
    const problem = await initdb(cluster, ctype, durable);
    if (problem === undefined) return;
    said.push(problem);
  }
  throw new Error(`PostgreSQL could not make its folder: ${said.join("\n")}`);
};

/** @returns what it said when it failed; it leaves an emptied folder then */
const initdb = async (cluster: Cluster, ctype: string, durable: boolean): Promise<string | undefined> => {
  const args = [
    `--username=${owner}`,
    "--auth=trust",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${ctype}`,
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const said: Buffer[] = [];
  const { child, ended } = await spawnOn(cluster, "initdb", args, ["ignore", "ignore", "pipe"]);
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  return (await ended) === 0 ? undefined : Buffer.concat(said).toString().trim();
};

/** A program of PostgreSQL's that was started. */
interface Spawned {
  readonly child: ChildProcess;
  /** Its exit code, once it has ended and all that it wrote was read; null where a signal ended it. Rejects if it never began. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts one of PostgreSQL's programs on the cluster, as its account, without this process's environment.
 * Where the account cannot reach the folder by name (a project in root's own 0700 folder), it is handed over open:
 * `/proc/self/fd/3` leads into it whatever stands above.
 */
export const spawnOn = async (
  { folder, program, account }: Cluster,
  name: "initdb" | "postgres",
  args: readonly string[],
  stdio: ("ignore" | "pipe" | number)[],
): Promise<Spawned> => {
  const handle = !account || (await canReach(folder, account)) ? undefined : await open(folder, "r");
  try {
    const child = spawn(join(program, "bin", name), ["-D", handle ? "/proc/self/fd/3" : folder, ...args], {
      cwd: "/",
      detached: true,
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
      stdio: handle ? [...stdio, handle.fd] : stdio,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    // Listened to at once: one that ends while the folder is being closed is not heard by whoever comes later.
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("close", resolve);
    });
    ended.catch(() => undefined);
    return { child, ended };
  } finally {
    await handle?.close();
  }
};
