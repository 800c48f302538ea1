import { createHash } from "node:crypto";

/** What a site answered to each path: status, media type and the SHA-256 of its body. */
export type Answers = ReadonlyMap<string, string>;

interface CrawlOptions {
  /** How many paths are asked for. */
  readonly most: number;
  /** Whether enough like this path were asked for before. It is asked once about each, in the crawl's order. */
  readonly enough?: (path: string) => boolean;
  /** What is left of a page, feed or map without what is not looked at. */
  readonly forget?: (text: string) => string;
}

/**
 * Follows links, pictures, playlists and segments from the front page on, breadth first.
 * @param publicUrl the address that pages link with, whatever address the site is asked at
 */
export const crawl = async (
  address: string,
  publicUrl: string,
  { most, enough = () => false, forget = (text) => text }: CrawlOptions,
): Promise<Answers> => {
  const answers = new Map<string, string>();
  const known = new Set(["/"]);
  for (const path of known) {
    if (answers.size === most) break;
    if (enough(path)) continue;
    const { told, links } = await ask(address, publicUrl, path, forget);
    answers.set(path, told);
    // A set goes on with what is added to it on the way.
    for (const link of links) known.add(link);
  }
  return answers;
};

const ask = async (address: string, publicUrl: string, path: string, forget: (text: string) => string) => {
  const response = await fetch(address + path, { redirect: "manual", signal: AbortSignal.timeout(60_000) });
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const isPage = type.startsWith("text/html");
  const compared = isPage || /\b(xml|json)\b/.test(type) ? forget(body.toString()) : body;
  const sum = createHash("sha256").update(compared).digest("hex");
  const location = response.headers.get("location");
  const links = [
    ...(location === null ? [] : [location]),
    ...(isPage ? linksInPage(body.toString()) : []),
    ...(type.includes("mpegurl") ? linksInPlaylist(body.toString()) : []),
  ];
  return {
    told: `${response.status} ${type} ${sum}`,
    links: links.flatMap((link) => withinSite(link, publicUrl, path)),
  };
};

const linksInPage = (page: string): string[] =>
  [...page.matchAll(/\s(?:href|src|poster|content|data-[a-z-]+)="([^"]+)"/g)]
    .map(([, link]) => (link ?? "").replaceAll("&amp;", "&"))
    .filter((link) => /^(\/|https?:)/.test(link));

const linksInPlaylist = (playlist: string): string[] => [
  ...[...playlist.matchAll(/URI="([^"]+)"/g)].map(([, link]) => link ?? ""),
  ...playlist.split("\n").filter((line) => line !== "" && !line.startsWith("#")),
];

const withinSite = (link: string, publicUrl: string, from: string): string[] => {
  const url = URL.parse(link, publicUrl + from);
  return url?.origin === new URL(publicUrl).origin ? [url.pathname + url.search] : [];
};

/** The paths that two sites answer otherwise, with both answers. */
export const differences = (one: Answers, other: Answers): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => `${path}: ${one.get(path)} | ${other.get(path)}`);
