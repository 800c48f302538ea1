import { listOf } from "../newsroom/recording/listed.store.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedSource } from "./feed.ts";
import type { KeptParts } from "./kept-parts.ts";
import { latestOf } from "./section-feed.ts";

/** Works in the feed. */
const shown = 20;
const kinds = ["story", "film", "episode", "interview"] as const;

/** Whatever came out last: stories, films, episodes and interviews. */
export const siteFeed = async (needs: FeedNeeds, stories: KeptParts): Promise<FeedSource> => {
  const name = (await readSiteSettings(needs.db))["site.name"];
  const latest = await Promise.all(
    kinds.map(async (kind) => await latestOf(needs, stories, listOf.kind(kind))),
  );
  const entries = latest
    .flat()
    .toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  return {
    id: "urn:newsreel:feed:site",
    title: "The latest",
    description: `The latest of ${name}: stories, documentaries, podcasts and interviews.`,
    path: needs.addresses.front(),
    entries: entries.slice(0, shown),
  };
};
