import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** A story's page: around its words, and what its blocks say of themselves. */
export const story = {
  form: { news: "", reportage: "", background: "Background", analysis: "Analysis", opinion: "Opinion" },
  published: (instant: string) => `Published ${instant}`,
  updated: "Updated",
  reportedFrom: (place: string) => `Reported from ${place}`,
  backstory: "How this story came about",
  topics: "Topics",
  history: "History of this story",
  corrections: "All corrections",
  standards: "Our journalistic standards",
  filmInFull: "The film in full",
  watchInFull: "Watch in full",
  theFilm: "The film",
  notes: "Notes and sources",
  /** Before the number of a note, for those who hear it. */
  source: "Source",
  note: "Note",
  backToText: "Back to the text",
  preview: "Preview.",
  previewNote: (end: string) =>
    `This is not published. The link ends on ${end}. Pass it on to nobody whom it was not made for.`,
  previewEnded: "This link to a preview has ended. Ask for a new one.",
  background: "Background",
  timeline: "Timeline",
  table: "Table",
  gallery: "Gallery",
  galleryOf: (title: string, count: number) =>
    plural(count, { one: `${title}, one picture`, other: `${title}, ${count} pictures` }),
  scrollGallery: (name: string) => `${name}: scroll for more`,
  document: "A document",
  documentNamed: (title: string) => `Document: ${title}`,
  documentMissing: "This document is not available.",
  documentPages: (count: number) => plural(count, { one: "1 page", other: `${count} pages` }),
  sourceIs: "Source:",
  newTab: "Opens in a new tab.",
  showFrom: (provider: string) => `Show from ${provider}`,
  nothingLoaded: (provider: string) => `Nothing is loaded from ${provider} until you ask for it.`,
  from: (place: string) => `From ${place}`,
  at: (title: string, place: string) => `${title} at ${place}`,
  excerptMissing: "This excerpt is not available.",
  cannotPlay: "It cannot be played here.",
  readInContext: "Read it in its context",
};
