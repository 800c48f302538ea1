import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { openLog } from "../platform/log.ts";
import { apiDoor, isOfApi } from "./api-door.ts";

test.each([
  ["/api", true],
  ["/api/stories", true],
  ["/api?x", true],
  ["/apis", false],
  ["/", false],
  [undefined, false],
])("%s is of the API: %s", (url, expected) => expect(isOfApi(url)).toBe(expected));

test("the API is opened by the first who asks, once; and anew where that failed", async () => {
  let opened = 0;
  const open = async () => {
    opened += 1;
    if (opened === 1) throw new Error("a part is not there");
    return await Promise.resolve(new Hono().get("/api/name", (context) => context.text("The Harbour")));
  };
  const server = createServer(apiDoor(open, openLog("silent"))).listen(0);
  await once(server, "listening");
  const ask = async () => await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/name`);
  try {
    expect(opened).toBe(0);
    expect((await ask()).status).toBe(503);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(3).fill("The Harbour"));
    expect(opened).toBe(2);
  } finally {
    server.close();
  }
});
