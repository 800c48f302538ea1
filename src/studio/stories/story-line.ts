import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { words } from "../words/words.ts";

export type StoryLine = AnswerOf<Operations["listStories"]>["items"][number];

export const headlineOf = ({ headline }: Pick<StoryLine, "headline">): string =>
  headline.trim() === "" ? words.stories.noHeadline : headline;
