/**
 * Paths that stand in feeds, which listeners' programs keep for years: they go by what never changes, a show's slug once
 * it is published and an episode's id.
 */
export const showPath = (slug: string): string => `/podcast/${encodeURIComponent(slug)}`;

export const showFeedPath = (slug: string): string => `${showPath(slug)}/feed.rss`;

/** The file of an episode that programs fetch. */
export const audioPath = (recordingId: string): string => `/audio/${recordingId}/episode.m4a`;

export const chaptersPath = (recordingId: string): string => `/audio/${recordingId}/chapters.json`;

export const transcriptFilePath = (recordingId: string, ending: "vtt" | "json"): string =>
  `/audio/${recordingId}/transcript.${ending}`;
