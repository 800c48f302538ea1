import type { RecordingCard } from "../newsroom/recording/recording.ts";
import { listOf } from "../newsroom/recording/listed.store.ts";
import { recordingCardKey, recordingKey, recordingsOfKindKey } from "../newsroom/staff/keys.ts";
import { listWorks, type WorkCard } from "../newsroom/story/list-works.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";
import { storyEntries } from "./stories-feed.ts";

/** Works in a feed. */
const shown = 20;
/** Pixels: what readers of feeds show at most. */
const pictureWidth = 1200;

/** The latest films. */
export const filmsFeed = async (reading: FeedReading): Promise<FeedSource> => {
  const label = reading.settings["label.films"] || reading.say.frame.films;
  reading.uses([recordingsOfKindKey("film")]);
  return {
    id: "urn:newsreel:feed:films",
    title: label,
    description: latestFirst(reading, label),
    path: reading.addresses.films(),
    entries: await latestOf(reading, listOf.kind("film")),
  };
};

/** The latest interviews. */
export const interviewsFeed = async (reading: FeedReading): Promise<FeedSource> => {
  const label = reading.settings["label.interviews"] || reading.say.frame.interviews;
  reading.uses([recordingsOfKindKey("interview")]);
  return {
    id: "urn:newsreel:feed:interviews",
    title: label,
    description: latestFirst(reading, label),
    path: reading.addresses.interviews(),
    entries: await latestOf(reading, listOf.kind("interview")),
  };
};

/** The latest episodes of all podcasts, for those who read feeds: listeners' programs take a show's own. */
export const episodesFeed = async (reading: FeedReading): Promise<FeedSource> => {
  reading.uses([recordingsOfKindKey("episode")]);
  return {
    id: "urn:newsreel:feed:episodes",
    title: reading.say.podcasts.title,
    description: latestFirst(reading, reading.say.podcasts.episodes),
    path: reading.addresses.podcasts(),
    entries: await latestOf(reading, listOf.kind("episode")),
  };
};

const latestFirst = ({ say, settings }: FeedReading, label: string): string =>
  say.lists.latestFirst(label, settings["site.name"]);

/** The latest works of a list. */
export const latestOf = async (reading: FeedReading, list: string): Promise<FeedEntry[]> =>
  await workEntries(reading, (await listWorks(reading.db, { list, limit: shown })).works);

/** Works as feeds carry them, in the order given: a story whole, a recording with its summary. */
const workEntries = async (reading: FeedReading, works: readonly WorkCard[]): Promise<FeedEntry[]> => {
  const cards = works.flatMap((work) => (work.what === "story" ? [work.card] : []));
  const told = new Map((await storyEntries(reading, cards)).map((entry) => [entry.id, entry]));
  return works.flatMap((work) => {
    if (work.what === "story") return told.get(`urn:newsreel:story:${work.card.id}`) ?? [];
    reading.uses(keysOfRecordingEntry(work.card));
    return recordingEntry(reading, work.card);
  });
};

/** When anything of it changed last is said, too. */
export const keysOfRecordingEntry = ({ id }: RecordingCard): string[] => [
  recordingCardKey(id),
  recordingKey(id),
];

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
