import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "./client.ts";
import { type Sending, sendWithin } from "./send-within.ts";

/** Takes every request and never answers one; of "/half" it sends the beginning. */
let silent: Server;
let origin: string;
beforeAll(async () => {
  silent = createServer((request, answer) => {
    if (request.url?.includes("/half") === true) answer.writeHead(200).write("[");
  });
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  origin = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  silent.close();
  silent.closeAllConnections();
});

/** An address of the server's, asked with a limit of a moment. */
const soon =
  (path?: string) =>
  async (url: string, init: Sending): Promise<Response> =>
    await sendWithin(origin + (path ?? url), { ...init, limit: 20 });

test.each([
  ["never answers", undefined],
  ["stops in the midst of its answer", "/half"],
])("a server that %s is one that cannot be reached", async (_, path) => {
  const read = await createClient({ fetch: soon(path) }).readSession();
  expect(read).toMatchObject({ ok: false, problem: { code: "offline", status: 0 } });
});

test("whoever gives up before the limit is told that they did", async () => {
  const leaving = new AbortController();
  const sent = createClient({ base: origin }).readSession({}, { signal: leaving.signal });
  leaving.abort();
  await expect(sent).rejects.toThrow("abort");
});

test("a draft is waited for a third as long as other things, a film as long as it takes to read it, a large body longer", async () => {
  const limits: (number | undefined)[] = [];
  const client = createClient({
    fetch: async (_, { limit }) => {
      limits.push(limit);
      return new Response(null, { status: 204 });
    },
  });
  const content = { headline: "" } as never;
  await client.saveDraft({ params: { storyId: "a" }, ifMatch: '"1"', body: { content, note: "" } });
  await client.readSession();
  await client.bringInUpload({
    params: { uploadId: "0".repeat(32) },
    body: { kind: "film", title: "A film", language: "en" },
  });
  const slug = "news";
  const body = { addresses: "a".repeat(800_000), wording: "Yes", source: "A fair" };
  await client.importSubscribers({ params: { list: slug }, body });
  expect(limits.map((limit) => Math.floor((limit ?? 0) / 10_000))).toEqual([2, 6, 720, 16]);
});
