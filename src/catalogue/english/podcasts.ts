import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** Podcasts: all shows, one show, one episode, and the player that goes on. */
export const podcasts = {
  title: "Podcasts",
  about: (site: string) => `The podcasts of ${site}.`,
  none: "There is no podcast here yet.",
  noEpisodes: "The first episode is on its way.",
  by: (author: string) => `By ${author}`,
  count: (count: number) => plural(count, { one: "One episode", other: `${count} episodes` }),
  latest: "Latest episode",
  episodes: "Episodes",
  earlier: "Earlier episodes",
  feed: "RSS feed",
  feedNote: "Copy the feed's address into any program for podcasts.",
  complete: "This show is complete.",
  explicit: "Not for children",
  kind: { full: "", trailer: "Trailer", bonus: "Bonus" },
  listen: "Listen",
  pause: "Pause",
  goesOnAt: (time: string) => `Goes on at ${time}`,
  download: "Download",
  size: (megabytes: string) => `${megabytes} MB, M4A`,
  withoutScript: "The player that goes on from page to page needs JavaScript. This one plays here.",
  /** In feeds, under what an episode is about. */
  everyWord: "Every word of it, with chapters and sources",
  bites: "Sound bites",
  transcript: "Transcript",
  wholeTranscript: (parts: number) =>
    parts > 1 ? `The whole transcript, in ${parts} parts` : "The transcript on a page of its own",
};
