import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** The search page. Counts come as they are to be read. */
export const search = {
  title: "Search",
  titleOf: (words: string) => `Search: ${words}`,
  heading: "Search every spoken word",
  description: (site: string) => `Search every word spoken in the films and interviews of ${site}.`,
  help: "Type words, a name or part of a sentence. “Words in quotation marks” are found exactly as they were said; gagar* finds every word that begins so; -word leaves out.",
  search: "Search",
  inWork: (title: string) => `In ${title}`,
  everything: "Search everything",
  kind: "Kind",
  topic: "Topic",
  narrow: "Narrow",
  any: "Any",
  sentences: "Sentences",
  works: "Works",
  none: "Nobody says this in what we have published. Try fewer words, or another form of the name.",
  more: "More sentences",
  count: (count: number, shown: string) =>
    plural(count, { one: "One sentence", other: `${shown} sentences` }),
  about: (shown: string) => `About ${shown} sentences`,
  corrected: (typed: string, used: string) => `Nobody says “${typed}”. These are for “${used}”.`,
  /** What is chosen from: all, or one kind. */
  kinds: {
    all: "Everything",
    story: "Stories",
    film: "Films",
    interview: "Interviews",
    episode: "Episodes",
  },
  withCount: (name: string, count: string) => `${name} (${count})`,
  year: "Year",
  people: "People",
  topics: "Topics",
  person: "Person",
  allWorks: "All works that answer",
  moreWorks: "More works",
  noWorks: "Nothing that we have published is called so or tells of it.",
  unnarrowed: "Search without narrowing",
  begin: "Or begin with one of these",
  suggestions: "Suggestions",
  play: (words: string) => `Play: ${words}`,
  ended: {
    film: "Our right to play this film has ended.",
    interview: "Our right to play this interview has ended.",
    episode: "Our right to play this episode has ended.",
  },
  stillPlays: "A moment with these words still plays",
};
