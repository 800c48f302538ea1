import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskFiles } from "./disk.ts";
import { filesContract } from "./files.contract.ts";
import { checkKey, type Files, NoSuchFile } from "./files.ts";

let folder: string;
let root: string;
let files: Files;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-files-"));
  root = join(folder, "files");
  files = diskFiles(root);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (content: string): Buffer => Buffer.from(content);

describe("files in a folder", () => {
  filesContract(async (at) => diskFiles(join(at, "files")));
});

test("a stream that is cut short leaves no draft", async () => {
  const broken = async function* () {
    yield text("ab");
    throw new Error("cut short");
  };
  await expect(files.put("a/broken", broken(), "text/plain")).rejects.toThrow("cut short");
  expect(await readdir(join(root, "a"))).toEqual([]);
});

test("a file from another file system is taken in too", async (context) => {
  const made = await mkdtemp("/dev/shm/newsreel-files-").catch(() => undefined);
  const elsewhere = made ?? context.skip("there is no /dev/shm");
  const film = join(elsewhere, "film.mp4");
  await writeFile(film, "film");
  await files.adopt("v.mp4", film, "video/mp4");
  expect(String(await files.bytes("v.mp4"))).toBe("film");
  expect(await readdir(elsewhere)).toEqual([]);
  await rm(elsewhere, { recursive: true });
});

test("a folder is no file", async () => {
  await mkdir(join(root, "folder"), { recursive: true });
  expect(await files.stat("folder")).toBeNull();
  await expect(files.read("folder")).rejects.toBeInstanceOf(NoSuchFile);
});

test("drafts are not listed", async () => {
  await files.put("cuts/a/1", text("kept"), "text/plain");
  await writeFile(join(root, "cuts/a/.draft-left"), "half");
  expect(await Array.fromAsync(files.list(""))).toEqual(["cuts/a/1"]);
});

test("drafts that a killed process left are removed once they are old", async () => {
  await files.put("a/b", text("kept"), "text/plain");
  for (const name of [".draft-old", ".draft-young"]) await writeFile(join(root, "a", name), "half");
  const now = new Date();
  const longAgo = new Date(now.getTime() - 25 * 3600_000);
  await utimes(join(root, "a/.draft-old"), longAgo, longAgo);
  await utimes(join(root, "a/b"), longAgo, longAgo);
  expect(await files.removeLeftOvers(now)).toBe(1);
  expect((await readdir(join(root, "a"))).sort()).toEqual([".draft-young", "b"]);
});

test.for([
  "",
  "/a",
  "a/",
  "a//b",
  ".",
  "..",
  "../a",
  "a/../b",
  "a/./b",
  ".hidden",
  "a\\b",
  "a\0b",
  "a\nb",
  "x".repeat(256),
])("the key %j is refused", (key) => {
  expect(() => checkKey(key)).toThrow(RangeError);
});

test("whatever is no refused key stays below the root", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom("..", ".", "/", "a", "\\", "é")).map((parts) => parts.join("")),
      ),
      (key) => {
        try {
          checkKey(key);
        } catch {
          return;
        }
        expect(join("/root", key)).toBe(`/root/${key}`);
      },
    ),
  );
});
