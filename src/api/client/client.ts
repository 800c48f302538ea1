import { fail, ok, type Result } from "../../kit/result.ts";
import type { AnswerOf, CallOf, Operation } from "../contract/operation.ts";
import { type OperationName, operations, type Operations } from "../contract/operations.ts";
import { csrfHeader } from "../contract/csrf.ts";
import type { Answered, ApiProblem } from "./outcome.ts";
import { readProblem } from "./read-problem.ts";
import { type Sending, sendWithin } from "./send-within.ts";

/** What a call may be given beside what the operation declares. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The page is going away: what is small enough is sent all the same (Fetch, section 4.6: 64 KiB under way). */
  readonly outlivesPage?: boolean;
}

type Call<Op extends Operation> = (
  ...input: Partial<CallOf<Op>> extends CallOf<Op>
    ? [call?: CallOf<Op>, options?: CallOptions]
    : [call: CallOf<Op>, options?: CallOptions]
) => Promise<Result<Answered<AnswerOf<Op>>, ApiProblem>>;

/** Every operation as a function: `await client.readSession()`. */
export type Client = { readonly [Name in OperationName]: Call<Operations[Name]> };

export interface ClientNeeds {
  /** Where the API is; "/api" in the studio. Without a slash at its end. */
  readonly base?: string;
  /** The browser's own when not given. */
  readonly fetch?: (url: string, init: Sending) => Promise<Response>;
  /** For machines; a browser sends its cookie. */
  readonly token?: string;
}

/** A client of the API. Nothing is thrown but an abort: what goes wrong is a value, a broken line and one that hangs too. */
export const createClient = (needs: ClientNeeds = {}): Client =>
  Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      async (call?: LooseCall, options?: CallOptions) =>
        await ask(needs, operation, call ?? {}, options ?? {}),
    ]),
  ) as unknown as Client;

interface LooseCall {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

const ask = async (
  needs: ClientNeeds,
  operation: Operation,
  call: LooseCall,
  { signal, outlivesPage = false }: CallOptions,
): Promise<Result<Answered<unknown>, ApiProblem>> => {
  const send = needs.fetch ?? sendWithin;
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  let response: Response;
  try {
    response = await send((needs.base ?? "/api") + addressOf(operation.path, call), {
      method: operation.method,
      headers: headersOf(needs, operation, call),
      credentials: "same-origin",
      redirect: "error",
      limit: (operation.answersWithin ?? answersWithin) + (body ?? "").length / slowestLine,
      ...(body === undefined ? {} : { body }),
      ...(outlivesPage && (body ?? "").length < mostKeptAlive ? { keepalive: true } : {}),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok) return fail(await readProblem(response));
    const value = await readAnswer(operation, response);
    return ok({ value, etag: response.headers.get("etag") });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return fail(offline);
  }
};

/** Milliseconds, where the operation says nothing else: longer a proxy between would not wait either. */
const answersWithin = 60_000;

/** Characters a millisecond that a bad line still carries. */
const slowestLine = 8;

/** Characters, of which each may be three bytes. */
const mostKeptAlive = 20_000;

const readAnswer = async (operation: Operation, response: Response): Promise<unknown> => {
  if (response.status === 204 || operation.answer === null) return null;
  return operation.answerType === undefined
    ? await response.json()
    : new Uint8Array(await response.arrayBuffer());
};

const offline: ApiProblem = {
  code: "offline",
  status: 0,
  title: "No connection",
  detail: "The newsroom cannot be reached.",
  errors: [],
  current: null,
  retryAfter: null,
  more: undefined,
};

/** "/stories/{storyId}" with its parts filled in, and the query. */
const addressOf = (path: string, { params = {}, query = {} }: LooseCall): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) asked.append(name, String(one));
  return asked.size === 0 ? filled : `${filled}?${asked.toString()}`;
};

const headersOf = (
  { token }: ClientNeeds,
  operation: Operation,
  { body, ifMatch }: LooseCall,
): Record<string, string> => ({
  accept: "application/json",
  ...(body === undefined ? {} : { "content-type": "application/json" }),
  ...(operation.method === "GET" ? {} : { [csrfHeader]: "1" }),
  ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
});
