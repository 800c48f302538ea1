import type { Words } from "../english.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("de");

export const letters: Words["letters"] = {
  title: "Newsletter",
  about: (site) => `Newsletter von ${site}, per Mail, so oft wie jeder sagt.`,
  standfirst:
    "Wählen Sie, was Sie bekommen möchten. Wir schreiben zur Bestätigung, und jeder Brief hat einen Link, der ihn beendet.",
  standfirstOne: "Wir schreiben zur Bestätigung, und jeder Brief hat einen Link, der ihn beendet.",
  formTitle: "Unser Newsletter",
  formText: "Neue Dokumentarfilme und Recherchen, in Ihrem Postfach.",
  which: "Welche",
  address: "Ihre Mailadresse",
  subscribe: "Abonnieren",
  consent:
    "Mit der Anmeldung bestellen Sie die gewählten Newsletter. Sie bestätigen das aus Ihrem Postfach, unsere Mail verfolgt niemanden, und ein Klick beendet sie.",
  decoy: "Lassen Sie dies leer",
  thanksTitle: "Danke, Ihre Anmeldung ist angekommen",
  thanksText:
    "Wenn die Adresse stimmt, ist eine Mail mit einem Link unterwegs: Bevor Sie ihm gefolgt sind, wird Ihnen nichts geschickt. Sehen Sie bei unerwünschter Mail nach, wenn sie nicht in einigen Minuten kommt.",
  backToFront: "Zur Startseite",
  none: "Es gibt noch keinen Newsletter.",
  noList: "Wählen Sie mindestens einen Newsletter.",
  wrongAddress: (why) => `Das sieht nicht nach einer Adresse aus. ${why}`,
  elsewhere: "Dieses Formular kam von einer anderen Website. Melden Sie sich auf unserer eigenen Seite an.",
  often: (minutes) =>
    `Das waren viele Anfragen auf einmal. Versuchen Sie es in ${plural(minutes, { one: "einer Minute", other: `${minutes} Minuten` })} noch einmal.`,

  confirmTitle: "Bestätigen Sie Ihre Anmeldung",
  confirmText: (address) => `Drücken Sie den Knopf, und ${address} bekommt:`,
  confirmButton: "Ja, anmelden",
  confirmed: "Sie sind angemeldet.",
  gone: "Dieser Link führt nirgends mehr hin",
  goneText: "Für wen er war, ist nicht mehr bei uns oder hat nie bestätigt. Sie können sich neu anmelden.",

  settingsTitle: "Ihre Newsletter",
  settingsFor: (address) => `Für ${address}`,
  save: "Speichern",
  saved: "Gespeichert.",
  suppressed: "An diese Adresse wird nichts geschickt: Sie nahm nichts an, oder ihr Inhaber wollte es so.",
  moveTitle: "Eine andere Adresse",
  moveText: "Wir schicken eine Mail an die neue Adresse. Die alte gilt, bis Sie bestätigt haben.",
  newAddress: "Neue Adresse",
  moveButton: "Adresse ändern",
  moveAsked:
    "Danke. Wenn die Adresse stimmt, ist eine Mail mit einem Link zur Bestätigung dorthin unterwegs.",
  eraseTitle: "Alles löschen",
  eraseText: "Wir vergessen Ihre Adresse und alles, was wir von Ihnen wissen. Es wird nichts mehr geschickt.",
  eraseButton: "Mich löschen",
  erased: "Sie sind gelöscht.",
  erasedText: "Wir wissen nichts mehr von Ihnen. Sollte schon ein Brief unterwegs sein, ist es der letzte.",

  leaveTitle: "Einen Newsletter abbestellen",
  leaveText: (list) => `Drücken Sie den Knopf, und ${list} kommt nicht mehr.`,
  leaveButton: "Abbestellen",
  left: "Sie sind abgemeldet.",
  leftText: (list) => `${list} kommt nicht mehr.`,
  rejoin: "Das war ein Versehen: neu wählen, was Sie bekommen",

  movePageTitle: "Bestätigen Sie Ihre neue Adresse",
  movePageText: (address) => `Drücken Sie den Knopf, und Ihre Briefe gehen von nun an an ${address}.`,
  moved: "Ihre Briefe gehen von nun an an die neue Adresse.",

  mail: {
    confirmSubject: (site) => `Bestätigen Sie Ihre Anmeldung bei ${site}`,
    confirmPreview: "Ein Klick, und Sie sind angemeldet.",
    confirmHeading: "Bestätigen Sie Ihre Anmeldung",
    confirmText: (address, day) => `Am ${day} hat jemand, wir hoffen Sie, für ${address} bestellt:`,
    confirmButton: "Bestätigen",
    confirmAfter:
      "Waren Sie es nicht? Dann tun Sie nichts: Es wird nichts mehr geschickt, und wir vergessen die Adresse nach dreißig Tagen.",
    welcomeSubject: (site) => `Sie sind bei ${site} angemeldet`,
    welcomePreview: "Heben Sie diese Mail auf: Sie hat den Link zum Ändern und Beenden.",
    welcomeHeading: "Sie sind angemeldet",
    welcomeText: "Von nun an bekommen Sie:",
    settings: "Ändern, was Sie bekommen, oder Ihre Adresse",
    alreadySubject: (site) => `Sie sind bei ${site} schon angemeldet`,
    alreadyPreview: "Sie müssen nichts tun.",
    alreadyHeading: "Sie sind schon angemeldet",
    alreadyText: "Jemand, wir hoffen Sie, hat Newsletter bestellt, die Sie schon bekommen. Sie bekommen:",
    moveSubject: (site) => `Bestätigen Sie Ihre neue Adresse für ${site}`,
    movePreview: "Ein Klick, und Ihre Briefe kommen hierher.",
    moveHeading: "Bestätigen Sie Ihre neue Adresse",
    moveText: (address) => `Ihre Briefe sollen von nun an an ${address} gehen. Stimmt das?`,
    moveButton: "Ja, diese Adresse nehmen",
    moveAfter: "Waren Sie es nicht? Dann tun Sie nichts: Alles bleibt, wie es ist.",
    why: (site) => `Sie bekommen dies, weil diese Adresse in ein Formular von ${site} eingegeben wurde.`,
    whySubscribed: (site) => `Sie bekommen dies, weil Sie Newsletter von ${site} bestellt haben.`,
    leave: "Abbestellen",
  },
};
