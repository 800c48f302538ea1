import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { EmbedFrame, Frame } from "../design/frame.tsx";
import type { AssetName, Page } from "../design/page.ts";
import { isKnown, strongTag } from "../media/entity-tag.ts";
import type { SiteView } from "../view/site.ts";
import { chooseEncoding, encode } from "./encoding.ts";
import { securityHeaders } from "./security.ts";

/** The whole document of a page, as text. */
export const documentOf = (site: SiteView, page: Page, asset: AssetName, framed: boolean): string =>
  `<!doctype html>${renderToString(h(framed ? EmbedFrame : Frame, { site, page, asset }))}`;

/** A page as an HTTP response: compressed as asked, with a strong ETag, answered with 304 where the reader has it. */
export const documentResponse = async (
  request: Request,
  site: SiteView,
  page: Page,
  asset: AssetName,
  framed: boolean,
): Promise<Response> => {
  const text = documentOf(site, page, asset, framed);
  const raw = Buffer.from(text);
  const encoding = chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  // Other bytes have another tag, so each encoding has its own (RFC 9110, section 8.8.3.3).
  const tag = strongTag(text, encoding);
  const status = page.status ?? 200;
  const headers = new Headers({
    ...securityHeaders({
      framable: framed,
      player: page.islands.some((island) => island === "player.js" || island === "search.js"),
      secure: site.origin.startsWith("https:"),
    }),
    "content-type": "text/html; charset=utf-8",
    "content-language": site.language,
    vary: "accept-encoding",
    // Kept by browsers and caches, and asked for anew each time: what is withdrawn is gone at once.
    "cache-control": status === 200 ? "public, no-cache" : "no-store",
    ...(status === 200 ? { etag: tag } : {}),
  });
  if (status === 200 && isKnown(request.headers.get("if-none-match") ?? undefined, tag)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await encode(raw, encoding);
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  headers.set("content-length", String(bytes.length));
  return new Response(new Uint8Array(bytes), { status, headers });
};
