/** The front page. */
export const front = {
  spoken: "Everything that was said, word for word",
  spokenNote:
    "Search the transcripts of all films and interviews. Each answer is a sentence that you can hear.",
  latest: (label: string) => `Latest ${label.toLowerCase()}`,
  /** Before the name of a shelf that only those hear who cannot see it. */
  all: "All",
  topics: "Topics",
  readStory: "Read the story",
};
