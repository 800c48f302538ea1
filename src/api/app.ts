import { Hono } from "hono";
import type { Operation } from "./contract/operation.ts";
import { type OperationName, operations } from "./contract/operations.ts";
import { takeEvents } from "./events/take-events.ts";
import { handlers } from "./handlers.ts";
import { takeMedia } from "./media/take-media.ts";
import type { ApiNeeds } from "./needs.ts";
import { openApiDocument } from "./openapi.ts";
import { apiHeaders } from "./request/headers.ts";
import { problemAnswer } from "./request/problem-answer.ts";
import { type LooseHandler, serveOperation } from "./serve-operation.ts";
import { takeUploads } from "./uploads/take-uploads.ts";

/** Everything under /api. Nothing of it is ever answered from the cache of pages. */
export const createApi = (needs: ApiNeeds): Hono => {
  const app = new Hono().basePath("/api");
  const isSecure = needs.signIn.place.isSecure;
  const methods = new Map<string, string[]>();
  const upload = takeUploads(needs);
  app.on("POST", "/uploads", upload);
  // The router takes HEAD for GET.
  app.on(["GET", "PATCH", "DELETE"], "/uploads/:uploadId", upload);
  app.get("/events", takeEvents(needs));
  app.get("/recordings/:recordingId/media/:file", takeMedia(needs));
  app.get("/cuts/:cutId/media/:file", takeMedia(needs));
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    const path = patternOf(operation.path);
    const handler = handlers[name] as unknown as LooseHandler;
    app.on(operation.method, path, serveOperation(needs, operation, handler));
    methods.set(path, [...(methods.get(path) ?? []), operation.method]);
  }
  // Public: it has no more than the source code has.
  let described: string | undefined;
  app.get(
    "/openapi.json",
    () =>
      new Response((described ??= JSON.stringify(openApiDocument(needs.publicUrl))), {
        headers: { ...apiHeaders(isSecure), "content-type": "application/openapi+json" },
      }),
  );
  for (const [path, allow] of methods)
    app.all(path, () =>
      problemAnswer(
        { code: "method-not-allowed", detail: `Here are: ${allow.join(", ")}.`, allow },
        isSecure,
      ),
    );
  const nothing = { code: "not-found", detail: "The API has nothing at this address." } as const;
  app.all("*", () => problemAnswer(nothing, isSecure));
  app.onError((error, { req }) => {
    needs.log.error({ err: error, path: req.path, method: req.method }, "The API failed");
    const detail =
      "This is our fault, and it is kept in the log. What you did may not be done: look before you repeat it.";
    return problemAnswer({ code: "fault", detail }, isSecure);
  });
  return app;
};

/** "/stories/{storyId}" as the router has it. */
const patternOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");
