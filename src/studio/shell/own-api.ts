import { type Client, createClient } from "../../api/client/client.ts";
import { createExpiry } from "./expiry.ts";

export const expiry = createExpiry((url, init) => fetch(url, init));

export const api: Client = createClient({ fetch: expiry.fetch });
