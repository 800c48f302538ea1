import { type Client, createClient } from "../../api/client/client.ts";
import { pageOfHeader } from "../../api/contract/csrf.ts";
import { createExpiry } from "./expiry.ts";

let pageOf: string | null = null;

/** Whose this page is from now on: nothing that it sends is done in another's name. @param staffId null: nobody's */
export const isPageOf = (staffId: string | null): void => {
  pageOf = staffId;
};

export const expiry = createExpiry((url, init) => {
  const headers = new Headers(init.headers);
  if (pageOf !== null) headers.set(pageOfHeader, pageOf);
  return fetch(url, { ...init, headers });
});

export const api: Client = createClient({ fetch: expiry.fetch });
