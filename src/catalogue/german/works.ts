import type { Words } from "../english.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("de");

export const works: Words["works"] = {
  noun: { film: "Film", interview: "Interview", episode: "Folge", story: "Artikel" },
  watch: { film: "Film ansehen", interview: "Interview ansehen", episode: "Folge anhören" },
  see: { film: "Zum Film", interview: "Zum Interview", episode: "Zur Folge" },
  broadcast: (day) => `Gesendet am ${day}`,
  recorded: (day) => `Aufgenommen am ${day}`,
  season: (number) => `Staffel ${number}`,
  episode: (number) => `Folge ${number}`,
  placeInSeason: (season, episode) => `Staffel ${season}, Folge ${episode}`,
  relatedFilms: "Verwandte Filme",
  relatedFilmsAndInterviews: "Verwandte Filme und Interviews",
  relatedStories: "Verwandte Artikel",
  playSeconds: (count) =>
    plural(count, { one: "Eine Sekunde abspielen", other: `${count} Sekunden abspielen` }),
  listenSeconds: (count) =>
    plural(count, { one: "Eine Sekunde anhören", other: `${count} Sekunden anhören` }),
  play: { film: "Film abspielen", interview: "Interview abspielen", episode: "Folge abspielen" },
  playFrom: (place) => `Ab ${place} abspielen`,
  speakerIn: (speaker, title) => `${speaker} in ${title}`,
};

const streams =
  "Ohne JavaScript öffnet der Link den Stream, den manche Browser und jedes Abspielprogramm zeigen können.";

export const work: Words["work"] = {
  transcript: "Niederschrift",
  wholeTranscript: (parts) =>
    plural(parts, {
      one: "Die Niederschrift auf einer eigenen Seite",
      other: `Die ganze Niederschrift, in ${parts} Teilen`,
    }),
  noTranscript: {
    film: "Zu diesem Film gibt es noch keine Niederschrift.",
    interview: "Zu diesem Interview gibt es noch keine Niederschrift.",
    episode: "Zu dieser Folge gibt es noch keine Niederschrift.",
  },
  captions: (languages) => `Untertitel: ${languages}`,
  noCaptions: "Noch keine Untertitel",
  described: "Audiodeskription",
  madeForFilm: "Für diesen Film entstanden",
  interviewsForFilm: "Für diesen Film geführte Interviews",
  excerptedIn: "Auszüge in",
  quotedIn: "Zitiert in",
  at: (places) => `Bei ${places}`,
  chapters: "Kapitel",
  howMade: "Wie es entstanden ist",
  sources: "Quellen",
  support: "Förderung",
  credits: "Mitwirkende",
  topics: "Themen",
  noScript: {
    film: `Um den Film auf dieser Seite abzuspielen, schalten Sie JavaScript ein. ${streams}`,
    interview: `Um das Interview auf dieser Seite abzuspielen, schalten Sie JavaScript ein. ${streams}`,
    episode: `Um die Folge auf dieser Seite abzuspielen, schalten Sie JavaScript ein. ${streams}`,
  },
  making: {
    film: "Dieser Film wird noch aufbereitet. Kommen Sie in einer Weile wieder.",
    interview: "Dieses Interview wird noch aufbereitet. Kommen Sie in einer Weile wieder.",
    episode: "Diese Folge wird noch aufbereitet. Kommen Sie in einer Weile wieder.",
  },
  elsewhere: {
    film: "Dieser Film lässt sich auf dieser Seite nicht abspielen.",
    interview: "Dieses Interview lässt sich auf dieser Seite nicht abspielen.",
    episode: "Diese Folge lässt sich auf dieser Seite nicht abspielen.",
  },
  notYet: {
    film: "Dieser Film lässt sich hier noch nicht abspielen.",
    interview: "Dieses Interview lässt sich hier noch nicht abspielen.",
    episode: "Diese Folge lässt sich hier noch nicht abspielen.",
  },
  wordsOnly: {
    film: "Dieser Film lässt sich hier nicht abspielen; seine Worte sind zu lesen.",
    interview: "Dieses Interview lässt sich hier nicht abspielen; seine Worte sind zu lesen.",
    episode: "Diese Folge lässt sich hier nicht abspielen; ihre Worte sind zu lesen.",
  },
  noLonger: {
    film: "Dieser Film lässt sich hier nicht mehr abspielen.",
    interview: "Dieses Interview lässt sich hier nicht mehr abspielen.",
    episode: "Diese Folge lässt sich hier nicht mehr abspielen.",
  },
  ended: {
    film: (day) => `Unser Recht, diesen Film zu zeigen, ist am ${day} abgelaufen.`,
    interview: (day) => `Unser Recht, dieses Interview zu zeigen, ist am ${day} abgelaufen.`,
    episode: (day) => `Unser Recht, diese Folge zu spielen, ist am ${day} abgelaufen.`,
  },
  momentsStillPlay: "Momente, die daraus entstanden sind, lassen sich noch abspielen.",
  lost: "Der Player lässt sich nicht laden. Prüfen Sie die Verbindung und drücken Sie noch einmal auf Abspielen.",
  doesNotPlay: "Das lässt sich hier nicht abspielen.",
};

