/** Where the studio does what a command does. The names are those of its screens and their parts. */
const places: Readonly<Record<string, string>> = {
  "captions add": "the recording’s “Files of words”",
  "cut add": "the recording’s “Cuts”",
  "document list": "Documents",
  "donor level": "Funders, under donors",
  "donor list": "Funders, under donors",
  "front list": "Front page",
  "funder credits": "Funders",
  "funder list": "Funders",
  "jobs retry": "try it again under Jobs",
  "letter-list show": "Newsletters",
  list: "Recordings",
  "menu list": "Menus",
  moment: "take it from the archive, beside the story",
  "person list": "People",
  "picture add": "Pictures",
  "picture edit": "Pictures",
  "picture list": "Pictures",
  "podcast categories": "the choices of the podcast’s form",
  "podcast list": "Podcasts",
  "policy list": "Policies",
  "policy show": "Policies",
  "quote check": "the quotation’s own form, in the story",
  "series list": "Series",
  "staff add": "Staff",
  "staff list": "Staff",
  "story approve": "the story’s “Publish”, under approvals",
  "story list": "Stories",
  "story rename": "the story’s facts, under address",
  "story restore": "the story’s “Publish”, under history",
  "story sign-quotation": "the story’s “Publish”, under fact-check",
  "topic list": "Topics",
  "transcript align": "the recording’s “Files of words”, as words",
  "transcript import": "the recording’s “Files of words”",
};

/** A command with what it is given, up to the end of its part of the sentence. */
const command = /\bnewsreel ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)((?:(?![.,;:)\n]|$).)*)/gu;

/**
 * A sentence of the domain, which tells people at a terminal what to type, as it is told to whoever works in the studio. What is
 * done on the newsroom's machine alone (`newsreel backup`) stays a command.
 */
export const inTheStudio = (sentence: string): string =>
  sentence.replaceAll(command, (whole, words: string) => {
    const [first = ""] = words.split(" ");
    return places[words] ?? places[first] ?? whole;
  });
