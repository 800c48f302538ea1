import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskFiles } from "./disk.ts";
import { OutOfSpace } from "./files.ts";

const run = promisify(execFile);
let folder: string;
let isMounted = false;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-full-"));
  isMounted = await run("mount", ["-t", "tmpfs", "-o", "size=1m", "newsreel-test", folder]).then(
    () => true,
    () => false,
  );
});
afterEach(async () => {
  if (isMounted) await run("umount", [folder]);
  await rm(folder, { recursive: true, force: true });
});

test("a full disk is said in words, and nothing half is left", async (context) => {
  if (!isMounted) context.skip("a small file system cannot be mounted here");
  const files = diskFiles(join(folder, "files"));
  await files.put("small", Buffer.alloc(1000), "text/plain");
  const put = files.put("large", Buffer.alloc(2 ** 21), "text/plain");
  await expect(put).rejects.toBeInstanceOf(OutOfSpace);
  await expect(put).rejects.toThrow(/^The disk is full/);
  expect(await readdir(join(folder, "files"))).toEqual(["small"]);
});
