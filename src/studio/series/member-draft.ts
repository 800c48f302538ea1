import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

export type Member = AnswerOf<Operations["listSeriesWorks"]>["items"][number];

/** A work in the order that is being put. */
export type DraftMember = Pick<Member, "id" | "title" | "kind" | "state" | "season" | "day">;

/** The earlier season first; within a season the order stays. */
export const bySeason = (works: readonly DraftMember[]): DraftMember[] =>
  works.toSorted((one, other) => (one.season ?? 0) - (other.season ?? 0));

/** Whether the works of one season stand together, the earlier season first. */
export const isInSeasons = (works: readonly DraftMember[]): boolean =>
  works.every(({ season }, at) => at === 0 || (season ?? 0) >= (works[at - 1]?.season ?? 0));

/** Whether numbers, and not days, say the order. */
export const hasNumbers = (works: readonly Pick<Member, "episodeNumber">[]): boolean =>
  works.length === 0 || works.some(({ episodeNumber }) => episodeNumber !== null);
