import { type AtomFeed, generateAtomFeed, generateJsonFeed, generateRssFeed, type RssFeed } from "feedsmith";
import type { Feed, FeedEntry, FeedFormat } from "./feed.ts";
import { printable } from "./xml-text.ts";

/** A feed as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. */
export const writeFeed = (feed: Feed, format: FeedFormat): string => formats[format](clean(feed));

const asRss = (feed: Feed): string =>
  generateRssFeed({
    title: feed.title,
    link: feed.pageUrl,
    description: feed.description,
    language: feed.language,
    lastBuildDate: feed.updatedAt,
    atom: {
      links: [{ href: feed.selfUrl, rel: "self", type: "application/rss+xml" }, ...hubOf(feed)],
    },
    items: feed.entries.map(rssItem),
  });

/** WebSub, section 4. */
const hubOf = ({ hubUrl }: Feed) => (hubUrl === null ? [] : [{ href: hubUrl, rel: "hub" }]);

const rssItem = (entry: FeedEntry): RssFeed.Item<Date> => ({
  guid: { value: entry.id, isPermaLink: false },
  link: entry.url,
  title: entry.title,
  description: entry.summary,
  pubDate: entry.publishedAt,
  categories: entry.categories.map((name) => ({ name })),
  dc: { creators: [...entry.authors] },
  atom: { updated: entry.updatedAt },
  ...(entry.html === null ? {} : { content: { encoded: entry.html } }),
  ...(entry.picture === null ? {} : { media: { thumbnails: [{ url: entry.picture }] } }),
});

const asAtom = (feed: Feed): string =>
  generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updatedAt,
    links: [
      { href: feed.selfUrl, rel: "self", type: "application/atom+xml" },
      { href: feed.pageUrl, rel: "alternate", type: "text/html" },
      ...hubOf(feed),
    ],
    // An entry without an author needs one of the feed's (RFC 4287, section 4.1.1).
    authors: [{ name: feed.title }],
    xml: { lang: feed.language },
    entries: feed.entries.map(atomEntry),
  });

const atomEntry = (entry: FeedEntry): AtomFeed.Entry<Date> => ({
  id: entry.id,
  title: { value: entry.title },
  summary: { value: entry.summary },
  published: entry.publishedAt,
  updated: entry.updatedAt,
  links: [{ href: entry.url, rel: "alternate", type: "text/html" }],
  authors: entry.authors.map((name) => ({ name })),
  categories: entry.categories.map((term) => ({ term })),
  xml: { lang: entry.language },
  ...(entry.html === null ? {} : { content: { value: entry.html, type: "html" } }),
});

const asJson = (feed: Feed): string =>
  JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      description: feed.description,
      home_page_url: feed.pageUrl,
      feed_url: feed.selfUrl,
      ...(feed.hubUrl === null ? {} : { hubs: [{ type: "WebSub", url: feed.hubUrl }] }),
      language: feed.language,
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        ...(entry.html === null ? { content_text: entry.summary } : { content_html: entry.html }),
        date_published: entry.publishedAt,
        date_modified: entry.updatedAt,
        language: entry.language,
        tags: [...entry.categories],
        authors: entry.authors.map((name) => ({ name })),
        ...(entry.picture === null ? {} : { image: entry.picture }),
      })),
    }),
  );

const formats: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: asRss,
  atom: asAtom,
  json: asJson,
};

const clean = (feed: Feed): Feed => ({
  ...feed,
  title: printable(feed.title),
  description: printable(feed.description),
  entries: feed.entries.map((entry) => ({
    ...entry,
    title: printable(entry.title),
    summary: printable(entry.summary),
    html: entry.html === null ? null : printable(entry.html),
    authors: entry.authors.map(printable),
    categories: entry.categories.map(printable),
  })),
});
