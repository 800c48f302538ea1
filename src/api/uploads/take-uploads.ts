import { FileStore } from "@tus/file-store";
import { EVENTS, Server } from "@tus/server";
import type { Context } from "hono";
import { mostDocumentBytes } from "../../newsroom/document/wrong-document.ts";
import { documentUse, mostUploadBytes, mostUploads, uploadPath } from "../contract/upload.ts";
import type { ApiNeeds } from "../needs.ts";
import { letIn } from "../request/caller.ts";
import { apiHeaders } from "../request/headers.ts";
import { problemAnswer } from "../request/problem-answer.ts";
import { findUpload, listUploadsOf, removeOldUploads, uploadAge } from "./kept-upload.ts";

/** Milliseconds between two looks for what nobody goes on with. */
const tidyEvery = 3600_000;

/**
 * Answers tus (protocol 1.0.0, with creation and termination): the same guard as every change, then one's own files alone. What
 * has arrived is in the folder of uploads until it is made a recording (`bringInUpload`).
 */
export const takeUploads = (needs: ApiNeeds): ((context: Context) => Promise<Response>) => {
  const folder = needs.bringing.uploadFolder;
  let server: Server | undefined;
  let tidied = 0;
  const begin = async (): Promise<Server> => {
    const now = needs.clock();
    if (now.getTime() - tidied > tidyEvery) {
      tidied = now.getTime();
      await removeOldUploads(folder, now);
    }
    return (server ??= openServer(needs, folder));
  };
  return async ({ req }) => {
    const isSecure = needs.signIn.place.isSecure;
    const operation = { method: "POST", path: "/uploads", access: "recording.add" } as const;
    const from = { address: null, agent: null };
    const caller = await letIn(
      needs,
      { ...operation, summary: "", answer: null },
      (name) => req.header(name),
      from,
    );
    if (!caller.ok) return problemAnswer(caller.problem, isSecure);
    const staffId = caller.value?.staff.id ?? "";
    if (req.raw.method === "GET") {
      const detail = "A file that is arriving is not given back.";
      return problemAnswer(
        { code: "method-not-allowed", detail, allow: ["HEAD", "PATCH", "DELETE"] },
        isSecure,
      );
    }
    const tus = await begin();
    const id = req.param("uploadId");
    if (id === undefined && (await listUploadsOf(folder, staffId)).length >= mostUploads) {
      const detail = `No more than ${mostUploads} files at once: wait until one of yours has arrived.`;
      return problemAnswer({ code: "too-many", detail, retryAfter: 60 }, isSecure);
    }
    if (id !== undefined && (await findUpload(folder, id))?.staffId !== staffId)
      return problemAnswer({ code: "not-found", detail: "There is no such upload (any more)." }, isSecure);
    const request = new Request(req.raw, { headers: withOwner(req.raw.headers, staffId) });
    const answer = await tus.handleWeb(request);
    void tell(needs, staffId);
    for (const [name, value] of Object.entries(apiHeaders(isSecure))) answer.headers.set(name, value);
    // Nobody else's page is to read it (cross-site.ts).
    answer.headers.delete("access-control-allow-origin");
    return answer;
  };
};

/** Their screens show how far it is. */
const tell = async ({ live, log }: ApiNeeds, staffId: string): Promise<void> =>
  await live.uploaded(staffId).catch((error: unknown) => {
    log.warn({ err: error }, "Nobody was told of an upload");
  });

const openServer = (needs: ApiNeeds, folder: string): Server => {
  const server = new Server({
    path: uploadPath,
    datastore: new FileStore({ directory: folder, expirationPeriodInMilliseconds: uploadAge }),
    relativeLocation: true,
    maxSize: mostUploadBytes,
    onUploadCreate: async (request, { metadata, size }) => {
      // oxlint-disable-next-line no-throw-literal -- so its interface refuses
      if (size === undefined) throw { status_code: 400, body: "Say how long the file is.\n" };
      const use = metadata?.["use"] === documentUse ? { use: documentUse } : {};
      if ("use" in use && size > mostDocumentBytes) {
        const body = `No more than ${mostDocumentBytes / 2 ** 20} MB.\n`;
        // oxlint-disable-next-line no-throw-literal -- so its interface refuses
        throw { status_code: 413, body };
      }
      const filename = (metadata?.["filename"] ?? "").replaceAll(/[\p{Cc}/\\]/gu, "").slice(-200);
      const staff = request.headers.get(ownerHeader) ?? "";
      return await Promise.resolve({ metadata: { filename: filename || "file", staff, ...use } });
    },
  });
  // Once a second while bytes come (postReceiveInterval).
  server.on(EVENTS.POST_RECEIVE, (request) => void tell(needs, request.headers.get(ownerHeader) ?? ""));
  return server;
};

/** Tells the tus server whose request it is; what a browser says of it is written over. */
const ownerHeader = "x-newsreel-staff";

const withOwner = (given: Headers, staffId: string): Headers => {
  const headers = new Headers(given);
  headers.set(ownerHeader, staffId);
  return headers;
};
