import { type Say, sayIn } from "../catalogue/say.ts";
import { donationAddress, readFund } from "../newsroom/funder/fund-settings.store.ts";
import { countPublicEpisodes, type EpisodeCard, listEpisodesAt } from "../newsroom/podcast/episode.store.ts";
import { findPublicShow } from "../newsroom/podcast/show.store.ts";
import type { Show, ShowLink } from "../newsroom/podcast/show.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import { fundingKey, personKey, recordingKey, showKey, transcriptKey } from "../newsroom/staff/keys.ts";
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
  return feedXml(needs, { show, funding: await fundingOf(needs, show), at: { page, pages }, latest, items });
};

/** Where listeners can pay: what the show says; else the newsroom's own fund, where readers can give to it now. */
const fundingOf = async ({ db }: FeedNeeds, show: Show): Promise<readonly ShowLink[]> => {
  if (show.funding.length > 0) return show.funding;
  const fund = await readFund(db);
  if (fund.address === "") return [];
  const settings = await readSiteSettings(db);
  const { support } = sayIn(show.language, settings["site.zone"]);
  const label = support.giveTo(fund.name || settings["site.name"]);
  return [{ url: donationAddress(fund, ""), label: label.slice(0, longestFunding) }];
};

/** Characters that programs show of it (Podcasting 2.0, "podcast:funding"). */
const longestFunding = 128;

const readItems = async (needs: FeedNeeds, kept: KeptParts, show: Show, page: number) => {
  const day = await siteDay(needs.db, needs.clock);
  const partOf = await kept.upToDate(day);
  const say = sayIn(show.language, (await readSiteSettings(needs.db))["site.zone"]);
  const items: string[] = [];
  let latest = show.updatedAt;
  const first = (page - 1) * episodesInPart;
  for (let offset = first; offset < first + episodesInPart; offset += atOnce) {
    const episodes = await listEpisodesAt(needs.db, show.id, day, { offset, limit: atOnce });
    for (const episode of episodes) {
      const part = await partOf(
        `${show.id} ${episode.id}`,
        async () => await makeItem(needs, say, show, episode, day),
      );
      if (part !== null) items.push(part.text);
      if (episode.updatedAt > latest) latest = episode.updatedAt;
    }
    if (episodes.length < atOnce) break;
  }
  return { items, latest };
};

const makeItem = async (needs: FeedNeeds, say: Say, show: Show, episode: EpisodeCard, day: string) => {
  const item = await readItem(needs.db, episode, day);
  return {
    text: itemXml(needs, say, show, item),
    keys: [
      fundingKey,
      showKey(show.id),
      recordingKey(episode.id),
      ...(episode.cutId === null ? [] : [transcriptKey(episode.cutId)]),
      ...item.credits.map(({ person }) => personKey(person.id)),
    ],
  };
};
