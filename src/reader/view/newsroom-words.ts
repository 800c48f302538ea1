import type { Say } from "../../catalogue/say.ts";
import type { MarkName } from "../../newsroom/story/quotation-mark.ts";
import type { Reason } from "../../newsroom/story/related.ts";

/** What the domain found, in the interface's words: the compiler says which name has none. */

/** The mark beside a quotation; empty where there is none. */
export const markWords = ({ quotation }: Say, mark: MarkName | ""): string =>
  mark === "" ? "" : quotation.marks[mark];

/** Why a work stands beside another; empty where its editor chose it. */
export const reasonWords = ({ related, format }: Say, { kind, tie, shared }: Reason): string => {
  const named = format.list(shared);
  if (tie === "moments-of")
    return related.momentsOf(format.list(shared.map((title) => related.title(title))));
  if (tie !== null) return related.ties[tie];
  const words = { people: related.people, topics: related.topics, words: related.words };
  return kind === "people" || kind === "topics" || kind === "words" ? words[kind](named) : "";
};
