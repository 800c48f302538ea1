import type { Context } from "hono";
import type { Answer, Params, Reading } from "./answer.ts";
import { clientAddress, neighbourhoodOf } from "../../platform/client-address.ts";
import type { Respond } from "./respond.ts";
import { connectionOf } from "./connection-of.ts";

/** A form as it was sent. */
export interface Sent {
  readonly params: Params;
  readonly path: string;
  readonly form: URLSearchParams;
  /** Whose it is, as far as an address tells; null: asked in our own process, with no network between. */
  readonly neighbourhood: string | null;
  /** A page of another site sent it. */
  readonly isFromElsewhere: boolean;
}

export type FormHandler = (reading: Reading, sent: Sent) => Promise<Answer>;

/** Takes a form, decides, answers. */
export const formRoute =
  (
    { publicUrl, trustedProxies = 0 }: { readonly publicUrl: string; readonly trustedProxies?: number },
    read: () => Promise<Reading>,
    respond: Respond,
    handler: FormHandler,
  ) =>
  async (context: Context): Promise<Response> => {
    const { req } = context;
    const connection = connectionOf(context);
    const address =
      connection === null
        ? null
        : neighbourhoodOf(clientAddress(connection, req.header("x-forwarded-for"), trustedProxies));
    const [reading, text] = await Promise.all([read(), req.text()]);
    const answer = await handler(reading, {
      params: req.param(),
      path: req.path,
      form: new URLSearchParams(text),
      neighbourhood: address,
      isFromElsewhere: isFromElsewhere((name) => req.header(name), publicUrl),
    });
    const response = await respond.answer(req.raw, reading, answer);
    response.headers.set("cache-control", "no-store");
    return response;
  };

/**
 * Whether a browser says that another site sent the form (Fetch, section 3.2; Fetch Metadata, section 2.4). Readers have
 * no cookies, so that is all that there is to look at; who is no browser may say nothing.
 */
const isFromElsewhere = (header: (name: string) => string | undefined, publicUrl: string): boolean => {
  const site = header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = header("origin");
  if (origin === undefined) return false;
  const own = [new URL(publicUrl).host, header("host")];
  return !own.includes(URL.parse(origin)?.host);
};
