import { serve } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { sayIn } from "../../catalogue/say.ts";
import { shareLimit } from "./share-limit.ts";

const servers: ReturnType<typeof serve>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Only what the limit asks of it: the page itself is tried where pages are. */
const respond = {
  refused: async (_request: Request, status: number, why: string) => new Response(why, { status }),
};

const read = async () => ({ say: sayIn("en", "UTC") });

const listen = async (trustedProxies: number, now = { at: 0 }): Promise<string> => {
  const app = new Hono();
  app.post(
    "/moment",
    shareLimit({ clock: () => new Date(now.at), trustedProxies }, read, respond),
    (context) => context.text("made"),
  );
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/moment`;
};

const askTimes = async (address: string, times: number, headers: Record<string, string> = {}) => {
  let answer = new Response();
  for (let time = 0; time < times; time += 1) answer = await fetch(address, { method: "POST", headers });
  return answer;
};

test("an address that asks too often is told how long to wait, and may then go on", async () => {
  const now = { at: 0 };
  const address = await listen(0, now);
  expect((await askTimes(address, 20)).status).toBe(200);
  now.at = 15_000;
  const refused = await askTimes(address, 1);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "45"]);
  const asJson = await askTimes(address, 1, { accept: "application/json" });
  expect(await asJson.json()).toEqual({ problem: expect.stringContaining("Wait a minute") });
  now.at = 60_000;
  expect((await askTimes(address, 1)).status).toBe(200);
});

test("X-Forwarded-For lets nobody round the limit, and behind a proxy of ours tells clients apart", async () => {
  const direct = await listen(0);
  await askTimes(direct, 20);
  expect((await askTimes(direct, 1, { "x-forwarded-for": "1.2.3.4" })).status).toBe(429);
  const proxied = await listen(1);
  await askTimes(proxied, 20, { "x-forwarded-for": "9.9.9.9, 1.2.3.4" });
  expect((await askTimes(proxied, 1, { "x-forwarded-for": "8.8.8.8, 1.2.3.4" })).status).toBe(429);
  expect((await askTimes(proxied, 1, { "x-forwarded-for": "1.2.3.4, 5.6.7.8" })).status).toBe(200);
});
