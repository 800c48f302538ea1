import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskFiles, removeLeftDrafts } from "./disk.ts";
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

const collect = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const keys = async (prefix: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const key of files.list(prefix)) found.push(key);
  return found.sort();
};

test("what is put under a key is read from it, whole or in part", async () => {
  await files.put("cuts/a/v360.mp4", text("0123456789"), "video/mp4");
  expect(await files.stat("cuts/a/v360.mp4")).toEqual({ bytes: 10 });
  expect(String(await files.bytes("cuts/a/v360.mp4"))).toBe("0123456789");
  expect(await collect(await files.read("cuts/a/v360.mp4"))).toBe("0123456789");
});

test("a range holds its start and not its end", async () => {
  const content = text("0123456789abcdef");
  await files.put("a", content, "text/plain");
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.nat(20), async (start, end) => {
      expect(await collect(await files.read("a", { start, end }))).toBe(
        String(content).slice(start, Math.max(start, end)),
      );
    }),
    { numRuns: 60 },
  );
});

test("a stream is put whole, or nothing is there", async () => {
  const whole = async function* () {
    yield text("ab");
    yield text("cd");
  };
  const broken = async function* () {
    yield text("ab");
    throw new Error("cut short");
  };
  await files.put("whole", whole(), "text/plain");
  expect(String(await files.bytes("whole"))).toBe("abcd");
  await expect(files.put("broken", broken(), "text/plain")).rejects.toThrow("cut short");
  expect(await files.stat("broken")).toBeNull();
  expect(await readdir(root)).toEqual(["whole"]);
});

test("a finished file is taken in, and gone from where it was", async () => {
  const made = join(folder, "made.mp4");
  await writeFile(made, "film");
  await files.adopt("cuts/b/v.mp4", made, "video/mp4");
  expect(String(await files.bytes("cuts/b/v.mp4"))).toBe("film");
  expect((await readdir(folder)).sort()).toEqual(["files"]);
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

test("a key that nothing stands under is said", async () => {
  expect(await files.stat("none/there")).toBeNull();
  await expect(files.bytes("none/there")).rejects.toBeInstanceOf(NoSuchFile);
  await expect(files.read("none/there")).rejects.toThrow("There is no file none/there.");
  await expect(files.withLocalFile("none", async () => 1)).rejects.toBeInstanceOf(NoSuchFile);
  await mkdir(join(root, "folder"), { recursive: true });
  expect(await files.stat("folder")).toBeNull();
  await expect(files.read("folder")).rejects.toBeInstanceOf(NoSuchFile);
  await files.remove("none/there");
});

test("a local path is lent", async () => {
  await files.put("a/b", text("c"), "text/plain");
  expect(await files.withLocalFile("a/b", (path) => readFile(path, "utf8"))).toBe("c");
});

test("keys are listed by how they begin; drafts are none", async () => {
  for (const key of ["cuts/a/1", "cuts/a/2", "cuts/ab/1", "other"])
    await files.put(key, text(key), "text/plain");
  await writeFile(join(root, "cuts/a/.draft-left"), "half");
  expect(await keys("")).toEqual(["cuts/a/1", "cuts/a/2", "cuts/ab/1", "other"]);
  expect(await keys("cuts/a/")).toEqual(["cuts/a/1", "cuts/a/2"]);
  expect(await keys("cuts/a")).toEqual(["cuts/a/1", "cuts/a/2", "cuts/ab/1"]);
  expect(await keys("nowhere/")).toEqual([]);
  await files.remove("cuts/a/1");
  expect(await keys("cuts/a/")).toEqual(["cuts/a/2"]);
});

test("drafts that a killed process left are removed once they are old", async () => {
  await files.put("a/b", text("kept"), "text/plain");
  for (const name of [".draft-old", ".draft-young"]) await writeFile(join(root, "a", name), "half");
  const now = new Date();
  const longAgo = new Date(now.getTime() - 25 * 3600_000);
  await utimes(join(root, "a/.draft-old"), longAgo, longAgo);
  await utimes(join(root, "a/b"), longAgo, longAgo);
  expect(await removeLeftDrafts(root, now)).toBe(1);
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
])("the key %j is refused", async (key) => {
  expect(() => checkKey(key)).toThrow(RangeError);
  await expect(files.put(key, text("x"), "text/plain")).rejects.toBeInstanceOf(RangeError);
  await expect(files.read(key)).rejects.toBeInstanceOf(RangeError);
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
