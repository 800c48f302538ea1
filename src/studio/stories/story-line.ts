import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { words } from "../words/words.ts";

export type StoryLine = AnswerOf<Operations["listStories"]>["items"][number];

/** How a story stands on the board. */
export const boardStates = ["draft", "scheduled", "published", "withdrawn"] as const;
export type BoardState = (typeof boardStates)[number];

/** A story that has not been out and has a time is scheduled; one that is out stays published whatever its next draft does. */
export const boardStateOf = ({ state, scheduledAt }: Pick<StoryLine, "state" | "scheduledAt">): BoardState =>
  state === "draft" && scheduledAt !== null ? "scheduled" : state;

/** What is worked on is not what readers see. */
export const isAhead = ({ publishedRevisionId, draftRevisionId, state }: StoryLine): boolean =>
  state === "published" && publishedRevisionId !== draftRevisionId;

export const headlineOf = ({ headline }: Pick<StoryLine, "headline">): string =>
  headline.trim() === "" ? words.stories.noHeadline : headline;
