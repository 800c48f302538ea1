import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { newId } from "../../src/kit/id.ts";
import { type S3Settings, s3Sender } from "../../src/platform/files/s3-request.ts";
import { freePort } from "./free-port.ts";

/** A real S3 store: the Ceph object gateway, keeping all in the memory of a store of its own. */
export interface S3Store {
  /** A new bucket with nothing in it. */
  bucket(): Promise<S3Settings>;
  /** Kills the gateway; what is kept stays. */
  kill(): Promise<void>;
  /** Starts the gateway again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const programs = ["ceph", "ceph-mon", "ceph-osd", "monmaptool", "radosgw", "radosgw-admin"];

/** Null, or why no store can be started here. */
export const whyNoS3Store = (): string | null => {
  const missing = programs.filter((program) => spawnSync("which", [program]).status !== 0);
  return missing.length === 0
    ? null
    : `an S3 store is needed (${missing.join(", ")} missing): apt-get install --no-install-recommends radosgw ceph-mon ceph-osd`;
};

const keys = { accessKeyId: "newsreel", secretAccessKey: "a secret for tests" };

/** One monitor, one store in memory, one gateway, on free ports of this machine. They end with this process. */
export const startS3Store = async (): Promise<S3Store> => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-s3-"));
  for (const name of ["mon", "osd", "rgw"]) await mkdir(join(folder, name));
  const ports = { monitor: await freePort(), gateway: await freePort() };
  const id = crypto.randomUUID();
  await writeFile(join(folder, "ceph.conf"), settingsOf(folder, id, ports));
  const ceph = cephIn(folder);
  const running: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of running.toReversed()) await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const map = join(folder, "monmap");
    const monitor = `[v2:127.0.0.1:${ports.monitor}/0]`;
    const release = ["--set-min-mon-release", "pacific"];
    await ceph.run("monmaptool", "--create", "--addv", "a", monitor, "--fsid", id, ...release, map);
    await ceph.run("ceph-mon", "-i", "a", "--mkfs", "--monmap", map);
    running.push(ceph.keep("ceph-mon", "-i", "a", "-f"));
    const store = crypto.randomUUID();
    await ceph.run("ceph", "osd", "new", store);
    await ceph.run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", store);
    running.push(ceph.keep("ceph-osd", "-i", "0", "-f"));
    const account = ["--uid", "newsreel", "--display-name", "newsreel"];
    const access = ["--access-key", keys.accessKeyId, "--secret-key", keys.secretAccessKey];
    await ceph.run("radosgw-admin", "user", "create", ...account, ...access);
    let gateway = await openGateway(ceph, ports.gateway);
    running.push(gateway);
    return {
      bucket: async () => await makeBucket(ports.gateway),
      kill: async () => await end(gateway, "SIGKILL"),
      restart: async () => {
        gateway = await openGateway(ceph, ports.gateway);
        running.push(gateway);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** One copy of everything, no passwords between the parts, decisions at once. */
const settingsOf = (
  folder: string,
  id: string,
  { monitor, gateway }: { readonly monitor: number; readonly gateway: number },
): string => `[global]
fsid = ${id}
mon_initial_members = a
mon_host = [v2:127.0.0.1:${monitor}/0]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
ms_mon_client_mode = crc
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
mon_data_avail_crit = 1
paxos_propose_interval = 0.05
paxos_min_wait = 0.02
run_dir = ${folder}
pid_file =
admin_socket =
log_file = ${folder}/$type.log
log_to_stderr = false
mon_cluster_log_file = ${folder}/cluster.log
mon_data = ${folder}/mon
osd_data = ${folder}/osd
osd_objectstore = memstore
memstore_device_bytes = 2147483648
rgw_cache_enabled = false
rgw_data = ${folder}/rgw
rgw_frontends = beast endpoint=127.0.0.1:${gateway}
`;

type Ceph = ReturnType<typeof cephIn>;

const cephIn = (folder: string) => {
  const env = { ...process.env, CEPH_CONF: join(folder, "ceph.conf") };
  const start = (words: readonly string[]): ChildProcess =>
    // A process that is killed takes its store with it.
    spawn("setpriv", ["--pdeathsig", "KILL", ...words], { env, stdio: ["ignore", "ignore", "pipe"] });
  return {
    keep: (...words: readonly string[]): ChildProcess => {
      const child = start(words);
      child.stderr?.resume();
      return child;
    },
    run: async (...words: readonly string[]): Promise<void> => {
      const child = start(["timeout", "120", ...words]);
      let said = "";
      child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
      const [code] = await once(child, "close");
      if (code !== 0) throw new Error(`${words.join(" ")}: ${said}`);
    },
  };
};

const openGateway = async (ceph: Ceph, port: number): Promise<ChildProcess> => {
  const child = ceph.keep("radosgw", "-n", "client.rgw", "-f");
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok === true) return child;
    await wait(200);
  }
  await end(child);
  throw new Error("The S3 store does not answer");
};

const makeBucket = async (port: number): Promise<S3Settings> => {
  const endpoint = `http://127.0.0.1:${port}`;
  const settings = { endpoint, bucket: `test-${newId().toLowerCase()}`, region: "us-east-1", ...keys };
  await s3Sender(settings)({ method: "PUT", key: "" });
  return settings;
};

const end = async (child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  const impatience = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(impatience);
};
