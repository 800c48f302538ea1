/**
 * Names of what a page may be made of. A read of a page notes them, a change announces them in the outbox, and
 * exactly the pages that used one are made anew.
 */
export const recordingKey = (recordingId: string): string => `recording:${recordingId}`;
/** What a card says of a recording: not its words, credits or chapters. */
export const recordingCardKey = (recordingId: string): string => `card:${recordingId}`;
/** Everything that lists recordings: indexes, front page, search. */
export const recordingsKey = "list:recordings";
/** Lists of one kind of recording: "film", "interview", "episode". */
export const recordingsOfKindKey = (kind: string): string => `list:${kind}`;
/** Which films are the latest, whatever is said of them. */
export const latestFilmsKey = "list:latest-films";
/** Which works belong to the topic; what the topic itself is called is topicKey. */
export const worksOnTopicKey = (topicId: string): string => `list:topic:${topicId}`;
/** Which works the person made or speaks in; what the person is called is personKey. */
export const worksByPersonKey = (personId: string): string => `list:person:${personId}`;
/** Interviews made for this film. */
export const interviewsForKey = (recordingId: string): string => `interviews:${recordingId}`;
export const transcriptKey = (cutId: string): string => `transcript:${cutId}`;
/** Where words of this cut stand in other cuts. */
export const sharedPassagesKey = (cutId: string): string => `shared:${cutId}`;
export const momentKey = (momentId: string): string => `moment:${momentId}`;
export const personKey = (personId: string): string => `person:${personId}`;
export const topicKey = (topicId: string): string => `topic:${topicId}`;
export const topicsKey = "list:topics";
export const seriesKey = (seriesId: string): string => `series:${seriesId}`;
/** Which works the series has; what the series itself is called is seriesKey. */
export const worksInSeriesKey = (seriesId: string): string => `list:series:${seriesId}`;
/** Which series there are. */
export const allSeriesKey = "list:series";
/** Which works say the same as this one in other languages. */
export const translationsKey = (workId: string): string => `translations:${workId}`;
/** What is told of a show; which episodes it has is episodesOfShowKey. */
export const showKey = (showId: string): string => `show:${showId}`;
export const episodesOfShowKey = (showId: string): string => `list:show:${showId}`;
/** Which shows there are. */
export const showsKey = "list:shows";
/** Who pays, for any work. */
export const fundingKey = "list:funding";
/** Who gave to the fund, and at which levels. */
export const donorsKey = "list:donors";
/** Which letters readers can ask for. */
export const listsKey = "list:lists";
/** What editors put on the front page. */
export const frontKey = "list:front";
/** The site's own settings: on every page. */
export const siteKey = "site";
export const policyKey = (policyId: string): string => `policy:${policyId}`;
/** Which policies there are, and what they are called. */
export const policiesKey = "list:policies";
export const storyKey = (storyId: string): string => `story:${storyId}`;
/** What only staff see of a story: its drafts, its schedule. No public page is made of it. */
export const storyDraftKey = (storyId: string): string => `story-draft:${storyId}`;
/** Everything that lists stories: indexes, front page, feeds, search. */
export const storiesKey = "list:stories";
/** What stories quote and play of a recording: "quoted in", "excerpted in". */
export const usesKey = (recordingId: string): string => `uses:${recordingId}`;
export const noticesKey = "list:notices";
export const pictureKey = (pictureId: string): string => `picture:${pictureId}`;
export const documentKey = (documentId: string): string => `document:${documentId}`;
/** What the newsroom must hear of; for staff alone. */
export const alertsKey = "list:alerts";
