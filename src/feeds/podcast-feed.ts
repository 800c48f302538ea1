import { countPublicEpisodes, type EpisodeCard, listEpisodesAt } from "../newsroom/podcast/episode.store.ts";
import { findPublicShow } from "../newsroom/podcast/show.store.ts";
import type { Show } from "../newsroom/podcast/show.ts";
import { dayOf } from "../newsroom/recording/rights.ts";
import { personKey, recordingKey, showKey, transcriptKey } from "../newsroom/staff/keys.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { KeptParts } from "./kept-parts.ts";
import { feedXml } from "./podcast-channel.ts";
import { itemXml } from "./podcast-item.ts";
import { readItem } from "./podcast.store.ts";

/** Episodes in one part of a feed: more than any program shows at once, and well below what directories read at most. */
export const episodesInPart = 300;
/** Episodes that are read at a time, so that a long show is never whole in memory. */
const atOnce = 50;

/** A part (from 1) of a show's feed; null where there is no such show or part. */
export const podcastFeed = async (
  needs: FeedNeeds,
  kept: KeptParts,
  slug: string,
  page: number,
): Promise<string | null> => {
  const show = /\p{Cc}/u.test(slug) ? null : await findPublicShow(needs.db, slug);
  if (show === null) return null;
  const pages = Math.max(1, Math.ceil((await countPublicEpisodes(needs.db, show.id)) / episodesInPart));
  if (page > pages) return null;
  const { items, latest } = await readItems(needs, kept, show, page);
  return feedXml(needs, show, { page, pages }, latest, items);
};

const readItems = async (needs: FeedNeeds, kept: KeptParts, show: Show, page: number) => {
  const day = dayOf(needs.clock());
  const partOf = await kept.upToDate(day);
  const items: string[] = [];
  let latest = show.updatedAt;
  const first = (page - 1) * episodesInPart;
  for (let offset = first; offset < first + episodesInPart; offset += atOnce) {
    const episodes = await listEpisodesAt(needs.db, show.id, day, { offset, limit: atOnce });
    for (const episode of episodes) {
      const text = await partOf(`${show.id} ${episode.id}`, async () => await makeItem(needs, show, episode));
      if (text !== null) items.push(text);
      if (episode.updatedAt > latest) latest = episode.updatedAt;
    }
    if (episodes.length < atOnce) break;
  }
  return { items, latest };
};

const makeItem = async (needs: FeedNeeds, show: Show, episode: EpisodeCard) => {
  const item = await readItem(needs.db, episode);
  return {
    text: itemXml(needs, show, item),
    keys: [
      showKey(show.id),
      recordingKey(episode.id),
      ...(episode.cutId === null ? [] : [transcriptKey(episode.cutId)]),
      ...item.credits.map(({ person }) => personKey(person.id)),
    ],
  };
};
