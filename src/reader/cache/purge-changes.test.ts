import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { silentLog } from "../../platform/log.ts";
import { announce } from "../../platform/outbox.ts";
import { httpPurge } from "./purge.ts";
import { purgeChanges } from "./purge-changes.ts";

let database: TestDatabase;
let server: Server;
let told: (readonly string[])[];
let status: number;
let purging: { stop: () => Promise<void> };

beforeEach(async () => {
  [told, status] = [[], 200];
  database = await testDatabase();
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      if (status === 200) told.push((JSON.parse(text) as { keys: string[] }).keys);
      response.writeHead(status).end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  purging = await purgeChanges({
    purge: httpPurge(`http://127.0.0.1:${port}/purge`),
    db: database.db,
    connection: database.connection,
    clock: () => new Date("2026-11-22T12:00:00Z"),
    log: silentLog(),
    firstRest: 20,
  });
});
afterEach(async () => {
  await purging.stop();
  server.closeAllConnections();
  server.close();
  await database.close();
});

const say = (...keys: string[]): Promise<void> =>
  database.db.transaction().execute(async (trx) => await announce(trx, "film.changed", keys));

const until = async (count: number): Promise<void> => {
  for (let attempt = 0; attempt < 500 && told.length < count; attempt += 1) await wait(10);
};

test("it begins with the whole site, then tells the keys of each change, and of pages with more than they could say", async () => {
  await until(1);
  await say("recording:abc", "list:film");
  await until(2);
  expect(told).toEqual([
    ["site", "many"],
    ["recording:abc", "list:film", "many"],
  ]);
});

test("what could not be told is told later, with what came meanwhile", async () => {
  await until(1);
  status = 503;
  await say("recording:abc");
  await wait(100);
  await say("recording:def");
  await wait(100);
  expect(told).toHaveLength(1);
  status = 200;
  await until(2);
  expect(new Set(told.slice(1).flat())).toEqual(new Set(["recording:abc", "recording:def", "many"]));
});

test("more than anybody could list is the whole site", async () => {
  await until(1);
  await say(...Array.from({ length: 6000 }, (_, at) => `recording:${at}`));
  await until(2);
  expect(told[1]).toEqual(["site", "many"]);
});
