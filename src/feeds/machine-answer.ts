import { createHash } from "node:crypto";

/** A small text for programs, asked for anew each time. */
export const machineAnswer = (request: Request, text: string, mediaType: string): Response =>
  taggedAnswer(request, text, { "content-type": `${mediaType}; charset=utf-8` });

/** A text that is asked for again and again; who has it is told so in a line (RFC 9110, section 13.1.2). */
export const taggedAnswer = (
  request: Request,
  text: string,
  told: Readonly<Record<string, string>>,
): Response => {
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "cache-control": "public, no-cache",
    "x-content-type-options": "nosniff",
    etag: tag,
    ...told,
  };
  const known = new Set((request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim()));
  return known.has(tag) || known.has(`W/${tag}`)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};
