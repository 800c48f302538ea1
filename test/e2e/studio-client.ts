import { type Client, createClient } from "../../src/api/client/client.ts";

/** The API as the studio asks it, by somebody who is signed in. @param cookie the value of the Cookie header */
export const studioClient = (origin: string, cookie: string): Client =>
  createClient({
    base: `${origin}/api`,
    fetch: async (url, init) => {
      const headers = new Headers(init.headers);
      headers.set("cookie", cookie);
      headers.set("origin", origin);
      return await fetch(url, { ...init, headers });
    },
  });
