import { chmod, rename, rm, stat } from "node:fs/promises";
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { newId } from "../../kit/id.ts";
import { onFrames, sendFrame } from "./frames.ts";
import { type Hurries, openHurries } from "./hurries.ts";
import type { FromWorkshop, ToWorkshop } from "./line-messages.ts";
import type { Customer, Workshop } from "./workshop.ts";

/** A workshop that processes of this machine may ask. */
export interface OpenToOthers {
  /** Whether it still is the one that is found there: of two that opened at once the later is. */
  readonly isFound: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Opens a workshop at the path of a socket, whoever had it before. */
export const openToOthers = async (workshop: Workshop, path: string): Promise<OpenToOthers> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    serve(workshop, socket);
  });
  const own = await listenAt(server, path);
  const isFound = async (): Promise<boolean> => (await numberOf(path)) === own;
  return {
    isFound,
    close: async () => {
      if (await isFound()) await rm(path, { force: true });
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};

/** Listens under a name of its own first: at the path there is nothing, or somebody who listens. @returns the file's number */
const listenAt = async (server: Server, path: string): Promise<bigint | undefined> => {
  const before = `${path}-${newId()}`;
  server.listen(before);
  await once(server, "listening");
  await chmod(before, 0o600);
  const own = await numberOf(before);
  await rename(before, path);
  return own;
};

const numberOf = async (path: string): Promise<bigint | undefined> =>
  await stat(path, { bigint: true }).then(
    ({ ino }) => ino,
    () => undefined,
  );

const serve = (workshop: Workshop, socket: Socket): void => {
  let customer: Customer | undefined;
  const hurries = openHurries();
  const say = (message: FromWorkshop): void => {
    if (!socket.destroyed) sendFrame(socket, message);
  };
  socket.on("close", () => customer?.leave());
  onFrames(socket, (value) => {
    const message = value as ToWorkshop;
    if (message.kind === "hello") {
      customer ??= workshop.enter();
      say({ kind: "welcome" });
    } else if (customer === undefined) socket.destroy();
    else if (message.kind === "changed") customer.changed(message.change);
    else if (message.kind === "hears") customer.hears(message.heard);
    else if (message.kind === "hurry") hurries.tell(message.id);
    else void answer(customer, message, hurries, say);
  });
};

const answer = async (
  customer: Customer,
  { id, ask, isWaitedFor }: Extract<ToWorkshop, { kind: "make" }>,
  hurries: Hurries,
  say: (message: FromWorkshop) => void,
): Promise<void> => {
  try {
    if (customer.isBusyFor(ask)) say({ kind: "not made", id });
    else {
      const asked = isWaitedFor ? undefined : hurries.wait(id);
      say({ kind: "made", id, page: await customer.make(ask, asked) });
    }
  } catch {
    // Whoever asked makes it, and says what is wrong with it.
    say({ kind: "not made", id });
  } finally {
    hurries.end(id);
  }
};
