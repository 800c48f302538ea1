/** One answer of a site, and what it leads to. */
export interface Visited {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  /** Of pages, feeds and sitemaps; empty for media. */
  readonly text: string;
  /** On this site: path, query and fragment. */
  readonly links: readonly string[];
}

export interface Walk {
  readonly visited: ReadonlyMap<string, Visited>;
  /** By path with fragment: the first page that leads there. */
  readonly from: ReadonlyMap<string, string>;
}

interface WalkSite {
  readonly ask: (path: string) => Promise<Response>;
  readonly publicUrl: string;
  readonly start: readonly string[];
  /** Whether one more of this kind is looked at: a film has a thousand sentences, and their pages are alike. */
  readonly enough: (path: string) => boolean;
}

/** Follows every link of a site from these addresses on, breadth first. */
export const walkSite = async ({ ask, publicUrl, start, enough }: WalkSite): Promise<Walk> => {
  const visited = new Map<string, Visited>();
  const from = new Map<string, string>();
  const known = new Set(start);
  for (const path of known) {
    if (enough(path)) continue;
    const seen = await visit(ask, publicUrl, path);
    visited.set(path, seen);
    for (const link of seen.links) {
      if (!from.has(link)) from.set(link, path);
      // A set goes on with what is added to it on the way.
      known.add(link.replace(/#.*$/, ""));
    }
  }
  return { visited, from };
};

const visit = async (ask: WalkSite["ask"], publicUrl: string, path: string): Promise<Visited> => {
  const response = await ask(path);
  const type = response.headers.get("content-type") ?? "";
  const isText = /html|xml|json|text\/|javascript|mpegurl/.test(type);
  const text = isText ? await response.text() : "";
  await (isText ? null : response.body?.cancel());
  const found = [...addressesIn(text, publicUrl), ...linksIn(type, text)];
  const links = found.flatMap((link) => withinSite(link, publicUrl, path));
  return { path, status: response.status, type, text, links: [...new Set(links)] };
};

/**
 * Every whole address of the site in a text of any kind: in feeds and the HTML within them, sitemaps, structured data,
 * code to embed. Names that are no addresses (`@id`) are left aside.
 */
const addressesIn = (text: string, publicUrl: string): string[] => {
  const plain = unescaped(unescaped(text.replaceAll(/"@id":"[^"]*"/g, "")));
  const end = /[\s"'<>{}()\\]/;
  return plain
    .split(publicUrl)
    .slice(1)
    .map((rest) => publicUrl + (rest.split(end, 1)[0] ?? ""));
};

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&amp;|&#38;|&#x26;/g, "&");

/** Links that are written as seen from where they stand. */
const linksIn = (type: string, text: string): string[] => {
  if (type.startsWith("text/html")) return linksInPage(text);
  const patterns = Object.entries(relative).filter(([kind]) => type.includes(kind));
  return patterns.flatMap(([, pattern]) =>
    [...text.matchAll(pattern)].map(([, one, other]) => one ?? other ?? ""),
  );
};

const relative = {
  css: /url\("?([^")]+)"?\)/g,
  javascript: /"(\.\/[\w.-]+\.js)"/g,
  "manifest+json": /"(?:src|start_url)":"([^"]+)"/g,
  mpegurl: /^([^#\s].*)$|URI="([^"]+)"/gm,
} as const;

const linksInPage = (page: string): string[] => [
  ...[...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].flatMap(([, sheet]) => linksIn("css", sheet ?? "")),
  ...["href", "src", "poster", "data-src", "data-suggest"].flatMap((name) => attributes(page, name)),
  ...attributes(page, "srcset").flatMap((set) =>
    set.split(",").map((one) => one.trim().split(/\s+/)[0] ?? ""),
  ),
  // Forms that ask; what others send is no address to go to.
  ...[...page.matchAll(/<form(?![^>]*method="post")[^>]*\saction="([^"]*)"/g)].map(([, path]) => path ?? ""),
];

const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) =>
    (value ?? "").replaceAll("&amp;", "&").replaceAll("&quot;", '"'),
  );

const withinSite = (link: string, publicUrl: string, from: string): string[] => {
  const url = link === "" || link.startsWith("data:") ? null : URL.parse(link, publicUrl + from);
  return url?.origin === publicUrl ? [url.pathname + url.search + url.hash] : [];
};

/** What is wrong with what was visited: answers that are none, links to nowhere and through detours, fragments that are not there. */
export const problemsOf = ({ visited, from }: Walk): string[] => [
  ...[...visited.values()].flatMap(({ path, status }) =>
    status === 200 ? [] : [`${path}: ${status}, from ${from.get(path) ?? "the start"}`],
  ),
  ...[...from].flatMap(([link, page]) => {
    const [path = "", fragment = ""] = link.split("#", 2);
    const target = visited.get(path);
    if (fragment === "" || target === undefined || !target.type.startsWith("text/html")) return [];
    if (/^(t|page)=/.test(fragment)) return [];
    return hasPlace(target.text, decodeURIComponent(fragment))
      ? []
      : [`${link}: no such place, from ${page}`];
  }),
];

const hasPlace = (page: string, id: string): boolean =>
  page.includes(` id="${id.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
