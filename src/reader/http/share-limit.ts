import type { MiddlewareHandler } from "hono";
import type { Clock } from "../../platform/clock.ts";
import { clientAddress, neighbourhoodOf } from "../../platform/client-address.ts";
import type { Reading } from "./answer.ts";
import { connectionOf } from "./connection-of.ts";
import type { Respond } from "./respond.ts";
import { slidingWindow } from "./sliding-window.ts";

/** Moments that one address may ask for in a minute: more than anybody makes by hand. */
const mostAMinute = 20;
const minute = 60_000;
/** Addresses that are remembered, some 200 bytes each. */
const mostAddresses = 10_000;

/** Nobody fills the newsroom with moments: beyond a number a minute each address is told to wait (RFC 6585, section 4). */
export const shareLimit = (
  { clock, trustedProxies = 0 }: { readonly clock: Clock; readonly trustedProxies?: number | undefined },
  read: () => Promise<Pick<Reading, "say">>,
  respond: Pick<Respond, "refused">,
): MiddlewareHandler => {
  const window = slidingWindow(mostAMinute, minute, mostAddresses);
  return async (context, next) => {
    const connection = connectionOf(context);
    // Asked in our own process, with no network between.
    if (connection === null) return await next();
    const address = clientAddress(connection, context.req.header("x-forwarded-for"), trustedProxies);
    const wait = window.enter(neighbourhoodOf(address), clock().getTime());
    if (wait === 0) return await next();
    const response = context.req.header("accept")?.includes("application/json")
      ? context.json({ problem: (await read()).say.problem.tooMany }, 429, { "cache-control": "no-store" })
      : await respond.refused(context.req.raw, 429, "tooMany");
    response.headers.set("retry-after", String(Math.ceil(wait / 1000)));
    return response;
  };
};
