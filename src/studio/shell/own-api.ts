import { type Client, createClient } from "../../api/client/client.ts";
import { sendWithin } from "../../api/client/send-within.ts";
import { pageOfHeader } from "../../api/contract/csrf.ts";
import { createExpiry } from "./expiry.ts";
import { isTyping } from "./is-typing.ts";

let pageOf: string | null = null;

const farewells = new Set<() => void>();

/** What one person has under way here ends before anybody else comes to the page. */
export const whenPageChangesHands = (end: () => void): void => void farewells.add(end);

/** Whose this page is from now on: nothing that it sends is done in another's name. @param staffId null: nobody's */
export const isPageOf = (staffId: string | null): void => {
  if (pageOf !== null && pageOf !== staffId) for (const end of farewells) end();
  pageOf = staffId;
};

/** What says so on a request that is not sent by `api`. */
export const pageHeaders = (): Readonly<Record<string, string>> =>
  pageOf === null ? {} : { [pageOfHeader]: pageOf };

export const expiry = createExpiry((url, init) => {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(pageHeaders())) headers.set(name, value);
  return sendWithin(url, { ...init, headers });
}, isTyping);

export const api: Client = createClient({ fetch: expiry.fetch });
