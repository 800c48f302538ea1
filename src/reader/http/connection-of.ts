import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** The address that a request comes from. Null: there is no connection, it is asked in our own process. */
export const connectionOf = (context: Context): string | null => {
  // Without a server there is no env at all.
  const { incoming }: Partial<HttpBindings> = context.env ?? {};
  return incoming === undefined ? null : (incoming.socket.remoteAddress ?? "not known");
};
