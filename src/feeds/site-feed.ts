import { listOf } from "../newsroom/recording/listed.store.ts";
import { recordingsKey, storiesKey } from "../newsroom/staff/keys.ts";
import type { FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";
import { latestOf } from "./section-feed.ts";

/** Works in the feed. */
const shown = 20;
const kinds = ["story", "film", "episode", "interview"] as const;

/** Whatever came out last: stories, films, episodes and interviews. */
export const siteFeed = async (reading: FeedReading): Promise<FeedSource> => {
  const name = reading.settings["site.name"];
  reading.uses([storiesKey, recordingsKey]);
  const latest = await Promise.all(kinds.map(async (kind) => await latestOf(reading, listOf.kind(kind))));
  const entries = latest
    .flat()
    .toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  return {
    id: "urn:newsreel:feed:site",
    title: reading.say.feeds.latest,
    description: reading.say.feeds.all(name),
    path: reading.addresses.front(),
    entries: entries.slice(0, shown),
  };
};
