import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** Transcripts, and the page of one sentence. */
export const transcript = {
  /** The title of a page; the work's own stands where `title` is. */
  of: (title: string) => `Transcript of ${title}`,
  title: (title: string) => `Transcript: ${title}`,
  titleOfPart: (title: string, part: number) => `Transcript: ${title}, part ${part}`,
  description: (title: string) => `Every word of ${title}, with its speaker and time.`,
  ofKind: {
    film: "Transcript of the film",
    interview: "Transcript of the interview",
    episode: "Transcript of the episode",
  },
  part: (part: number) => `Part ${part}`,
  partOf: (part: number, parts: number) => `Part ${part} of ${parts}`,
  parts: "Parts of the transcript",
  wordsAt: "Go to the words at",
  go: "Go",
  asWebVtt: (label: string) => `${label} as WebVTT`,
  playFrom: "Play from",
  notNamed: "Speaker not named",
  alsoIn: {
    film: (title: string) => `Also in the film ${title}`,
    interview: (title: string) => `Also in the interview ${title}`,
    episode: (title: string) => `Also in the episode ${title}`,
  },
  share: "Share a moment",
  shareHint: "Or select words in the transcript, or press S on a sentence",
  name: "Transcript",
  spoken: "Spoken",
  inContext: "In context",
  at: (place: string) => `at ${place}`,
  retired: (title: string) =>
    `The transcript of ${title} was corrected, and this sentence is no longer in it.`,
  seconds: (count: number) => plural(count, { one: "one second", other: `${count} seconds` }),
};
