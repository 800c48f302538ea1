import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { html } from "../../test/support/cached-page.ts";
import { silentLog } from "../platform/log.ts";
import { type Made, packIfKept } from "../reader/cache/made-page.ts";
import { NotedQuery } from "../reader/cache/noted-query.ts";
import { readPageMessage, writePageMessage } from "../reader/cache/page-message.ts";
import { type PageMaker, startPageMaker } from "./page-maker.ts";

let folder: string;
let maker: PageMaker | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-maker-"));
});
afterEach(async () => {
  await maker?.stop();
  maker = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** A thread that says what it was asked for, fails, or dies, as the path tells it. */
const thread = `
import { parentPort, workerData } from "node:worker_threads";
import { existsSync, writeFileSync } from "node:fs";
const once = workerData.assets + "/died";
const news = [];
parentPort.on("message", ({ kind, id, asked, target, url, change, heard }) => {
  if (kind === "stop") return parentPort.close();
  if (kind === "changed" || kind === "hears") return news.push(kind === "changed" ? change.keys.join() : String(heard));
  if (kind === "answer") {
    const body = new TextEncoder().encode(url).buffer;
    return parentPort.postMessage({ kind: "answered", id, answer: { status: 200, headers: [["etag", "x"]], body } });
  }
  if (asked.path === "/fails") return parentPort.postMessage({ kind: "failed", id, error: new Error("no such thing") });
  if (asked.path === "/dies") process.exit(1);
  if (asked.path === "/dies-once" && !existsSync(once)) { writeFileSync(once, ""); process.exit(1); }
  const document = { status: 200, headers: {}, text: asked.path === "/news" ? news.join(" ") : target };
  const looked = { names: ["t"], whole: false };
  const page = { document, keys: new Set(["a"]), until: Infinity, renewAt: 5, looked };
  setTimeout(() => parentPort.postMessage({ kind: "made", id, page }), asked.path === "/slow" ? 50 : 0);
});
parentPort.postMessage({ kind: "ready" });
`;

const start = async (program = thread): Promise<PageMaker> => {
  await writeFile(join(folder, "thread.mjs"), program);
  const settings = { connection: { url: "" }, publicUrl: "", assets: folder, sockets: folder };
  return await startPageMaker({ program: join(folder, "thread.mjs"), settings, log: silentLog() });
};

const ask = async (path: string, query = new NotedQuery(path)): Promise<Made> => {
  if (maker === undefined) throw new Error("not started");
  return await maker.make({ pattern: path, params: {}, path, target: path }, query);
};

test("what the thread made comes back, with what it looked at", async () => {
  maker = await start();
  const query = new NotedQuery("/film?t=3");
  const made = await ask("/film", query);
  expect(made).toEqual({
    document: { status: 200, headers: {}, text: "/film?t=3" },
    keys: new Set(["a"]),
    until: Infinity,
    renewAt: 5,
  });
  expect([...query.names]).toEqual(["t"]);
});

test("what is beside the pages is answered there", async () => {
  maker = await start();
  const response = await maker.answer(new Request("http://localhost/feed.rss"));
  expect([response.headers.get("etag"), await response.text()]).toEqual(["x", "http://localhost/feed.rss"]);
});

test("the thread hears what changes, and one that is started anew whether changes are heard of", async () => {
  maker = await start();
  const news = async (): Promise<unknown> => {
    const { document } = await ask("/news");
    return "text" in document ? document.text : undefined;
  };
  maker.hears(true);
  maker.hears(true);
  maker.changed({ id: 1, keys: ["site", "list:funding"] });
  expect(await news()).toBe("false true site,list:funding");
  await ask("/dies-once");
  expect(await news()).toBe("true");
});

test("a fault is told to whoever asked, and to nobody else", async () => {
  maker = await start();
  const [failed, made] = await Promise.allSettled([ask("/fails"), ask("/slow")]);
  expect(failed).toMatchObject({ reason: { message: "no such thing" } });
  expect(made.status).toBe("fulfilled");
});

test("a thread that dies is started again, and what it was making is asked for again", async () => {
  maker = await start();
  const asked = [ask("/slow"), ask("/dies-once"), ask("/slow?2")];
  expect((await Promise.all(asked)).map(({ document }) => "text" in document && document.text)).toEqual([
    "/slow",
    "/dies-once",
    "/slow?2",
  ]);
});

test("a page that ends each thread is given up; the next is made", async () => {
  maker = await start();
  await expect(ask("/dies")).rejects.toThrow("ended");
  expect(await ask("/film")).toMatchObject({ renewAt: 5 });
});

test("a thread that does not start is told to whoever starts it", async () => {
  await expect(start("throw new Error('broken');")).rejects.toThrow("broken");
});

test("a packed page goes from thread to thread whole", async () => {
  const made = {
    document: html("a page of some words"),
    keys: new Set(["a"]),
    until: 1,
    renewAt: 2,
  };
  const query = new NotedQuery("/film?t=3");
  query.get("t");
  const packed = await packIfKept(made, query);
  const message = writePageMessage({ ...made, document: packed }, query);
  const there = new NotedQuery("/film?t=3");
  const read = readPageMessage(structuredClone(message), there);
  expect(read).toEqual({ ...made, document: packed });
  expect([...there.names]).toEqual(["t"]);
  if ("text" in read.document) throw new Error("It is not packed");
  expect(gunzipSync(read.document.bodies.gzip).toString()).toBe("a page of some words");
});
