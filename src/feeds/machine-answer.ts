import { createHash } from "node:crypto";

/** A small text for programs, asked for anew each time; who has it is told so in a line (RFC 9110, section 13.1.2). */
export const machineAnswer = (request: Request, text: string, mediaType: string): Response => {
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": `${mediaType}; charset=utf-8`,
    "cache-control": "public, no-cache",
    "x-content-type-options": "nosniff",
    etag: tag,
  };
  const known = new Set((request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim()));
  return known.has(tag) || known.has(`W/${tag}`)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};
