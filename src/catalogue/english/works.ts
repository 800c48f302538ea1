import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** Films, interviews, episodes and stories, wherever they are named: cards, shelves, sentences. */
export const works = {
  /** One of a kind, by itself. */
  noun: { film: "film", interview: "interview", episode: "episode", story: "story" },
  watch: { film: "Watch the film", interview: "Watch the interview", episode: "Hear the episode" },
  see: { film: "See the film", interview: "See the interview", episode: "See the episode" },
  broadcast: (day: string) => `Broadcast ${day}`,
  recorded: (day: string) => `Recorded ${day}`,
  season: (number: number) => `Season ${number}`,
  episode: (number: number) => `Episode ${number}`,
  placeInSeason: (season: number, episode: number) => `Season ${season}, episode ${episode}`,
  relatedFilms: "Related films",
  relatedFilmsAndInterviews: "Related films and interviews",
  relatedStories: "Related stories",
  playSeconds: (count: number) => plural(count, { one: "Play one second", other: `Play ${count} seconds` }),
  listenSeconds: (count: number) =>
    plural(count, { one: "Listen: one second", other: `Listen: ${count} seconds` }),
  play: { film: "Play the film", interview: "Play the interview", episode: "Play the episode" },
  playFrom: (place: string) => `Play from ${place}`,
  /** Who says it in what: "Frank Borman in The Far Side". */
  speakerIn: (speaker: string, title: string) => `${speaker} in ${title}`,
};
