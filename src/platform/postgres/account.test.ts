import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canReach, chooseAccount, readAccounts } from "./account.ts";

const passwd = `root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
# a comment
broken line
alice:x:1000:1000::/home/alice:/bin/bash
`;
const accounts = readAccounts(passwd);

test("the users of a passwd file are read, whatever else stands in it", () => {
  expect(accounts).toEqual([
    { name: "root", uid: 0, gid: 0 },
    { name: "nobody", uid: 65534, gid: 65534 },
    { name: "alice", uid: 1000, gid: 1000 },
  ]);
});

test("the database is lent to whoever has it; else to postgres, nobody, or any other, and never to root", () => {
  const postgres = { name: "postgres", uid: 101, gid: 104 };
  expect(chooseAccount([...accounts, postgres], 1000)?.name).toBe("alice");
  expect(chooseAccount([...accounts, postgres], undefined)?.name).toBe("postgres");
  expect(chooseAccount(accounts, 0)?.name).toBe("nobody");
  expect(
    chooseAccount(
      accounts.filter(({ name }) => name !== "nobody"),
      undefined,
    )?.name,
  ).toBe("alice");
  expect(chooseAccount(accounts.slice(0, 1), 0)).toBeUndefined();
});

test("an account reaches a file when every folder on the way lets it through", async () => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-reach-"));
  const inside = join(folder, "open");
  await mkdir(inside);
  await writeFile(join(inside, "file"), "");
  const stranger = { name: "stranger", uid: 54_321, gid: 54_321 };
  const self = { name: "self", uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  await chmod(folder, 0o711);
  await chmod(inside, 0o755);
  await chmod(join(inside, "file"), 0o644);
  expect(await canReach(join(inside, "file"), stranger)).toBe(true);
  expect(await canReach(folder, stranger)).toBe(false);
  await chmod(folder, 0o700);
  expect(await canReach(join(inside, "file"), stranger)).toBe(false);
  expect(await canReach(join(inside, "file"), self)).toBe(true);
  await rm(folder, { recursive: true });
});
