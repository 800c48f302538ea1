/** Why a work stands beside another. */
export const related = {
  people: (names: string) => `With ${names}`,
  topics: (topics: string) => `Also on ${topics}`,
  words: (words: string) => `Both speak of ${words}`,
  momentsOf: (title: string) => `Moments of “${title}”`,
  /** As newsroom/story/related-ties.sql.ts names them. */
  ties: {
    "Moments of it play here": "Moments of it play here",
    "It is quoted here": "It is quoted here",
    "It was made for this film": "It was made for this film",
    "Made for this film": "Made for this film",
    "Moments of it are in this story": "Moments of it are in this story",
    "The same words are in both": "The same words are in both",
  } as Readonly<Record<string, string>>,
};
