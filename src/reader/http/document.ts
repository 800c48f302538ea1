import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { bookFaceSource } from "../design/book-face.ts";
import { isLate, lateSource } from "../design/late-islands.ts";
import { EmbedFrame, Frame } from "../design/frame.tsx";
import { sheetsOf } from "../design/head.tsx";
import type { Island, Page, PageAssets } from "../design/page.ts";
import { isKnown, strongTag } from "../media/entity-tag.ts";
import type { SiteView } from "../view/site.ts";
import { chooseEncoding, encode } from "./encoding.ts";
import { securityHeaders } from "./security.ts";

/** An answer that is whole but for the encoding of whoever asks. Without text it has no body. */
export interface Document {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Islands that put a player on the page, or stay while the reader goes on to a page with one. */
const players: ReadonlySet<Island> = new Set(["player.js", "search.js", "quotation.js", "listen.js"]);

/** A page, rendered. */
export const pageDocument = (site: SiteView, page: Page, assets: PageAssets, framed: boolean): Document => {
  const status = page.status ?? 200;
  return {
    status,
    headers: {
      ...securityHeaders({
        framable: framed,
        player: page.islands.some((island) => players.has(island)),
        sheets: sheetsOf(page).map((name) => assets.sheetOf(name).source),
        scripts: [
          ...(site.own.look.bookFace ? [bookFaceSource] : []),
          ...(page.islands.some(isLate) ? [lateSource] : []),
        ],
        frames: page.frames ?? [],
        secret: page.secret ?? false,
        secure: site.origin.startsWith("https:"),
      }),
      "content-type": "text/html; charset=utf-8",
      "content-language": site.language,
      vary: "accept-encoding",
      // Kept by browsers and caches, and asked for anew each time: what is withdrawn is gone at once.
      "cache-control": status === 200 && !page.secret ? "public, no-cache" : "no-store",
    },
    text: `<!doctype html>${renderToString(h(framed ? EmbedFrame : Frame, { site, page, assets }))}`,
  };
};

export const redirectDocument = (status: 301 | 302 | 303, to: string): Document => ({
  status,
  headers: { location: to },
  text: "",
});

/** A document as an HTTP response: compressed as asked, with a strong ETag, answered with 304 where the reader has it. */
export const documentResponse = async (
  request: Request,
  { status, headers: common, text }: Document,
): Promise<Response> => {
  const headers = new Headers(common);
  if (text === "") return new Response(null, { status, headers });
  const encoding = chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  if (status === 200) {
    // Other bytes have another tag, so each encoding has its own (RFC 9110, section 8.8.3.3).
    const tag = strongTag(text, encoding);
    headers.set("etag", tag);
    if (isKnown(request.headers.get("if-none-match") ?? undefined, tag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  const bytes = await encode(Buffer.from(text), encoding);
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  headers.set("content-length", String(bytes.length));
  return new Response(new Uint8Array(bytes), { status, headers });
};
