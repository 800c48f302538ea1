import type { Words } from "../english.ts";

export const staffMails: Words["staffMails"] = {
  invitationSubject: (site) => `Einladung zu ${site}`,
  invitationPreview: "Richten Sie Ihre Anmeldung ein.",
  invitationHeading: "Sie sind eingeladen",
  invitationText: (name, by, site) =>
    `${by} lädt ${name} ein, bei ${site} zu arbeiten. Mit diesem Link richten Sie Ihre Anmeldung ein. Er ist nur für Sie: Wer ihn hat, kommt als Sie herein.`,
  newsroomItself: "Die Redaktion",
  invitationButton: "Anmeldung einrichten",
  resetSubject: (site) => `Neues Passwort für ${site}`,
  resetPreview: "Der Link gilt eine Stunde.",
  resetHeading: "Neues Passwort",
  resetText: (name) => `Jemand, hoffentlich Sie, hat für ${name} ein neues Passwort verlangt.`,
  resetButton: "Neues Passwort wählen",
  resetAfter: "Waren Sie es nicht? Dann tun Sie nichts: Das Passwort bleibt, wie es ist.",
  until: (instant) => `Der Link gilt einmal, bis ${instant}.`,
  why: (site) => `Diese Mail kommt wegen eines Kontos bei ${site}.`,
};
