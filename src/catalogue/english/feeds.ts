/** Feeds, for programs that gather what is new. */
export const feeds = {
  latest: "The latest",
  all: (site: string) => `The latest of ${site}: stories, documentaries, podcasts and interviews.`,
  by: (person: string) => `Films and stories by ${person}.`,
  corrections: "What was wrong, what is right, and when it was set right.",
  wasWrong: (words: string) => `It said: ${words}`,
};
