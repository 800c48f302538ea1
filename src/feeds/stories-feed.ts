import { listPublicStories } from "../newsroom/story/list-stories.store.ts";
import type { StoryCard } from "../newsroom/story/story-card.ts";
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
  entries: await storyEntries(needs, stories, (await listPublicStories(needs.db, { limit: shown })).cards),
});

/** Stories whole, as feeds carry them. */
export const storyEntries = async (
  needs: FeedNeeds,
  stories: KeptParts,
  cards: readonly StoryCard[],
): Promise<FeedEntry[]> => {
  const day = await siteDay(needs.db, needs.clock);
  const partOf = await stories.upToDate(day);
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
