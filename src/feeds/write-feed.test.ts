import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import type { Feed, FeedEntry } from "./feed.ts";
import { writeFeed } from "./write-feed.ts";

const entry: FeedEntry = {
  id: "urn:newsreel:story:0123456789ab",
  url: "https://example.org/story/noon?a=1&b=2",
  title: "“Noon” & after <an account>",
  summary: "What was said; ]]> and what was not.",
  html: '<p>We land at <em>noon</em> ]]> & “wait”.</p><p lang="de">Grüße</p>',
  publishedAt: new Date("2026-03-01T12:00:00Z"),
  updatedAt: new Date("2026-03-02T09:30:00Z"),
  authors: ["Zoë Ødegård", "A. N. Other"],
  categories: ["Space", "Law & order"],
  language: "en",
  picture: "https://example.org/picture/1?w=1200",
};

const feed: Feed = {
  id: "urn:newsreel:feed:stories",
  title: "Stories",
  description: "All of them",
  language: "en",
  pageUrl: "https://example.org/stories",
  selfUrl: "https://example.org/stories/feed.rss",
  hubUrl: null,
  updatedAt: entry.updatedAt,
  entries: [entry],
};

test("RSS says the same when it is read back", () => {
  const read = parseRssFeed(writeFeed(feed, "rss"));
  expect(read.atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([["self", feed.selfUrl]]);
  expect(read.items?.[0]).toMatchObject({
    guid: { value: entry.id, isPermaLink: false },
    link: entry.url,
    title: entry.title,
    description: entry.summary,
    dc: { creators: entry.authors },
    categories: entry.categories.map((name) => ({ name })),
  });
  expect(new Date(String(read.items?.[0]?.pubDate))).toEqual(entry.publishedAt);
  expect(read.items?.[0]?.content?.encoded).toBe(entry.html);
});

test("Atom says the same when it is read back", () => {
  const read = parseAtomFeed(writeFeed(feed, "atom"));
  expect(read.links?.map(({ rel }) => rel)).toEqual(["self", "alternate"]);
  expect(read.entries?.[0]).toMatchObject({
    id: entry.id,
    title: { value: entry.title },
    authors: entry.authors.map((name) => ({ name })),
    content: { value: entry.html, type: "html" },
  });
  expect(new Date(String(read.entries?.[0]?.updated))).toEqual(entry.updatedAt);
});

test("JSON Feed says the same when it is read back", () => {
  const read = parseJsonFeed(writeFeed(feed, "json"));
  expect(read.items?.[0]).toMatchObject({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    tags: entry.categories,
  });
  expect(read.feed_url).toBe(feed.selfUrl);
});

test("an empty feed is a feed", () => {
  expect(parseRssFeed(writeFeed({ ...feed, entries: [] }, "rss")).title).toBe("Stories");
  expect(parseAtomFeed(writeFeed({ ...feed, entries: [] }, "atom")).id).toBe(feed.id);
  expect(parseJsonFeed(writeFeed({ ...feed, entries: [] }, "json")).title).toBe("Stories");
});

test("whatever is written in a story, its feed can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const odd = { ...feed, entries: [{ ...entry, title: `x${text}`, html: `<p>${text}</p>` }] };
      expect(parseRssFeed(writeFeed(odd, "rss")).items).toHaveLength(1);
      expect(parseAtomFeed(writeFeed(odd, "atom")).entries).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});
