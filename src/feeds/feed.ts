/** One entry of a feed. Addresses are whole. */
export interface FeedEntry {
  /** The same for ever, whatever becomes of the address: `urn:newsreel:story:ID`. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole text as HTML for feed readers; null where the summary is all. */
  readonly html: string | null;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly language: string;
  readonly picture: string | null;
}

/** A feed before it is written in a format. Addresses are whole. */
export interface Feed {
  /** The same for ever. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that it is the feed of. */
  readonly pageUrl: string;
  /** Its own address. */
  readonly selfUrl: string;
  /** Where programs subscribe to it (WebSub); null: nowhere. */
  readonly hubUrl: string | null;
  /** The latest change of anything in it. */
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

/** What a feed tells, before it is known in which format and at which address. */
export interface FeedSource {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Of the page that it is the feed of. */
  readonly path: string;
  readonly entries: readonly FeedEntry[];
}

export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** RFC 4287, section 7; RSS has no registered type, and readers know this one; JSON Feed 1.1. */
export const feedMediaTypes: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};
