import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type S3Store, startS3Store, whyNoS3Store } from "../../../test/support/s3-store.ts";
import type { Files } from "./files.ts";
import { filesContract } from "./files.contract.ts";
import { type S3Settings, s3Sender } from "./s3-request.ts";
import { s3Files } from "./s3.ts";

const hindrance = whyNoS3Store();

describe.skipIf(hindrance !== null)(`files in a bucket${hindrance === null ? "" : `: ${hindrance}`}`, () => {
  let store: S3Store;
  let folder: string;
  let settings: S3Settings;
  let files: Files;

  beforeAll(async () => {
    store = await startS3Store();
  });
  afterAll(() => store?.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsreel-s3-files-"));
    settings = await store.bucket();
    files = s3Files(settings, join(folder, "scratch"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  filesContract(async (at) => s3Files(await store.bucket(), join(at, "scratch")));

  test("the copy that a program gets is gone afterwards, whatever it did", async () => {
    await files.put("a/film.mp4", Buffer.from("film"), "video/mp4");
    const failing = files.withLocalFile("a/film.mp4", async () => {
      throw new Error("the program failed");
    });
    await expect(failing).rejects.toThrow("the program failed");
    expect(await readdir(join(folder, "scratch"))).toEqual([]);
  });

  test("the media type goes with the file", async () => {
    await files.put("a/film.mp4", Buffer.from("film"), "video/mp4");
    const answer = await s3Sender(settings)({ method: "HEAD", key: "a/film.mp4" });
    expect(answer.headers.get("content-type")).toBe("video/mp4");
  });

  test("copies and uploads that killed processes left are removed once they are old", async () => {
    const send = s3Sender(settings);
    await send({ method: "POST", key: "half.mp4", query: { uploads: "" } });
    await mkdir(join(folder, "scratch", "copy-old"), { recursive: true });
    await writeFile(join(folder, "scratch", "copy-old", "film.mp4"), "half");
    await mkdir(join(folder, "scratch", "copy-new"));
    const now = new Date();
    expect(await files.removeLeftOvers(now)).toBe(0);
    const longAgo = new Date(now.getTime() - 25 * 3600_000);
    await utimes(join(folder, "scratch", "copy-old"), longAgo, longAgo);
    expect(await files.removeLeftOvers(now)).toBe(1);
    expect(await readdir(join(folder, "scratch"))).toEqual(["copy-new"]);
    expect(await files.removeLeftOvers(new Date(now.getTime() + 25 * 3600_000))).toBe(2);
    const uploads = await (await send({ method: "GET", key: "", query: { uploads: "" } })).text();
    expect(uploads).not.toContain("<Upload>");
  });

  test("what is set wrong is said in words", async () => {
    const put = (wrong: Partial<S3Settings>) =>
      s3Files({ ...settings, ...wrong }, folder).put("a", Buffer.from("x"), "text/plain");
    await expect(put({ bucket: "nowhere-at-all" })).rejects.toThrow(/NoSuchBucket \(S3_BUCKET/);
    await expect(put({ secretAccessKey: "wrong" })).rejects.toThrow(/S3_SECRET_ACCESS_KEY/);
    await expect(put({ accessKeyId: "wrong" })).rejects.toThrow(/S3_ACCESS_KEY_ID/);
  });

  test("a store that is down is said; once it is up again everything is there", async () => {
    await files.put("a", Buffer.from("kept"), "text/plain");
    await store.kill();
    const said = `The file store ${settings.endpoint} does not answer (ECONNREFUSED).`;
    await Promise.all([
      expect(files.bytes("a")).rejects.toThrow(said),
      expect(files.stat("a")).rejects.toThrow(said),
      expect(files.put("b", Buffer.from("x"), "text/plain")).rejects.toThrow(said),
      expect(Array.fromAsync(files.list(""))).rejects.toThrow(said),
    ]);
    await store.restart();
    expect(String(await files.bytes("a"))).toBe("kept");
    expect(await files.stat("b")).toBeNull();
  });

  test("lost connections are made again", async () => {
    const relay = await relayTo(settings.endpoint, { lose: 3 });
    const behind = s3Files({ ...settings, endpoint: relay.endpoint }, folder);
    await behind.put("a", Buffer.from("kept"), "text/plain");
    expect(String(await behind.bytes("a"))).toBe("kept");
    relay.close();
  });
});

/** Passes connections on to the store, but loses the first few. */
const relayTo = async (endpoint: string, { lose }: { readonly lose: number }) => {
  let lost = 0;
  const server = createServer((client) => {
    client.on("error", () => undefined);
    lost += 1;
    if (lost <= lose) {
      client.resetAndDestroy();
      return;
    }
    const store = connect(Number(new URL(endpoint).port), "127.0.0.1");
    store.on("error", () => client.destroy());
    client.on("close", () => store.destroy());
    client.pipe(store).pipe(client);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
};
