import { listOf } from "../newsroom/recording/listed.store.ts";
import { topicKey, topicsKey, worksOnTopicKey } from "../newsroom/staff/keys.ts";
import { findLiveTopic, listTopics } from "../newsroom/topic/topic.store.ts";
import { idsBelow } from "../newsroom/topic/topic-tree.ts";
import type { FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";
import { latestOf } from "./section-feed.ts";

/** The latest works on a topic and those below it; null where there is no such topic. */
export const topicFeed = async (reading: FeedReading, slug: string): Promise<FeedSource | null> => {
  const [topic, topics] = await Promise.all([
    /\p{Cc}/u.test(slug) ? null : findLiveTopic(reading.db, slug),
    listTopics(reading.db),
  ]);
  if (topic === null) return null;
  const below = idsBelow(topics, topic.id);
  reading.uses([topicKey(topic.id), topicsKey, ...below.map(worksOnTopicKey)]);
  return {
    id: `urn:newsreel:feed:topic:${topic.id}`,
    title: topic.name,
    description: topic.summary || reading.say.topics.describeOne(reading.settings["site.name"], topic.name),
    path: reading.addresses.topic(slug),
    entries: await latestOf(reading, listOf.topic(topic.id)),
  };
};
