/** People, topics, series and the pages that list works. */
export const people = {
  works: "Work",
  all: "All",
  /** Roles as stories name them, where a list needs a noun. */
  roles: { By: "Author" } as Readonly<Record<string, string>>,
  words: "In their own words",
  wordsOf: (name: string) => `What ${name} says, word for word`,
  searchWords: (name: string) => `Search what ${name} says`,
  allWords: (count: string) => `All ${count} sentences`,
  quoted: "Quoted in",
  contact: "Contact",
  elsewhere: "Elsewhere",
  onlyWith: "Role",
  portrait: (name: string) => `Portrait of ${name}`,
  describe: (name: string, site: string) => `${name} on ${site}: films, stories, and every sentence spoken.`,
};

export const topics = {
  heading: "Topics",
  all: "View all topics",
  describe: (site: string) => `All topics of ${site}.`,
  describeOne: (site: string, topic: string) => `Films, stories and interviews of ${site} on ${topic}.`,
  empty: "Nothing is published on this topic just now.",
  none: "There are no topics yet.",
  featured: "To begin with",
  below: "Within this topic",
  works: "Everything on this topic",
  kinds: { film: "Films", story: "Stories", interview: "Interviews", episode: "Episodes" },
};

export const series = {
  heading: "Series",
  describe: (site: string) => `Series of ${site}.`,
  empty: "Nothing of this series is published just now.",
  none: "There are no series yet.",
  works: "In this series",
  partOf: (title: string) => `Part of the series ${title}`,
  next: (title: string) => `Next: ${title}`,
  before: (title: string) => `Before: ${title}`,
  support: "Support",
  more: "More of this series",
};

export const narrow = {
  label: "Narrow this list",
  year: "Year",
  allYears: "All years",
  topic: "Topic",
  allTopics: "All topics",
  show: "Show",
  nothing: "Nothing here is of this year and topic.",
  clear: "Show everything",
  later: "Later",
  pages: "Pages of this list",
  inYear: (heading: string, year: string) => `${heading} of ${year}`,
  onTopic: (heading: string, topic: string) => `${heading} on ${topic}`,
};

export const translations = {
  also: (links: string) => `Also in ${links}`,
};
