/**
 * Names of what a page may be made of. A read of a page notes them, a change announces them in the outbox, and
 * exactly the pages that used one are made anew.
 */
export const recordingKey = (recordingId: string): string => `recording:${recordingId}`;
/** Everything that lists recordings: indexes, front page, search. */
export const recordingsKey = "list:recordings";
export const transcriptKey = (cutId: string): string => `transcript:${cutId}`;
/** Where words of this cut stand in other cuts. */
export const sharedPassagesKey = (cutId: string): string => `shared:${cutId}`;
export const momentKey = (momentId: string): string => `moment:${momentId}`;
export const personKey = (personId: string): string => `person:${personId}`;
export const topicKey = (topicId: string): string => `topic:${topicId}`;
export const topicsKey = "list:topics";
export const seriesKey = (seriesId: string): string => `series:${seriesId}`;
/** Who pays, for any work. */
export const fundingKey = "list:funding";
/** The site's own settings: on every page. */
export const siteKey = "site";
