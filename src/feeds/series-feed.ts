import { listPublicRecordings } from "../newsroom/recording/list-recordings.store.ts";
import { findLiveSeries } from "../newsroom/series/series.store.ts";
import { seriesKey, worksInSeriesKey } from "../newsroom/staff/keys.ts";
import type { FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";
import { keysOfRecordingEntry, recordingEntry } from "./section-feed.ts";

const shown = 20;

/** The latest of a series; null where there is no such series. */
export const seriesFeed = async (reading: FeedReading, slug: string): Promise<FeedSource | null> => {
  const series = /\p{Cc}/u.test(slug) ? null : await findLiveSeries(reading.db, slug);
  if (series === null) return null;
  const { cards } = await listPublicRecordings(reading.db, { seriesId: series.id, limit: shown });
  reading.uses([seriesKey(series.id), worksInSeriesKey(series.id), ...cards.flatMap(keysOfRecordingEntry)]);
  return {
    id: `urn:newsreel:feed:series:${series.id}`,
    title: series.title,
    description: series.summary || reading.say.series.partOf(series.title),
    path: reading.addresses.series(slug),
    entries: cards.map((card) => recordingEntry(reading, card)),
  };
};
