import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Log } from "../platform/log.ts";

/** Whether a request is the API's: asked before the cache of pages hears of it. */
export const isOfApi = (url: string | undefined): boolean => /^\/api(?:[/?]|$)/.test(url ?? "");

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

interface Api {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/**
 * Answers requests of the API, which is loaded with the first of them: it takes more memory than all that makes pages, and a
 * process that only readers ask needs none of it.
 */
export const apiDoor = (open: () => Promise<Api>, log: Log): Listener => {
  let opened: Promise<ReturnType<typeof getRequestListener>> | undefined;
  const listener = async () => getRequestListener((await open()).fetch);
  return (request, response) => {
    opened ??= listener();
    opened.then(
      (listen) => listen(request, response),
      (error: unknown) => {
        // Whoever asks next tries again.
        opened = undefined;
        log.error({ err: error }, "The API could not be opened");
        response.writeHead(503, { "content-type": "text/plain; charset=utf-8" });
        response.end("The newsroom is not quite there. Ask again in a moment.\n");
      },
    );
  };
};
