import type { Words } from "../english.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("de");

export const find: Words["find"] = {
  label: "Gesprochene Worte",
  example: "Ein Name, ein Satz, ein Datum",
  search: "Suchen",
  inWork: {
    film: "In diesem Film gesprochene Worte",
    interview: "In diesem Interview gesprochene Worte",
    episode: "In dieser Folge gesprochene Worte",
  },
  searchWork: {
    film: "Diesen Film durchsuchen",
    interview: "Dieses Interview durchsuchen",
    episode: "Diese Folge durchsuchen",
  },
};

export const frame: Words["frame"] = {
  skip: "Zum Inhalt",
  mainMenu: "Hauptmenü",
  footMenu: "Fußzeile",
  breadcrumb: "Weg hierher",
  films: "Dokumentarfilme",
  interviews: "Interviews",
  stories: "Artikel",
  search: "Suche",
  searchAll: "Jedes gesprochene Wort durchsuchen",
  corrections: "Korrekturen",
  promise: "Keine Tracker, keine Cookies, nichts von Dritten.",
};

export const front: Words["front"] = {
  spoken: "Alles, was gesagt wurde, Wort für Wort",
  spokenNote:
    "Durchsuchen Sie die Niederschriften aller Filme und Interviews. Jede Antwort ist ein Satz, den Sie hören können.",
  latest: (label) => `Neueste ${label}`,
  all: "Alle",
  topics: "Themen",
  readStory: "Zum Artikel",
};

export const lists: Words["lists"] = {
  empty: "Hier ist noch nichts veröffentlicht.",
  earlier: "Früheres",
  latestFirst: (label, site) => `${label} von ${site}, das Neueste zuerst.`,
  onTopic: (site, topic) => `Filme, Artikel und Interviews von ${site} zum Thema ${topic}.`,
  episodes: "Folgen",
};

export const problem: Words["problem"] = {
  nothingHere: "Hier ist nichts",
  mistyped:
    "Vielleicht ist die Adresse vertippt. Suchen Sie nach dem, was Sie finden wollten, oder beginnen Sie mit einem unserer neuesten Filme.",
  nearest: "Meinten Sie",
  noLonger: "Nicht mehr hier",
  takenOff: "Es wurde von dieser Website genommen.",
  didNotWork: "Das ging nicht",
  wentWrong: "Etwas ist schiefgegangen",
  ours: "Der Fehler liegt bei uns. Versuchen Sie es in einer Minute noch einmal.",
  tooLarge: "Das ist mehr, als diese Seite annimmt.",
  tooLong: "Diese Adresse ist zu lang.",
  notTaken: "Das nimmt diese Seite nicht an.",
  tooMany: "Das waren viele Momente auf einmal. Warten Sie eine Minute, dann teilen Sie den nächsten.",
  latest: "Neueste Filme",
};

export const search: Words["search"] = {
  title: "Suche",
  titleOf: (words) => `Suche: ${words}`,
  heading: "Jedes gesprochene Wort durchsuchen",
  description: (site) =>
    `Durchsucht jedes Wort, das in den Filmen und Interviews von ${site} gesprochen wird.`,
  help: "Geben Sie Wörter, einen Namen oder einen Teil eines Satzes ein. „Wörter in Anführungszeichen“ werden genau so gefunden, wie sie gesagt wurden; gagar* findet jedes Wort, das so beginnt; -wort lässt aus.",
  search: "Suchen",
  inWork: (title) => `In ${title}`,
  everything: "Alles durchsuchen",
  kind: "Art",
  topic: "Thema",
  narrow: "Eingrenzen",
  any: "Alle",
  sentences: "Sätze",
  works: "Werke",
  none: "Das sagt niemand in dem, was wir veröffentlicht haben. Versuchen Sie weniger Wörter oder eine andere Form des Namens.",
  more: "Weitere Sätze",
  count: (count, shown) => plural(count, { one: "Ein Satz", other: `${shown} Sätze` }),
  about: (shown) => `Etwa ${shown} Sätze`,
  corrected: (typed, used) => `„${typed}“ sagt niemand. Dies sind die Treffer für „${used}“.`,
  kinds: { all: "Alles", story: "Artikel", film: "Filme", interview: "Interviews", episode: "Folgen" },
  withCount: (name, count) => `${name} (${count})`,
  year: "Jahr",
  people: "Menschen",
  topics: "Themen",
  person: "Person",
  allWorks: "Alle passenden Werke",
  moreWorks: "Weitere Werke",
  noWorks: "Nichts von dem, was wir veröffentlicht haben, heißt so oder handelt davon.",
  unnarrowed: "Ohne Eingrenzung suchen",
  begin: "Oder beginnen Sie hiermit",
  suggestions: "Vorschläge",
  play: (words) => `Abspielen: ${words}`,
  ended: {
    film: "Unser Recht, diesen Film zu zeigen, ist abgelaufen.",
    interview: "Unser Recht, dieses Interview zu zeigen, ist abgelaufen.",
    episode: "Unser Recht, diese Folge zu spielen, ist abgelaufen.",
  },
  stillPlays: "Ein Moment mit diesen Worten lässt sich noch abspielen",
};

export const time: Words["time"] = {
  hours: (count) => `${count} Std.`,
  minutes: (count) => `${count} Min.`,
  seconds: (count) => `${count} Sek.`,
};
