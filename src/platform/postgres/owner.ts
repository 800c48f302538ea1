import { realpath } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { idFrom } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";

/** Whoever has a data folder, for as long as the process lives. */
export interface Owner {
  leave(): Promise<void>;
}

/**
 * Takes a data folder for this process, though PostgreSQL may be down at the moment: a command that comes while it is
 * started again must not take a running newsroom's folder away. The mark is a socket with an abstract name (unix(7)) that
 * goes with the process and tells its number. Elsewhere than on Linux there are no such names, and the lock within
 * PostgreSQL must do.
 */
export const takeFolder = async (dataFolder: string): Promise<Result<Owner>> => {
  if (process.platform !== "linux") return ok({ leave: async () => undefined });
  const name = `\0newsreel-owner-${idFrom(await realpath(dataFolder))}`;
  // One that was killed a moment ago may not be gone yet.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const mark = await listenOn(name);
    if (mark !== undefined) return ok({ leave: () => closed(mark) });
    await wait(100);
  }
  return fail(`Another newsroom (process ${await told(name)}) runs on this data folder.`);
};

const listenOn = (name: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((client) => client.on("error", () => undefined).end(String(process.pid)));
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.unref().listen(name, () => resolve(server));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });

const told = (name: string): Promise<string> =>
  new Promise((resolve) => {
    let said = "";
    connect(name)
      .on("error", () => undefined)
      .on("data", (piece: Buffer) => (said += piece.toString()))
      .on("close", () => resolve(said === "" ? "which has just ended" : said));
  });
