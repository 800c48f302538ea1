import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { fail, ok, type Result } from "../kit/result.ts";
import type { By, From } from "../newsroom/staff/change.ts";
import { clientAddress, neighbourhoodOf } from "../platform/client-address.ts";
import type { Trx } from "../platform/database/database.ts";
import type { Operation } from "./contract/operation.ts";
import type { Call, Handled, SignedInCaller } from "./handler.ts";
import type { ApiNeeds } from "./needs.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { letIn } from "./request/caller.ts";
import { noSessionCookie, sessionCookie } from "./request/cookie.ts";
import { etagOf, matches } from "./request/etag.ts";
import { apiHeaders } from "./request/headers.ts";
import { parsePart, readQuery } from "./request/parse.ts";
import { problemAnswer } from "./request/problem-answer.ts";
import { readBody } from "./request/read-body.ts";

/** A handler whose operation is known at run time alone: handlers.ts has checked that they belong together. */
export type LooseHandler =
  | ((call: Call<Operation>) => Handled<Operation>)
  | {
      readonly handle: (call: Call<Operation>) => Handled<Operation>;
      readonly current: (trx: Trx, call: Call<Operation>) => Promise<unknown>;
    };

/** Answers one operation: who asks → what they ask → do it → say it. */
export const serveOperation =
  (needs: ApiNeeds, operation: Operation, handler: LooseHandler) =>
  async (context: Context): Promise<Response> => {
    const isSecure = needs.signIn.place.isSecure;
    const cookies: string[] = [];
    const outcome = await answer(needs, operation, handler, context, cookies);
    const response = outcome.ok
      ? success(operation, outcome.value, context.req.header("if-none-match"), isSecure)
      : problemAnswer(outcome.problem, isSecure);
    for (const cookie of cookies) response.headers.append("set-cookie", cookie);
    return response;
  };

const answer = async (
  needs: ApiNeeds,
  operation: Operation,
  handler: LooseHandler,
  context: Context,
  cookies: string[],
): Promise<Result<unknown, Refusal>> => {
  const { req } = context;
  const header = (name: string) => req.header(name);
  const address = addressOf(context, needs.trustedProxies);
  const from: From = { address, agent: header("user-agent") ?? null };
  const caller = await letIn(needs, operation, header, from);
  if (!caller.ok) return caller;
  const given = await parse(operation, context);
  if (!given.ok) return given;
  const ifMatch = header("if-match");
  if (operation.ifMatch === true && ifMatch === undefined) return whichVersion();
  const isSecure = needs.signIn.place.isSecure;
  const call = {
    needs,
    caller: caller.value,
    by: byOf(needs, caller.value, from),
    from,
    neighbourhood: address === null ? null : neighbourhoodOf(address),
    ...given.value,
    ifMatch: /^\s*"([^"]*)"\s*$/.exec(ifMatch ?? "")?.[1] ?? "",
    keepSession: (token: string | null) =>
      void cookies.push(token === null ? noSessionCookie(isSecure) : sessionCookie(token, isSecure)),
  } as unknown as Call<Operation>;
  const handled =
    typeof handler === "function"
      ? await handler(call)
      : await handleSeen(operation, handler, call, ifMatch ?? "");
  if (handled.ok) return handled;
  const { problem } = handled;
  return typeof problem === "string" ? refuse("refused", problem) : fail(problem);
};

const whichVersion = () =>
  refuse(
    "if-match-missing",
    "Say by If-Match which version the change is meant for: the ETag of what was read.",
  );

const nobody = { staffId: null, name: "Whoever is not signed in", permissions: new Set<never>() };

const byOf = ({ db }: ApiNeeds, caller: SignedInCaller | null, from: From): By => ({
  db,
  actor:
    caller === null
      ? nobody
      : { staffId: caller.staff.id, name: caller.staff.name, permissions: caller.permissions },
  via: caller?.sessionId === null ? "token" : "api",
  from,
});

