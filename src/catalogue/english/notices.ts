import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

/** Corrections, clarifications and the like: beside works, and on a page of their own. */
export const notices = {
  kind: {
    update: "Update",
    "editors-note": "Editor’s note",
    clarification: "Clarification",
    correction: "Correction",
    retraction: "Retraction",
  },
  read: {
    update: "Read the update",
    "editors-note": "Read the editor’s note",
    clarification: "Read the clarification",
    correction: "Read the correction",
    retraction: "Read the retraction",
  },
  wasWrong: "What was wrong:",
  fromTo: (start: string, end: string) => `From ${start} to ${end}`,
  about: "About our corrections",
  on: (title: string) => `On ${title}`,
  several: (count: number) =>
    plural(count, { one: "One correction or note", other: `${count} corrections and notes` }),
  title: "Corrections and clarifications",
  description: (site: string) => `What ${site} got wrong, and what is right, by month.`,
  feed: "Corrections",
  standfirst: "When we get something wrong we say so, here and beside the work itself.",
  standards: "Our journalistic standards",
  none: "There are none.",
};
