import { listPublicRecordings } from "../newsroom/recording/list-recordings.store.ts";
import { findPublicSeries } from "../newsroom/series/series.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { FeedSource } from "./feed.ts";
import { recordingEntry } from "./section-feed.ts";

const shown = 20;

/** The latest of a series; null where there is no such series. */
export const seriesFeed = async (needs: FeedNeeds, slug: string): Promise<FeedSource | null> => {
  const series = /\p{Cc}/u.test(slug) ? null : await findPublicSeries(needs.db, slug);
  if (series === null) return null;
  const { cards } = await listPublicRecordings(needs.db, { seriesId: series.id, limit: shown });
  return {
    id: `urn:newsreel:feed:series:${series.id}`,
    title: series.title,
    description: series.summary || `The latest of ${series.title}.`,
    path: needs.addresses.series(slug),
    entries: cards.map((card) => recordingEntry(needs, card)),
  };
};
