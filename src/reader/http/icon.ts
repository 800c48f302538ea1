import { isKnown, strongTag } from "../media/entity-tag.ts";

/** A frame of film, in the ink of the page. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#100f0e"/><path d="M11 8.5v15l13-7.5z" fill="#f3eee6"/></svg>`;

const tag = strongTag(icon);

export const iconResponse = (request: Request): Response => {
  const headers = {
    etag: tag,
    "cache-control": "public, max-age=86400",
    "content-type": "image/svg+xml",
    "x-content-type-options": "nosniff",
  };
  return isKnown(request.headers.get("if-none-match") ?? undefined, tag)
    ? new Response(null, { status: 304, headers })
    : new Response(icon, { headers });
};
