import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** What the mark beside a quotation opens. */
export const quotation = {
  /** By the names that newsroom/quotation/gate.ts and newsroom/story/quotation-mark.ts give them. */
  marks: {
    verified: "Verified",
    "verified-word-for-word": "Verified word for word",
    "verified-shortened": "Verified, shortened",
    "verified-with-brackets": "Verified, with words in brackets",
    "verified-without-hesitations": "Verified, hesitations left out",
    translated: "Translated",
    "checked-again": "Being checked again",
    hear: "Hear it",
    "see-document": "See the document",
    "see-source": "See the source",
    "document-checked": "Checked against the document",
    "source-checked": "Checked against the source",
  },
  about: (mark: string) => `About these words: ${mark}`,
  approvedBy: (name: string) => `Approved by ${name}.`,
  close: "Close",
  inStory: "In this story",
  asSaid: "As it was said",
  readMoment: "Read the moment",
  hear: "Hear it said",
  source: (origin: string) => `Source: ${origin}.`,
  sourceChecked: (origin: string, name: string) => `Source: ${origin}, checked by ${name}.`,
  aDocument: "a document",
  aDocumentPage: (page: number) => `a document, page ${page}`,
  inTab: (title: string) => `${title} (PDF, in a new tab)`,
  pageInTab: (title: string, page: number) => `${title}, page ${page} (PDF, in a new tab)`,
  noSource: "We have not said yet where these words are from.",
  writtenUnsigned: "These words are from a written source, which nobody has signed for yet.",
  writtenSigned: "These words are from a written source, which we have compared them with.",
  notCompared: "We have not yet compared these words with the recording.",
  notApproved: "We have not approved yet how these words stand to the recording. Listen for yourself.",
  verbatim: "Word for word as it was said. We compared it with the recording.",
  cleaned: "Lightly tidied: hesitations or repeated words are left out, nothing else.",
  elided: "Shortened, where the dots stand.",
  edited: "Edited: the words in brackets are ours.",
  ambiguous: "These words were said in more than one place, and we have not said yet which is meant.",
  misattributed: "The recording has these words from somebody else.",
  differs: "These words differ from the recording.",
  translation: "A translation. Hear the words in the language in which they were said.",
  speakerUnknown: "The words are there, but we have not made sure yet who speaks. Listen for yourself.",
  unchecked:
    "A machine or captions wrote down the words of the recording, and nobody has checked them yet. Listen for yourself.",
  leftOut: (words: number) =>
    plural(words, { one: "One word is left out.", other: `${words} words are left out.` }),
  leftOutFor: (words: number, seconds: number) => {
    const lasting = plural(seconds, { one: "one second", other: `${seconds} seconds` });
    return plural(words, {
      one: `One word (${lasting}) is left out.`,
      other: `${words} words (${lasting}) are left out.`,
    });
  },
  added: (words: string) => `“${words}” was added.`,
  standsFor: (words: string, spoken: string) => `“${words}” stands for “${spoken}”.`,
};
