import { createServer, type Server } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { realpath } from "node:fs/promises";
import { idFrom } from "../../kit/id.ts";

/** How long to wait for a turn, in milliseconds: another start may be recovering a large database. */
const patience = 15 * 60_000;

/**
 * Does the work while no other process does any on the same folder. What marks the turn is a socket with an abstract name
 * (unix(7)): the kernel takes it away with the process, however that ends, so no mark can be left behind.
 * Elsewhere than on Linux there are no such names, and no turns: PostgreSQL's own pid file must do.
 */
export const inTurn = async <Value>(folder: string, work: () => Promise<Value>): Promise<Value> => {
  if (process.platform !== "linux") return work();
  const turn = await takeTurn(`\0newsreel-${idFrom(await realpath(folder))}`, folder);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => {
      turn.close(resolve);
    });
  }
};

const takeTurn = async (name: string, folder: string): Promise<Server> => {
  const limit = Date.now() + patience;
  while (Date.now() < limit) {
    const turn = await listenOn(name);
    if (turn) return turn;
    await wait(50);
  }
  throw new Error(`Another process has been starting PostgreSQL on ${folder} for a quarter of an hour.`);
};

const listenOn = (name: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((client) => client.destroy());
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
