/**
 * An operator's own PostgreSQL and bucket: the tests that need a real S3 store, which is installed here where that is
 * allowed (Debian, as root), and the sample newsroom backed up from one place and restored into another, every page of
 * both compared. No seed: nothing is left to chance.
 *
 * node bench/outside/run.ts
 */
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as z from "zod";
import { diskFiles } from "../../src/platform/files/disk.ts";
import type { Files } from "../../src/platform/files/files.ts";
import { s3Files } from "../../src/platform/files/s3.ts";
import { type Answers, crawl, differences } from "../../test/support/crawl.ts";
import { freePort } from "../../test/support/free-port.ts";
import { copyProgram, newsreel, runNewsreel } from "../../test/support/newsroom-process.ts";
import { startOutsidePostgres } from "../../test/support/outside-postgres.ts";
import { type S3Store, startS3Store, whyNoS3Store } from "../../test/support/s3-store.ts";

const folder = resolve(".proof", "outside");
const publicUrl = "http://newsroom.example";

const figure = (
  name: string,
  value: number | string,
  unit: string,
  holds: boolean,
  more: object = {},
): void => console.log(JSON.stringify({ figure: name, value, unit, ...more, holds }));

const installStore = (): void => {
  if (whyNoS3Store() === null) return;
  console.error("Installing Ceph's object gateway from Debian's packages…");
  const packages = ["radosgw", "ceph-mon", "ceph-osd"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
  ])
    spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"], env });
};

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

/** The tests that were not skipped for want of a store. */
const runTests = async (): Promise<void> => {
  const target = join(folder, "tests.json");
  const files = ["src/platform/files", "src/platform/backup", "test/e2e/outside.test.ts"];
  const reporter = ["--reporter=json", `--outputFile=${target}`];
  spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...files, ...reporter], {
    stdio: ["ignore", 2, 2],
  });
  const { numPassedTests, numFailedTests, numPendingTests } = report.parse(
    JSON.parse(await readFile(target, "utf8")),
  );
  figure("tests with a real bucket and PostgreSQL 15", numPassedTests, "passed", numPassedTests > 0);
  figure(
    "of these failed or skipped",
    numFailedTests + numPendingTests,
    "",
    numFailedTests + numPendingTests === 0,
    {
      target: "0",
    },
  );
};

const mebibytes = 256;

/** Put and read back in pieces of a mebibyte, holding one part in memory. */
const measure = async (files: Files): Promise<{ put: number; read: number; same: boolean }> => {
  const piece = randomBytes(2 ** 20);
  const [written, found] = [createHash("sha256"), createHash("sha256")];
  const content = async function* (): AsyncIterable<Uint8Array> {
    for (let number = 0; number < mebibytes; number += 1) {
      piece.writeUInt32LE(number);
      written.update(piece);
      yield Buffer.from(piece);
    }
  };
  const began = performance.now();
  await files.put("film.mp4", content(), "video/mp4");
  const put = performance.now();
  for await (const chunk of await files.read("film.mp4")) found.update(chunk);
  const rate = (milliseconds: number): number => Math.round(mebibytes / (milliseconds / 1000));
  const same = written.digest("hex") === found.digest("hex");
  return { put: rate(put - began), read: rate(performance.now() - put), same };
};

const measureFiles = async (store: S3Store): Promise<void> => {
  const bucket = await measure(s3Files(await store.bucket(), join(folder, "scratch")));
  const disk = await measure(diskFiles(join(folder, "files")));
  const beside = (what: "put" | "read"): object => ({ beside: `a folder: ${disk[what]} MiB/s` });
  figure(`${mebibytes} MiB into a bucket`, bucket.put, "MiB/s", bucket.same, beside("put"));
  figure(`${mebibytes} MiB out of it, the same bytes`, bucket.read, "MiB/s", bucket.same, beside("read"));
};

/** The program, a plain database and a bucket. */
const crawlServed = async (program: string, settings: Readonly<Record<string, string>>): Promise<Answers> => {
  const port = await freePort();
  const site = newsreel(program, { ...settings, PUBLIC_URL: publicUrl, PORT: String(port) }, "serve");
  try {
    await site.until(/The newsroom is open/);
    return await crawl(`http://127.0.0.1:${port}`, publicUrl, { most: 20_000 });
  } finally {
    await site.kill("SIGTERM");
  }
};

const compareRestored = async (store: S3Store): Promise<void> => {
  const postgres = await startOutsidePostgres();
  const program = await copyProgram(join(folder, "program"));
  const here = { DATA_DIR: join(folder, "here") };
  const { endpoint, bucket, accessKeyId, secretAccessKey } = await store.bucket();
  const there = {
    DATA_DIR: join(folder, "there"),
    DATABASE_URL: await postgres.database(),
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
  try {
    const answers = await crawlServed(program, here);
    const saved = join(folder, "saved");
    const began = performance.now();
    const said = await runNewsreel(program, here, "backup", saved);
    const backedUp = performance.now();
    await runNewsreel(program, there, "restore", saved);
    const restored = performance.now();
    const differing = differences(answers, await crawlServed(program, there));
    for (const line of differing) console.error(line);
    const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10;
    const what = /Backed up to \S+: (.*)\./.exec(said)?.[1] ?? "";
    figure("the sample backed up", seconds(began, backedUp), "s", true, { beside: what });
    figure("and restored elsewhere", seconds(backedUp, restored), "s", true, { beside: postgres.version });
    figure("addresses asked for on both", answers.size, "", answers.size > 500);
    figure("answered otherwise", differing.length, "", differing.length === 0, {
      target: "0",
      beside: "status, media type and SHA-256 of the body",
    });
  } finally {
    await postgres.stop();
  }
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
installStore();
const hindrance = whyNoS3Store();
if (hindrance === null) {
  await runTests();
  const store = await startS3Store();
  try {
    await measureFiles(store);
    await compareRestored(store);
  } finally {
    await store.stop();
  }
} else {
  figure("a real S3 store", "none", "", false, { beside: hindrance });
}
