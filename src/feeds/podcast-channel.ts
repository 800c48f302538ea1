import { categoryParts } from "../newsroom/podcast/categories.ts";
import { showFeedPath, showPath } from "../newsroom/podcast/paths.ts";
import type { Show, ShowLink } from "../newsroom/podcast/show.ts";
import type { FeedNeeds } from "./addresses.ts";
import { element, emptyElement, textElement } from "./podcast-xml.ts";

/** Which part of the feed it is, of how many: the first (1) has the latest episodes. */
export interface FeedPage {
  readonly page: number;
  readonly pages: number;
}

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
  "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
};

/** Pixels: the largest that is made, and within what Apple takes. */
const pictureWidth = 1600;

/** What a feed tells. */
export interface ChannelFacts {
  readonly show: Show;
  /** Where listeners can pay now. */
  readonly funding: readonly ShowLink[];
  readonly at: FeedPage;
  /** The latest change of anything in it. */
  readonly latest: Date;
  /** As XML. */
  readonly items: readonly string[];
}

/** A show's feed: RSS 2.0 with what Apple and Podcasting 2.0 ask for, around its items. */
export const feedXml = (needs: FeedNeeds, told: ChannelFacts): string => {
  const { show, at, items } = told;
  const channel = [...facts(needs, told), ...pageLinks(needs, show, at), ...items].join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("rss", { version: "2.0", ...namespaces }, element("channel", {}, channel))}\n`;
};

const facts = ({ publicUrl, addresses }: FeedNeeds, { show, funding, latest }: ChannelFacts): string[] => {
  const page = publicUrl + showPath(show.slug);
  const picture = show.picture === null ? null : publicUrl + addresses.artwork(show.picture.id, pictureWidth);
  return [
    textElement("title", show.title),
    textElement("link", page),
    textElement("description", show.description),
    textElement("language", show.language),
    ...(show.copyright === "" ? [] : [textElement("copyright", show.copyright)]),
    textElement("lastBuildDate", latest.toUTCString()),
    textElement("generator", "Newsreel"),
    textElement("itunes:author", show.author),
    element(
      "itunes:owner",
      {},
      textElement("itunes:name", show.ownerName) + textElement("itunes:email", show.ownerMail),
    ),
    ...(picture === null ? [] : pictures(show, page, picture)),
    ...categories(show.categories),
    textElement("itunes:explicit", show.explicit ? "true" : "false"),
    textElement("itunes:type", show.kind),
    ...(show.complete ? [textElement("itunes:complete", "Yes")] : []),
    textElement("podcast:guid", show.guid),
    textElement("podcast:locked", show.locked ? "yes" : "no", { owner: show.ownerMail }),
    textElement("podcast:medium", show.medium),
    ...funding.map(({ url, label }) => textElement("podcast:funding", label, { url })),
  ];
};

const pictures = (show: Show, page: string, picture: string): string[] => [
  emptyElement("itunes:image", { href: picture }),
  element(
    "image",
    {},
    textElement("url", picture) + textElement("title", show.title) + textElement("link", page),
  ),
];

/** A chief category is named once, with what stands below it inside. */
const categories = (names: readonly string[]): string[] => {
  const below = new Map<string, string[]>();
  for (const name of names) {
    const parts = categoryParts(name);
    const there = below.get(parts.chief) ?? [];
    below.set(parts.chief, parts.below === null ? there : [...there, parts.below]);
  }
  return [...below].map(([chief, inside]) =>
    element(
      "itunes:category",
      { text: chief },
      inside.map((text) => emptyElement("itunes:category", { text })).join(""),
    ),
  );
};

/** The feed's own address, and the other parts of it (RFC 5005, section 3). */
const pageLinks = ({ publicUrl, hubUrl }: FeedNeeds, show: Show, { page, pages }: FeedPage): string[] => {
  const first = publicUrl + showFeedPath(show.slug);
  const addressOf = (number: number): string => (number === 1 ? first : `${first}?page=${number}`);
  const link = (rel: string, href: string): string =>
    emptyElement("atom:link", { rel, href, type: "application/rss+xml" });
  return [
    link("self", addressOf(page)),
    ...(hubUrl === undefined || page > 1 ? [] : [emptyElement("atom:link", { rel: "hub", href: hubUrl })]),
    ...(pages === 1
      ? []
      : [
          link("first", first),
          ...(page > 1 ? [link("previous", addressOf(page - 1))] : []),
          ...(page < pages ? [link("next", addressOf(page + 1))] : []),
          link("last", addressOf(pages)),
        ]),
  ];
};
