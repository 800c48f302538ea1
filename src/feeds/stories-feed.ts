import { listPublicStories } from "../newsroom/story/list-stories.store.ts";
import type { StoryCard } from "../newsroom/story/story-card.ts";
import { personKey, pictureKey, siteKey, storiesKey, storyKey, topicKey } from "../newsroom/staff/keys.ts";
import type { WholeAddresses } from "../newsroom/story/simple-html/simple-context.ts";
import { findStoryPage } from "../newsroom/story/story-page.store.ts";
import type { StoryPage } from "../newsroom/story/story-page.ts";
import type { FeedNeeds } from "./addresses.ts";
import { feedBlocks } from "./blocks/feed-blocks.ts";
import { feedFunding } from "./feed-funding.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";

const shown = 20;
/** Pixels: what readers of feeds show at most. */
const pictureWidth = 1200;

/** The latest stories. */
export const storiesFeed = async (reading: FeedReading): Promise<FeedSource> => {
  reading.uses([storiesKey]);
  const { cards } = await listPublicStories(reading.db, { limit: shown });
  const label = reading.settings["label.stories"] || reading.say.frame.stories;
  return {
    id: "urn:newsreel:feed:stories",
    title: label,
    description: reading.say.lists.latestFirst(label, reading.settings["site.name"]),
    path: reading.addresses.stories(),
    entries: await storyEntries(reading, cards),
  };
};

/** Stories whole, as feeds carry them. */
export const storyEntries = async (
  reading: FeedReading,
  cards: readonly StoryCard[],
): Promise<FeedEntry[]> => {
  const entries = await Promise.all(
    cards.map(async (card) => {
      reading.uses(keysOfCard(card));
      const part = await reading.partOf(card.id, async () => {
        const page = await findStoryPage(reading.db, card.slug, reading.day);
        return page === null ? null : { text: htmlOf(reading, page), keys: [siteKey, ...page.keys] };
      });
      // One may have been withdrawn since the list was read.
      if (part === null) return [];
      reading.uses(part.keys);
      return [entryOf(reading, card, part.text)];
    }),
  );
  return entries.flat();
};

const keysOfCard = (card: StoryCard): string[] => [
  storyKey(card.id),
  ...card.contributors.map(({ person }) => personKey(person.id)),
  ...card.topics.map(({ id }) => topicKey(id)),
  ...(card.picture === null ? [] : [pictureKey(card.picture.id)]),
];

const htmlOf = (
  { publicUrl, addresses, say }: FeedReading,
  { slug, content, references, funding }: StoryPage,
): string =>
  feedBlocks(content.body.blocks, references, wholeAddresses(publicUrl, addresses, slug), say) +
  feedFunding(funding);

const wholeAddresses = (
  publicUrl: string,
  addresses: FeedNeeds["addresses"],
  slug: string,
): WholeAddresses => ({
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
});

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
