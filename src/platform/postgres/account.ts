import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The user that PostgreSQL runs as: it refuses root, and needs a name in the passwd file. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The users of a passwd file. See passwd(5). */
export const readAccounts = (passwd: string): Account[] =>
  passwd
    .split("\n")
    .map((line) => line.split(":"))
    .flatMap(([name, , uid, gid]) =>
      name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
    )
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid));

/** Whom root lends the database to: whoever has it already, else `postgres`, `nobody`, or any other plain user. */
export const chooseAccount = (
  accounts: readonly Account[],
  ownerUid: number | undefined,
): Account | undefined => {
  const plain = accounts.filter(({ uid }) => uid !== 0);
  return (
    plain.find(({ uid }) => uid === ownerUid) ??
    plain.find(({ name }) => name === "postgres") ??
    plain.find(({ name }) => name === "nobody") ??
    plain[0]
  );
};

/**
 * The account to run PostgreSQL as, or undefined when this process is not root and runs it as itself.
 * @param ownerUid who owns the cluster that stands already
 */
export const serverAccount = async (ownerUid: number | undefined): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const account = chooseAccount(readAccounts(await readFile("/etc/passwd", "utf8")), ownerUid);
  if (!account) {
    throw new Error(
      "PostgreSQL does not run as root, and /etc/passwd has no other user to run it as: add one, or set DATABASE_URL.",
    );
  }
  return account;
};

/** Whether the account may pass through every folder on the way and read the last (access lists aside). */
export const canReach = async (path: string, account: Account): Promise<boolean> => {
  const last = await stat(path);
  if (!permits(last, account, last.isDirectory() ? 5 : 4)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!permits(await stat(folder), account, 1)) return false;
    if (folder === dirname(folder)) return true;
  }
};

/** @param wanted the bits of one permission digit: 4 read, 2 write, 1 pass */
const permits = (
  { mode, uid, gid }: { mode: number; uid: number; gid: number },
  account: Account,
  wanted: number,
): boolean => {
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
};
