import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** The page of a moment, and what makes one. */
export const moment = {
  aMoment: "A moment",
  cannotPlay: "This moment can be read, but not played here.",
  lasting: (seconds: number) =>
    plural(seconds, { one: "A moment of one second", other: `A moment of ${seconds} seconds` }),
  /** Where it is; the place is left out where the work was cut anew. */
  inWork: {
    film: (title: string) => `The film ${title}`,
    interview: (title: string) => `The interview ${title}`,
    episode: (title: string) => `The episode ${title}`,
  },
  inWorkAt: {
    film: (title: string, place: string) => `The film ${title} at ${place}`,
    interview: (title: string, place: string) => `The interview ${title} at ${place}`,
    episode: (title: string, place: string) => `The episode ${title} at ${place}`,
  },
  earlierCut: {
    film: "This is from an earlier cut of the film.",
    interview: "This is from an earlier cut of the interview.",
    episode: "This is from an earlier cut of the episode.",
  },
  sameWords: "The same words in the newer cut",
  share: "Share this moment",
  link: "Link",
  embedCode: "Code for a page of your own",
  caption: "Caption",
  captionIn: (title: string, place: string) => `in “${title}”, at ${place}`,
  captionInEarlier: (title: string) => `in an earlier cut of “${title}”`,
  copy: "Copy",
  copyOf: (label: string) => `Copy: ${label}`,
  withdrawn: "The newsroom has withdrawn this moment.",
  fromSentenceTo: "From this sentence up to",
  make: "Make the moment",
  makeNote:
    "A moment has an address of its own, plays from its first word to its last, and lasts from 3 seconds to 3 minutes.",
  newsroomAlone:
    "New moments of it are made by the newsroom alone, since it may no longer be shown whole. Those that were made before still play.",
  noMore: "No moments of it are made any more, since it may no longer be shown.",
  selectFirst: "Select at least one sentence of a transcript, then share it.",
  howMade: "How it was made",
  support: "Support",
};
