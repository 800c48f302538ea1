import { Hono } from "hono";
import { resolveAddress } from "../newsroom/address/resolve-address.ts";
import { findPublicMoment } from "../newsroom/moment/moment.store.ts";
import { findStills } from "../newsroom/moment/still.store.ts";
import { findPublicRecording } from "../newsroom/recording/find-recording.store.ts";
import type { Picture, RecordingKind } from "../newsroom/recording/recording.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { frameSize, limitsOf, type OembedAnswer, oembedXml, type Size, stillSize } from "./oembed-answer.ts";

/** How the public site names things; the reader knows, and main.ts passes it on. */
export interface SiteAddresses {
  /** The work or moment that a path of ours names. */
  readonly addressed: (
    path: string,
  ) =>
    | { readonly what: "work"; readonly kind: RecordingKind; readonly slug: string }
    | { readonly what: "moment"; readonly id: string }
    | null;
  /** Paths of the pages to be framed, and of a picture of at most this width in pixels. */
  readonly embedWork: (kind: RecordingKind, slug: string) => string;
  readonly embedMoment: (id: string) => string;
  readonly picture: (id: string, width: number) => string;
  /** The HTML of a frame with this whole address. */
  readonly embedCode: (url: string, title: string, size: Size) => string;
}

export interface OembedNeeds {
  readonly db: Database;
  readonly clock: Clock;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly addresses: SiteAddresses;
}

/** What there is to embed, before its size is known. */
interface Found {
  readonly title: string;
  readonly embed: string;
  readonly picture: Picture | null;
}

/**
 * `/oembed?url=…&format=json|xml&maxwidth=…&maxheight=…` for films, interviews, episodes and moments. 404 for what is
 * not there or not published, alike; 401 for a preview, whatever it is of; 410 for what was withdrawn; 501 for another
 * format (oembed.com, section 2.3).
 */
export const oembedRoutes = (needs: OembedNeeds): Hono => {
  const app = new Hono();
  app.get("/oembed", async (context) => {
    const query = context.req.query();
    const format = query["format"] ?? "json";
    if (format !== "json" && format !== "xml") return said(501, "Answers come as json or xml.");
    const url = query["url"];
    if (url === undefined || url === "") return said(400, "Say of which address: /oembed?url=…");
    const found = await find(needs, url);
    if (found === "private") return said(401, "This is for those alone who were given it.");
    if (found === "gone") return said(410, "This was withdrawn.");
    if (found === null) return said(404, "There is nothing to embed at this address.");
    return written(await answerOf(needs, found, query), format);
  });
  return app;
};

/** Previews: whether there is one at an address is not looked at. */
const privatePath = /^\/preview\/./;

const find = async (needs: OembedNeeds, url: string): Promise<Found | "gone" | "private" | null> => {
  const path = ownPath(needs.publicUrl, url);
  if (path === null) return null;
  if (privatePath.test(path)) return "private";
  const found = await findAt(needs, path);
  if (found !== null) return found;
  const older = await resolveAddress(needs.db, path);
  return older?.kind === "gone" ? "gone" : older && (await findAt(needs, older.to));
};

const findAt = async (needs: OembedNeeds, path: string): Promise<Found | "gone" | null> => {
  const named = needs.addresses.addressed(path);
  if (named === null) return null;
  return named.what === "moment"
    ? await findMoment(needs, named.id)
    : await findWork(needs, named.kind, named.slug);
};

/** The path of an address on this site; null for one of another, or none. http and https are the same to us. */
const ownPath = (publicUrl: string, url: string): string | null => {
  const asked = URL.parse(url);
  const own = new URL(publicUrl);
  if (asked === null || !/^https?:$/.test(asked.protocol) || asked.host !== own.host) return null;
  const base = own.pathname.replace(/\/$/, "");
  return asked.pathname.startsWith(`${base}/`) ? asked.pathname.slice(base.length) : null;
};

/** PostgreSQL takes no NUL, and no slug has a control character. */
const findWork = async (needs: OembedNeeds, kind: RecordingKind, slug: string): Promise<Found | null> => {
  const work = /\p{Cc}/u.test(slug) ? null : await findPublicRecording(needs.db, kind, slug);
  return work && { title: work.title, embed: needs.addresses.embedWork(kind, slug), picture: work.poster };
};

const findMoment = async (needs: OembedNeeds, id: string): Promise<Found | "gone" | null> => {
  const found = /\p{Cc}/u.test(id)
    ? null
    : await findPublicMoment(needs.db, id, await siteDay(needs.db, needs.clock));
  if (found === null || found.state === "unknown") return null;
  if (found.state === "gone") return "gone";
  const stills = await findStills(needs.db, [id]);
  const words = found.moment.text === "" ? "" : `“${shortened(found.moment.text)}” `;
  return {
    title: `${words}${found.recording.title}`,
    embed: needs.addresses.embedMoment(id),
    picture: stills.get(id) ?? found.recording.poster,
  };
};

const shortened = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 97).trimEnd()}…`);

const answerOf = async (
  { db, publicUrl, addresses }: OembedNeeds,
  { title, embed, picture }: Found,
  query: Readonly<Record<string, string | undefined>>,
): Promise<OembedAnswer> => {
  const limits = limitsOf(query);
  const size = frameSize(limits);
  const still = picture && stillSize(picture, limits);
  return {
    type: "video",
    version: "1.0",
    title,
    html: addresses.embedCode(publicUrl + embed, title, size),
    ...size,
    provider_name: (await readSiteSettings(db))["site.name"],
    provider_url: `${publicUrl}/`,
    ...(picture && still
      ? {
          thumbnail_url: publicUrl + addresses.picture(picture.id, still.width),
          thumbnail_width: still.width,
          thumbnail_height: still.height,
        }
      : {}),
  };
};

/** Any site's script may ask. What is withdrawn must not be answered from a cache. */
const headers = {
  "access-control-allow-origin": "*",
  "cache-control": "no-cache",
  "x-content-type-options": "nosniff",
};

const written = (answer: OembedAnswer, format: "json" | "xml"): Response =>
  format === "json"
    ? Response.json(answer, { headers })
    : new Response(oembedXml(answer), { headers: { ...headers, "content-type": "text/xml; charset=utf-8" } });

const said = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
  });
