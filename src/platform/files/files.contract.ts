import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Files, NoSuchFile } from "./files.ts";

/**
 * What every place for files must do, tried on one of them.
 * @param open gives an empty place; `folder` is there for the length of a test
 */
export const filesContract = (open: (folder: string) => Promise<Files>): void => {
  let folder: string;
  let files: Files;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsreel-files-"));
    files = await open(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const keys = async (prefix: string): Promise<string[]> =>
    (await Array.fromAsync(files.list(prefix))).sort();

  test("what is put under a key is read from it", async () => {
    await files.put("cuts/a/v360.mp4", text("0123456789"), "video/mp4");
    expect(await files.stat("cuts/a/v360.mp4")).toEqual({ bytes: 10 });
    expect(String(await files.bytes("cuts/a/v360.mp4"))).toBe("0123456789");
    expect(await collect(await files.read("cuts/a/v360.mp4"))).toBe("0123456789");
  });

  test("an empty file is a file", async () => {
    await files.put("empty", new Uint8Array(), "text/plain");
    expect(await files.stat("empty")).toEqual({ bytes: 0 });
    expect(await collect(await files.read("empty"))).toBe("");
    expect(await collect(await files.read("empty", { start: 0, end: 5 }))).toBe("");
    expect(await files.withLocalFile("empty", (path) => readFile(path, "utf8"))).toBe("");
  });

  test("a range holds its start and not its end, and ends where the file does", async () => {
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
    await files.put("whole", pieces(text("ab"), text("cd")), "text/plain");
    await expect(files.put("broken", thenBroken(text("ab")), "text/plain")).rejects.toThrow("cut short");
    expect(String(await files.bytes("whole"))).toBe("abcd");
    expect(await files.stat("broken")).toBeNull();
    expect(await keys("")).toEqual(["whole"]);
  });

  test("40 MiB come back byte for byte, whole, in part and as a local file", async () => {
    const piece = randomPiece();
    const whole = Array.from({ length: 40 }, () => piece);
    const sum = createHash("sha256");
    for (const one of whole) sum.update(one);
    const expected = sum.digest("hex");
    await files.put("film.mp4", pieces(...whole), "video/mp4");
    expect(await files.stat("film.mp4")).toEqual({ bytes: 40 * piece.length });
    expect(await hashOf(await files.read("film.mp4"))).toBe(expected);
    expect(await files.withLocalFile("film.mp4", (path) => hashOf(createReadStream(path)))).toBe(expected);
    // Over the border between what a store may keep as two parts.
    const border = 16 * 2 ** 20;
    const part = await Array.fromAsync(await files.read("film.mp4", { start: border - 3, end: border + 3 }));
    expect(Buffer.concat(part)).toEqual(Buffer.concat([piece.subarray(-3), piece.subarray(0, 3)]));
  });

  test("40 MiB that are cut short leave nothing", async () => {
    const piece = randomPiece();
    const most = Array.from({ length: 39 }, () => piece);
    await expect(files.put("film.mp4", thenBroken(...most), "video/mp4")).rejects.toThrow("cut short");
    expect(await files.stat("film.mp4")).toBeNull();
    expect(await files.removeLeftOvers(inTwoDays())).toBe(0);
  });

  test("a reader that stops reading harms nothing", async () => {
    const piece = randomPiece();
    await files.put("film.mp4", pieces(...Array.from({ length: 20 }, () => piece)), "video/mp4");
    for (let time = 0; time < 20; time += 1) {
      const first = await firstOf(await files.read("film.mp4"));
      expect(piece.subarray(0, first.length).equals(first.subarray(0, piece.length))).toBe(true);
    }
    expect(await files.stat("film.mp4")).toEqual({ bytes: 20 * piece.length });
  });

  test("a finished file is taken in, and gone from where it was", async () => {
    const made = join(folder, "made.mp4");
    await writeFile(made, "film");
    await files.adopt("cuts/b/v.mp4", made, "video/mp4");
    expect(String(await files.bytes("cuts/b/v.mp4"))).toBe("film");
    expect(await readdir(folder)).not.toContain("made.mp4");
  });

  test("a key that nothing stands under is said", async () => {
    await files.put("there/file", text("x"), "text/plain");
    for (const key of ["none/there", "none", "there", "there/file/below"]) {
      expect(await files.stat(key)).toBeNull();
      await expect(files.bytes(key)).rejects.toBeInstanceOf(NoSuchFile);
      await expect(files.read(key)).rejects.toThrow(`There is no file ${key}.`);
      await expect(files.read(key, { start: 1, end: 2 })).rejects.toBeInstanceOf(NoSuchFile);
      await expect(files.read(key, { start: 2, end: 1 })).rejects.toBeInstanceOf(NoSuchFile);
      await expect(files.withLocalFile(key, async () => 1)).rejects.toBeInstanceOf(NoSuchFile);
      await files.remove(key);
    }
    expect(await keys("")).toEqual(["there/file"]);
  });

  test("keys may have spaces, other scripts and marks, and are listed as they are", async () => {
    const strange = [
      "masters/My film (final) #2.mp4",
      "masters/100% & more.mov",
      "masters/naïve café.mp4",
      "masters/映画 — фильм.mp4",
      "masters/🎬.mp4",
      "masters/a+b=c&d;e,f@g:h?i~j.mp4",
      "masters/<it's> \"quoted\" !*'().mp4",
      "masters/&amp;.mp4",
      "masters/%41.mp4",
    ];
    for (const key of strange) await files.put(key, text(key), "video/mp4");
    expect(await keys("masters/")).toEqual([...strange].sort());
    for (const key of strange) {
      expect(String(await files.bytes(key))).toBe(key);
      expect(await keys(key)).toEqual([key]);
      expect(await files.withLocalFile(key, (path) => readFile(path, "utf8"))).toBe(key);
      await files.remove(key);
      expect(await files.stat(key)).toBeNull();
    }
    expect(await keys("")).toEqual([]);
  });

  test("keys are listed by how they begin", async () => {
    for (const key of ["cuts/a/1", "cuts/a/2", "cuts/ab/1", "other"])
      await files.put(key, text(key), "text/plain");
    expect(await keys("")).toEqual(["cuts/a/1", "cuts/a/2", "cuts/ab/1", "other"]);
    expect(await keys("cuts/a/")).toEqual(["cuts/a/1", "cuts/a/2"]);
    expect(await keys("cuts/a")).toEqual(["cuts/a/1", "cuts/a/2", "cuts/ab/1"]);
    expect(await keys("nowhere/")).toEqual([]);
    await files.remove("cuts/a/1");
    expect(await keys("cuts/a/")).toEqual(["cuts/a/2"]);
  });

  test("all of 1,100 keys are listed, each once", async () => {
    const many = Array.from({ length: 1100 }, (_, number) => `cuts/c ${number}/&.jpg`).sort();
    for (let at = 0; at < many.length; at += 50)
      await Promise.all(many.slice(at, at + 50).map((key) => files.put(key, text("x"), "image/jpeg")));
    expect(await keys("cuts/")).toEqual(many);
    expect(await keys("cuts/c 20")).toEqual(many.filter((key) => key.startsWith("cuts/c 20")));
  });

  test.for(["", "/a", "a/", "a//b", "..", "a/../b", ".hidden", "a\\b", "a\nb", "\ud83c", "x".repeat(256)])(
    "the key %j is refused",
    async (key) => {
      await expect(files.put(key, text("x"), "text/plain")).rejects.toBeInstanceOf(RangeError);
      await expect(files.read(key)).rejects.toBeInstanceOf(RangeError);
      await expect(files.stat(key)).rejects.toBeInstanceOf(RangeError);
      await expect(files.remove(key)).rejects.toBeInstanceOf(RangeError);
    },
  );
};

const text = (content: string): Buffer => Buffer.from(content);

/** A mebibyte. */
const randomPiece = (): Buffer => randomBytes(2 ** 20);

const pieces = async function* (...all: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* all;
};

const thenBroken = async function* (...all: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* all;
  throw new Error("cut short");
};

const collect = async (content: AsyncIterable<Uint8Array>): Promise<string> =>
  Buffer.concat(await Array.fromAsync(content)).toString();

const firstOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  for await (const chunk of content) return Buffer.from(chunk);
  return Buffer.alloc(0);
};

const hashOf = async (content: AsyncIterable<Uint8Array | string>): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk);
  return hash.digest("hex");
};

const inTwoDays = (): Date => new Date(Date.now() + 2 * 24 * 3600_000);
