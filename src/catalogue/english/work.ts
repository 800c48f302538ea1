import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** The page of a film, an interview or an episode. */
export const work = {
  transcript: "Transcript",
  wholeTranscript: (parts: number) =>
    plural(parts, {
      one: "The transcript on a page of its own",
      other: `The whole transcript, in ${parts} parts`,
    }),
  noTranscript: {
    film: "There is no transcript of this film yet.",
    interview: "There is no transcript of this interview yet.",
    episode: "There is no transcript of this episode yet.",
  },
  captions: (languages: string) => `Captions: ${languages}`,
  noCaptions: "No captions yet",
  described: "Audio description",
  madeForFilm: "Made for the film",
  interviewsForFilm: "Interviews made for this film",
  excerptedIn: "Excerpted in",
  quotedIn: "Quoted in",
  at: (places: string) => `At ${places}`,
  chapters: "Chapters",
  howMade: "How it was made",
  sources: "Sources",
  support: "Support",
  credits: "Credits",
  topics: "Topics",
  noScript: {
    film: "To play the film on this page, switch JavaScript on. Without it, the link opens the stream, which some browsers and every media player can show.",
    interview:
      "To play the interview on this page, switch JavaScript on. Without it, the link opens the stream, which some browsers and every media player can show.",
    episode:
      "To play the episode on this page, switch JavaScript on. Without it, the link opens the stream, which some browsers and every media player can play.",
  },
  making: {
    film: "The media of this film is still being prepared. Come back in a little while.",
    interview: "The media of this interview is still being prepared. Come back in a little while.",
    episode: "The media of this episode is still being prepared. Come back in a little while.",
  },
  elsewhere: {
    film: "This film does not play on this page.",
    interview: "This interview does not play on this page.",
    episode: "This episode does not play on this page.",
  },
  notYet: {
    film: "This film cannot be played here yet.",
    interview: "This interview cannot be played here yet.",
    episode: "This episode cannot be played here yet.",
  },
  wordsOnly: {
    film: "This film cannot be played here; its words can be read.",
    interview: "This interview cannot be played here; its words can be read.",
    episode: "This episode cannot be played here; its words can be read.",
  },
  noLonger: {
    film: "This film can no longer be played here.",
    interview: "This interview can no longer be played here.",
    episode: "This episode can no longer be played here.",
  },
  ended: {
    film: (day: string) => `Our right to show this film ended on ${day}.`,
    interview: (day: string) => `Our right to show this interview ended on ${day}.`,
    episode: (day: string) => `Our right to play this episode ended on ${day}.`,
  },
  momentsStillPlay: "Moments that were made of it can still be played.",
  lost: "The player could not be loaded. Check your connection and press play again.",
  doesNotPlay: "This does not play here.",
};