/** Null: by no network, in our own process. */
const addressOf = (context: Context, trustedProxies: number): string | null => {
  if ((context.env as { incoming?: unknown } | undefined)?.incoming === undefined) return null;
  const connection = getConnInfo(context).remote.address ?? "not known";
  const address = clientAddress(connection, context.req.header("x-forwarded-for"), trustedProxies);
  // An IPv4 address as a socket for both kinds has it (RFC 4291, section 2.5.5.2).
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
};

const parse = async (
  operation: Operation,
  { req }: Context,
): Promise<Result<{ params: unknown; query: unknown; body: unknown }, Refusal>> => {
  const params = parsePart("params", operation.params, req.param());
  if (!params.ok) return params;
  const query = parsePart("query", operation.query, readQuery(req.url));
  if (!query.ok) return query;
  const read = operation.body === undefined ? ok(undefined) : await readBody(req.raw, operation.mostBytes);
  if (!read.ok) return read;
  const body = parsePart("body", operation.body, read.value);
  return body.ok ? ok({ params: params.value, query: query.value, body: body.value }) : body;
};

/**
 * A change of what is there already: the version that is named is compared inside the transaction of the change itself, after
 * a lock that the same change by another waits for, so that of two at once the second is told.
 */
const handleSeen = async (
  operation: Operation,
  handler: Exclude<LooseHandler, (call: never) => unknown>,
  call: Call<Operation>,
  ifMatch: string,
): Promise<Result<unknown, string | Refusal>> => {
  let isCompared = false;
  const asSeen = async (trx: Trx): Promise<Result<null, unknown>> => {
    if (isCompared) return ok(null);
    isCompared = true;
    await lockFor(trx, operation, call);
    const current = await handler.current(trx, call);
    if (current === null) return refuse("not-found", "There is no such thing any more.");
    const etag = etagOf(bytesOf(operation, current));
    return matches(ifMatch, etag)
      ? ok(null)
      : refuse("stale", "Somebody has changed it meanwhile. Look at how it stands now.", {
          ifMatch,
          current: etag,
        });
  };
  const handled = await handler.handle({ ...call, by: { ...call.by, asSeen } });
  if (handled.ok && !isCompared)
    throw new Error(`${operation.path} was changed without a look at its version`);
  return handled;
};

const lockFor = async (trx: Trx, { path }: Operation, { params }: Call<Operation>): Promise<void> => {
  const name = path.replaceAll(/\{(\w+)\}/g, (_, part: string) =>
    String((params as unknown as Record<string, unknown>)[part]),
  );
  await trx
    .selectNoFrom((of) =>
      of.fn("pg_advisory_xact_lock", [of.fn("hashtextextended", [of.val(name), of.val(0)])]).as("lock"),
    )
    .execute();
};

/** What the declaration does not name does not go out. */
const bytesOf = ({ answer: schema }: Operation, value: unknown): string =>
  JSON.stringify(schema?.parse(value));

const success = (
  operation: Operation,
  value: unknown,
  ifNoneMatch: string | undefined,
  isSecure: boolean,
): Response => {
  const headers = apiHeaders(isSecure);
  if (operation.answer === null) return new Response(null, { status: operation.status ?? 204, headers });
  if (operation.answerType !== undefined && value instanceof ReadableStream)
    return new Response(value, {
      headers: { ...headers, "content-type": operation.answerType, "content-disposition": "attachment" },
    });
  if (operation.answerType !== undefined)
    return new Response(Buffer.from(value as Uint8Array), {
      headers: {
        ...headers,
        "content-type": operation.answerType,
        "cache-control": "private, max-age=86400",
      },
    });
  const bytes = bytesOf(operation, value);
  const etag = operation.version === undefined ? etagOf(bytes) : `"${operation.version(value as never)}"`;
  const isRead = operation.method === "GET";
  if (isRead && ifNoneMatch !== undefined && matches(ifNoneMatch, etag))
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  return new Response(bytes, {
    status: operation.status ?? 200,
    headers: {
      ...headers,
      "content-type": "application/json",
      ...(isRead || operation.ifMatch === true ? { etag } : {}),
    },
  });
};