export const transcript: Words["transcript"] = {
  of: (title) => `Niederschrift von ${title}`,
  title: (title) => `Niederschrift: ${title}`,
  titleOfPart: (title, part) => `Niederschrift: ${title}, Teil ${part}`,
  description: (title) => `Jedes Wort aus ${title}, mit Sprecher und Zeit.`,
  ofKind: {
    film: "Niederschrift des Films",
    interview: "Niederschrift des Interviews",
    episode: "Niederschrift der Folge",
  },
  part: (part) => `Teil ${part}`,
  partOf: (part, parts) => `Teil ${part} von ${parts}`,
  parts: "Teile der Niederschrift",
  wordsAt: "Zu den Worten bei",
  go: "Los",
  asWebVtt: (label) => `${label} als WebVTT`,
  playFrom: "Abspielen ab",
  notNamed: "Nicht benannt",
  alsoIn: {
    film: (title) => `Auch im Film ${title}`,
    interview: (title) => `Auch im Interview ${title}`,
    episode: (title) => `Auch in der Folge ${title}`,
  },
  share: "Einen Moment teilen",
  shareHint: "Oder Worte der Niederschrift auswählen, oder S auf einem Satz drücken",
  name: "Niederschrift",
  spoken: "Gesprochen",
  inContext: "Im Zusammenhang",
  at: (place) => `bei ${place}`,
  retired: (title) =>
    `Die Niederschrift von ${title} wurde korrigiert, und dieser Satz steht nicht mehr darin.`,
  seconds: (count) => plural(count, { one: "eine Sekunde", other: `${count} Sekunden` }),
};

export const moment: Words["moment"] = {
  aMoment: "Ein Moment",
  cannotPlay: "Dieser Moment lässt sich hier lesen, aber nicht abspielen.",
  lasting: (seconds) =>
    plural(seconds, { one: "Ein Moment von einer Sekunde", other: `Ein Moment von ${seconds} Sekunden` }),
  inWork: {
    film: (title) => `Der Film ${title}`,
    interview: (title) => `Das Interview ${title}`,
    episode: (title) => `Die Folge ${title}`,
  },
  inWorkAt: {
    film: (title, place) => `Der Film ${title} bei ${place}`,
    interview: (title, place) => `Das Interview ${title} bei ${place}`,
    episode: (title, place) => `Die Folge ${title} bei ${place}`,
  },
  earlierCut: {
    film: "Dies stammt aus einer früheren Fassung des Films.",
    interview: "Dies stammt aus einer früheren Fassung des Interviews.",
    episode: "Dies stammt aus einer früheren Fassung der Folge.",
  },
  sameWords: "Dieselben Worte in der neueren Fassung",
  share: "Diesen Moment teilen",
  link: "Link",
  embedCode: "Code für Ihre eigene Seite",
  caption: "Bildunterschrift",
  captionIn: (title, place) => `in „${title}“, bei ${place}`,
  captionInEarlier: (title) => `in einer früheren Fassung von „${title}“`,
  copy: "Kopieren",
  copyOf: (label) => `Kopieren: ${label}`,
  withdrawn: "Die Redaktion hat diesen Moment zurückgezogen.",
  fromSentenceTo: "Von diesem Satz bis zu",
  make: "Moment erstellen",
  makeNote:
    "Ein Moment hat seine eigene Adresse, spielt vom ersten bis zum letzten Wort und dauert 3 Sekunden bis 3 Minuten.",
  newsroomAlone:
    "Neue Momente daraus erstellt nur die Redaktion, da es nicht mehr ganz gezeigt werden darf. Frühere lassen sich noch abspielen.",
  noMore: "Daraus entstehen keine Momente mehr, da es nicht mehr gezeigt werden darf.",
  selectFirst: "Wählen Sie mindestens einen Satz einer Niederschrift aus, und teilen Sie ihn dann.",
  howMade: "Wie es entstanden ist",
  support: "Förderung",
};

export const podcasts: Words["podcasts"] = {
  title: "Podcasts",
  about: (site) => `Die Podcasts von ${site}.`,
  none: "Hier gibt es noch keinen Podcast.",
  noEpisodes: "Die erste Folge kommt bald.",
  by: (author) => `Von ${author}`,
  count: (count) => plural(count, { one: "Eine Folge", other: `${count} Folgen` }),
  latest: "Neueste Folge",
  episodes: "Folgen",
  earlier: "Frühere Folgen",
  feed: "RSS-Feed",
  feedNote: "Kopieren Sie die Adresse des Feeds in ein beliebiges Podcast-Programm.",
  complete: "Diese Reihe ist abgeschlossen.",
  explicit: "Nicht für Kinder",
  kind: { full: "", trailer: "Vorschau", bonus: "Zugabe" },
  listen: "Anhören",
  pause: "Pause",
  goesOnAt: (time) => `Weiter bei ${time}`,
  download: "Herunterladen",
  size: (megabytes) => `${megabytes} MB, M4A`,
  withoutScript:
    "Der Player, der von Seite zu Seite weiterspielt, braucht JavaScript. Dieser hier spielt auf der Seite.",
  everyWord: "Jedes Wort daraus, mit Kapiteln und Quellen",
  bites: "Ausschnitte",
  transcript: "Niederschrift",
  wholeTranscript: (parts) =>
    parts > 1 ? `Die ganze Niederschrift, in ${parts} Teilen` : "Die Niederschrift auf einer eigenen Seite",
};
