import type { Say } from "../../catalogue/say.ts";
import type { Reason } from "../../newsroom/story/related.ts";

/** The domain tells some things in English sentences of its own; here they become the interface's. */

/** The mark beside a quotation (newsroom/quotation/gate.ts, newsroom/story/quotation-mark.ts). */
export const markWords = ({ quotation }: Say, mark: string): string => quotation.marks[mark] ?? mark;

/** Why a work is related: what both share is named, the rest is one of few sentences (newsroom/story/related.ts). */
export const reasonWords = ({ related }: Say, { kind, text }: Reason): string => {
  const after = (beginning: string): string => text.slice(beginning.length);
  if (kind === "people") return related.people(after("With "));
  if (kind === "topics") return related.topics(after("Also on "));
  if (kind === "words") return related.words(after("Both speak of "));
  const momentsOf = /^Moments of “(.+)”$/.exec(text)?.[1];
  return momentsOf === undefined ? (related.ties[text] ?? text) : related.momentsOf(momentsOf);
};
