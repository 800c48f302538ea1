import { listOf } from "../newsroom/recording/listed.store.ts";
import { findLiveTopic } from "../newsroom/topic/topic.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedSource } from "./feed.ts";
import type { KeptParts } from "./kept-parts.ts";
import { latestOf } from "./section-feed.ts";

/** The latest works on a topic and those below it; null where there is no such topic. */
export const topicFeed = async (
  needs: FeedNeeds,
  slug: string,
  stories: KeptParts,
): Promise<FeedSource | null> => {
  const topic = /\p{Cc}/u.test(slug) ? null : await findLiveTopic(needs.db, slug);
  if (topic === null) return null;
  return {
    id: `urn:newsreel:feed:topic:${topic.id}`,
    title: topic.name,
    description: topic.summary || `The latest on ${topic.name}.`,
    path: needs.addresses.topic(slug),
    entries: await latestOf(needs, stories, listOf.topic(topic.id)),
  };
};
