import { listPublicStories } from "../newsroom/story/list-stories.store.ts";
import type { StoryCard } from "../newsroom/story/story-card.ts";
import { findTopic } from "../newsroom/topic/topic.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";

const shown = 30;
/** Pixels: what readers of feeds show at most. */
const pictureWidth = 1200;

/** The latest stories. */
export const storiesFeed = async (needs: FeedNeeds): Promise<FeedSource> => ({
  id: "urn:newsreel:feed:stories",
  title: "Stories",
  description: "The latest stories.",
  path: needs.addresses.stories(),
  entries: await entriesOf(needs, {}),
});

/** The latest stories on a topic; null where there is no such topic. */
export const topicFeed = async (needs: FeedNeeds, slug: string): Promise<FeedSource | null> => {
  const topic = /\p{Cc}/u.test(slug) ? null : await findTopic(needs.db, slug);
  if (topic === null) return null;
  return {
    id: `urn:newsreel:feed:topic:${topic.id}`,
    title: topic.name,
    description: topic.summary || `The latest on ${topic.name}.`,
    path: needs.addresses.topic(slug),
    entries: await entriesOf(needs, { topicId: topic.id }),
  };
};

const entriesOf = async (needs: FeedNeeds, of: { readonly topicId?: string }): Promise<FeedEntry[]> => {
  const { cards } = await listPublicStories(needs.db, { ...of, limit: shown });
  return cards.map((card) => entryOf(needs, card));
};

const entryOf = ({ publicUrl, addresses }: FeedNeeds, card: StoryCard): FeedEntry => ({
  id: `urn:newsreel:story:${card.id}`,
  url: publicUrl + addresses.story(card.slug),
  title: card.headline,
  summary: card.standfirst,
  html: null,
  publishedAt: card.publishedAt,
  updatedAt: card.updatedAt,
  authors: card.contributors.map(({ person }) => person.name),
  categories: card.topics.map(({ name }) => name),
  language: card.language,
  picture: card.picture === null ? null : publicUrl + addresses.picture(card.picture.id, pictureWidth),
});
