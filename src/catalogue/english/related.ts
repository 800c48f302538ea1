/** Why a work stands beside another. */
export const related = {
  people: (names: string) => `With ${names}`,
  topics: (topics: string) => `Also on ${topics}`,
  words: (words: string) => `Both speak of ${words}`,
  title: (title: string) => `“${title}”`,
  momentsOf: (titles: string) => `Moments of ${titles}`,
  /** By the names that newsroom/story/related.ts gives them. */
  ties: {
    "plays-here": "Moments of it play here",
    "quoted-here": "It is quoted here",
    "it-was-made-for": "It was made for this film",
    "made-for-it": "Made for this film",
    "in-this-story": "Moments of it are in this story",
    "same-words": "The same words are in both",
  },
};
