import type { RecordingCard } from "../newsroom/recording/recording.ts";
import { listOf } from "../newsroom/recording/listed.store.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import { listWorks, type WorkCard } from "../newsroom/story/list-works.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import type { KeptParts } from "./kept-parts.ts";
import { storyEntries } from "./stories-feed.ts";

/** Works in a feed. */
const shown = 20;
/** Pixels: what readers of feeds show at most. */
const pictureWidth = 1200;

/** The latest films. */
export const filmsFeed = async (needs: FeedNeeds, stories: KeptParts): Promise<FeedSource> => {
  const label = (await readSiteSettings(needs.db))["label.films"] || "Documentaries";
  return {
    id: "urn:newsreel:feed:films",
    title: label,
    description: `${label}, the latest first.`,
    path: needs.addresses.films(),
    entries: await latestOf(needs, stories, listOf.kind("film")),
  };
};

/** The latest interviews. */
export const interviewsFeed = async (needs: FeedNeeds, stories: KeptParts): Promise<FeedSource> => {
  const label = (await readSiteSettings(needs.db))["label.interviews"] || "Interviews";
  return {
    id: "urn:newsreel:feed:interviews",
    title: label,
    description: `${label}, the latest first.`,
    path: needs.addresses.interviews(),
    entries: await latestOf(needs, stories, listOf.kind("interview")),
  };
};

/** The latest episodes of all podcasts, for those who read feeds: listeners' programs take a show's own. */
export const episodesFeed = async (needs: FeedNeeds, stories: KeptParts): Promise<FeedSource> => ({
  id: "urn:newsreel:feed:episodes",
  title: "Podcasts",
  description: "The latest episodes.",
  path: needs.addresses.podcasts(),
  entries: await latestOf(needs, stories, listOf.kind("episode")),
});

/** The latest works of a list. */
export const latestOf = async (needs: FeedNeeds, stories: KeptParts, list: string): Promise<FeedEntry[]> =>
  await workEntries(needs, stories, (await listWorks(needs.db, { list, limit: shown })).works);

/** Works as feeds carry them, in the order given: a story whole, a recording with its summary. */
const workEntries = async (
  needs: FeedNeeds,
  stories: KeptParts,
  works: readonly WorkCard[],
): Promise<FeedEntry[]> => {
  const cards = works.flatMap((work) => (work.what === "story" ? [work.card] : []));
  const told = new Map((await storyEntries(needs, stories, cards)).map((entry) => [entry.id, entry]));
  return works.flatMap((work) =>
    work.what === "story"
      ? (told.get(`urn:newsreel:story:${work.card.id}`) ?? [])
      : recordingEntry(needs, work.card),
  );
};

export const recordingEntry = ({ publicUrl, addresses }: FeedNeeds, card: RecordingCard): FeedEntry => ({
  id: `urn:newsreel:recording:${card.id}`,
  url: publicUrl + addresses.recording(card.kind, card.slug),
  title: card.title,
  summary: card.summary,
  html: null,
  publishedAt: card.publishedAt ?? card.updatedAt,
  updatedAt: card.updatedAt,
  authors: [],
  categories: [],
  language: card.language,
  picture: card.poster === null ? null : publicUrl + addresses.picture(card.poster.id, pictureWidth),
});
