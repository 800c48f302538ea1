import type { Words } from "../english.ts";

export const people: Words["people"] = {
  works: "Werke",
  all: "Alle",
  roles: { By: "Text" },
  words: "Im Wortlaut",
  wordsOf: (name) => `Was ${name} sagt, Wort für Wort`,
  searchWords: (name) => `Durchsuchen, was ${name} sagt`,
  allWords: (count) => `Alle ${count} Sätze`,
  quoted: "Zitiert in",
  contact: "Kontakt",
  elsewhere: "Anderswo",
  onlyWith: "Rolle",
  portrait: (name) => `Porträt von ${name}`,
  describe: (name, site) => `${name} bei ${site}: Filme, Artikel und jeder gesprochene Satz.`,
};

export const topics: Words["topics"] = {
  heading: "Themen",
  all: "Alle Themen",
  describe: (site) => `Alle Themen von ${site}.`,
  describeOne: (site, topic) => `Filme, Artikel und Interviews von ${site} zum Thema ${topic}.`,
  empty: "Zu diesem Thema ist zurzeit nichts veröffentlicht.",
  none: "Es gibt noch keine Themen.",
  featured: "Für den Anfang",
  below: "In diesem Thema",
  works: "Alles zu diesem Thema",
  kinds: { film: "Filme", story: "Artikel", interview: "Interviews", episode: "Folgen" },
};

export const series: Words["series"] = {
  heading: "Reihen",
  describe: (site) => `Reihen von ${site}.`,
  empty: "Von dieser Reihe ist zurzeit nichts veröffentlicht.",
  none: "Es gibt noch keine Reihen.",
  works: "In dieser Reihe",
  partOf: (title) => `Teil der Reihe ${title}`,
  next: (title) => `Danach: ${title}`,
  before: (title) => `Davor: ${title}`,
  support: "Förderung",
  more: "Mehr aus dieser Reihe",
};

export const narrow: Words["narrow"] = {
  label: "Diese Liste eingrenzen",
  year: "Jahr",
  allYears: "Alle Jahre",
  topic: "Thema",
  allTopics: "Alle Themen",
  show: "Zeigen",
  nothing: "Hier ist nichts aus diesem Jahr und zu diesem Thema.",
  clear: "Alles zeigen",
  later: "Späteres",
  pages: "Seiten dieser Liste",
  inYear: (heading, year) => `${heading}: ${year}`,
  onTopic: (heading, topic) => `${heading} zum Thema ${topic}`,
};

export const translations: Words["translations"] = {
  also: (links) => `Auch auf ${links}`,
};
