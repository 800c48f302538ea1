import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

/** A moment of an earlier cut that somebody must look at. */
export type MomentReview = AnswerOf<Operations["listCutReviews"]>["moments"][number];
