import { listPublicStories } from "../newsroom/story/list-stories.store.ts";
import type { StoryCard } from "../newsroom/story/story-card.ts";
import { findTopic } from "../newsroom/topic/topic.store.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import { findStoryPage } from "../newsroom/story/story-page.store.ts";
import type { StoryPage } from "../newsroom/story/story-page.ts";
import type { FeedNeeds } from "./addresses.ts";
import { feedBlocks } from "./blocks/feed-blocks.ts";
import { feedFunding } from "./feed-funding.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import type { KeptParts } from "./kept-parts.ts";

const shown = 20;
/** Pixels: what readers of feeds show at most. */
const pictureWidth = 1200;

/** The latest stories. */
export const storiesFeed = async (needs: FeedNeeds, stories: KeptParts): Promise<FeedSource> => ({
  id: "urn:newsreel:feed:stories",
  title: "Stories",
  description: "The latest stories.",
  path: needs.addresses.stories(),
  entries: await entriesOf(needs, stories, {}),
});

/** The latest stories on a topic; null where there is no such topic. */
export const topicFeed = async (
  needs: FeedNeeds,
  slug: string,
  stories: KeptParts,
): Promise<FeedSource | null> => {
  const topic = /\p{Cc}/u.test(slug) ? null : await findTopic(needs.db, slug);
  if (topic === null) return null;
  return {
    id: `urn:newsreel:feed:topic:${topic.id}`,
    title: topic.name,
    description: topic.summary || `The latest on ${topic.name}.`,
    path: needs.addresses.topic(slug),
    entries: await entriesOf(needs, stories, { topicId: topic.id }),
  };
};

const entriesOf = async (
  needs: FeedNeeds,
  stories: KeptParts,
  of: { readonly topicId?: string },
): Promise<FeedEntry[]> => {
  const day = await siteDay(needs.db, needs.clock);
  const partOf = await stories.upToDate(day);
  const { cards } = await listPublicStories(needs.db, { ...of, limit: shown });
  const entries: FeedEntry[] = [];
  for (const card of cards) {
    const html = await partOf(card.id, async () => {
      const page = await findStoryPage(needs.db, card.slug, day);
      return page === null ? null : { text: htmlOf(needs, page), keys: page.keys };
    });
    // One may have been withdrawn since the list was read.
    if (html !== null) entries.push(entryOf(needs, card, html));
  }
  return entries;
};

const htmlOf = (
  { publicUrl, addresses }: FeedNeeds,
  { slug, content, references, funding }: StoryPage,
): string =>
  feedBlocks(content.body.blocks, references, {
    story: publicUrl + addresses.story(slug),
    site: publicUrl,
    work: (work, at) =>
      publicUrl +
      (work.kind === "story"
        ? addresses.story(work.slug)
        : addresses.recording(work.kind, work.slug, at === undefined ? undefined : at / 1000)),
    moment: (id) => publicUrl + addresses.moment(id),
    document: (id) => publicUrl + addresses.document(id),
    picture: (id, width) => publicUrl + addresses.picture(id, width),
  }) + feedFunding(funding);

const entryOf = ({ publicUrl, addresses }: FeedNeeds, card: StoryCard, html: string): FeedEntry => ({
  id: `urn:newsreel:story:${card.id}`,
  url: publicUrl + addresses.story(card.slug),
  title: card.headline,
  summary: card.standfirst,
  html,
  publishedAt: card.publishedAt,
  updatedAt: card.updatedAt,
  authors: card.contributors.map(({ person }) => person.name),
  categories: card.topics.map(({ name }) => name),
  language: card.language,
  picture: card.picture === null ? null : publicUrl + addresses.picture(card.picture.id, pictureWidth),
});
