import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Below those that systems give to whoever asks for any (RFC 6335, section 6: from 49152; Linux: from 32768). */
const [first, end] = [20_000, 32_000];

/** A port of this machine that nobody listens on now, and that nobody is given until it is listened on by its number. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(first, end);
    if (await isFree(port)) return port;
  }
};

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
};
