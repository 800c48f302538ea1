import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { funders } from "../words/funders.ts";
import { sayDay } from "../shell/day.ts";

const said = funders.calendar;

export type Credit = AnswerOf<Operations["readFundingCredit"]>;
export type Funder = AnswerOf<Operations["readFunder"]>;

/** What it is for, in words. */
export const whereOf = ({ scope }: Pick<Credit, "scope">): string => {
  if (scope.kind === "site") return funders.credit.scopes.site;
  return scope.title === "" ? funders.credit.gone : scope.title;
};

/** Its days, in words. */
export const daysOf = ({ firstDay, lastDay }: Pick<Credit, "firstDay" | "lastDay">): string =>
  lastDay === null ? said.from(sayDay(firstDay)) : said.between(sayDay(firstDay), sayDay(lastDay));
