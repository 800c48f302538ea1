import { chmod, chown, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { canReach } from "./account.ts";
import type { Cluster } from "./cluster.ts";

/** sun_path holds 108 bytes with its closing zero on Linux and 104 on macOS: unix(7), unix(4). */
const pathLimit = process.platform === "linux" ? 107 : 103;
const socketName = "/.s.PGSQL.5432";
const temporaryPrefix = "newsreel-socket-";

/** Whether a socket in this folder can be named. */
export const fitsSocket = (folder: string): boolean => Buffer.byteLength(folder + socketName) <= pathLimit;

/**
 * A 0700 folder for the server's socket: in the data folder, so that it is found from there whatever /tmp is; or in the
 * temporary folder where the data folder's name is too long or the server's account cannot reach it.
 */
export const makeSocketFolder = async ({ dataFolder, account }: Cluster): Promise<string> => {
  const beside = join(dataFolder, "postgres-socket");
  const near = fitsSocket(beside) && (!account || (await canReach(dataFolder, account)));
  if (near) await mkdir(beside, { recursive: true });
  const folder = near ? beside : await mkdtemp(join(shortTemporaryFolder(), temporaryPrefix));
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  return folder;
};

const shortTemporaryFolder = (): string =>
  fitsSocket(join(tmpdir(), `${temporaryPrefix}123456`)) ? tmpdir() : "/tmp";

/** Removes a socket folder that `makeSocketFolder` made in the temporary folder; others stay. */
export const removeSocketFolder = async (folder: string): Promise<void> => {
  if (!basename(folder).startsWith(temporaryPrefix) || dirname(folder) === folder) return;
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return;
  await rm(folder, { recursive: true, force: true });
};
