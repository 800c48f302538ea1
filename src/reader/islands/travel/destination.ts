/** Where a link leads, as far as it matters for going there within this document. */
export interface LinkFacts {
  readonly href: string;
  readonly target: string;
  readonly download: boolean;
  /** The type that the link says of what it leads to; empty when it says nothing. */
  readonly type: string;
}

/** Parts of the site that are no pages: files, feeds, playlists, and what is made for one reader alone. */
const notPages =
  /^\/(?:audio|media|picture|document|assets|social|mark|preview|embed|oembed|sitemap|\.well-known)(?:\/|$)|\.(?:rss|atom|json|xml|txt|svg|m3u8|mp4|m4a|vtt|ics)$/;

/** What going there takes: `page` by fetching it, `place` within this page, `leave` as browsers do. */
export type Going = "page" | "place" | "leave";

/** How a press on a link is followed from this address. */
export const goingTo = (link: LinkFacts, here: string): Going => {
  const to = URL.parse(link.href, here);
  const from = new URL(here);
  if (to === null || to.origin !== from.origin || link.download || link.type !== "") return "leave";
  if (link.target !== "" && link.target !== "_self") return "leave";
  if (notPages.test(to.pathname)) return "leave";
  const same = to.pathname === from.pathname && to.search === from.search;
  return same && (to.hash !== "" || link.href.endsWith("#")) ? "place" : "page";
};
