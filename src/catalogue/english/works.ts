/** Films, interviews, episodes and stories, wherever they are named: cards, lists, sentences. */
export const works = {
  /** One of a kind, in a sentence. */
  noun: { film: "film", interview: "interview", episode: "episode", story: "story" },
  watch: { film: "Watch the film", interview: "Watch the interview", episode: "Hear the episode" },
  see: { film: "See the film", interview: "See the interview", episode: "See the episode" },
  broadcast: (day: string) => `Broadcast ${day}`,
  recorded: (day: string) => `Recorded ${day}`,
  season: (number: number) => `Season ${number}`,
  episode: (number: number) => `Episode ${number}`,
};
