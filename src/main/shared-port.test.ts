import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { freePort } from "../../test/support/free-port.ts";
import { CannotServe } from "./cannot-serve.ts";
import { claimPort } from "./shared-port.ts";

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

const listen = async (port: number): Promise<() => void> => {
  const server = createServer().listen({ port, reusePort: process.platform === "linux" });
  await once(server, "listening");
  const close = (): void => void server.close();
  open.push(close);
  return close;
};

test("a port that others share among themselves is not shared with them", async () => {
  const port = await freePort();
  await listen(port);
  await expect(claimPort(port, 0)).rejects.toThrow(CannotServe);
  await expect(claimPort(port, 0)).rejects.toThrow(`PORT=${port + 1} npm start`);
});

test("a port is waited for that is about to be free", async () => {
  const port = await freePort();
  const close = await listen(port);
  setTimeout(close, 150);
  await expect(claimPort(port)).resolves.toBeUndefined();
  await listen(port);
});
