import type { Database } from "../../platform/database/database.ts";
import { findMoment, type Moment } from "../moment/moment.store.ts";
import { type FoundQuotation, findQuotation, type QuotationAsked } from "../quotation/find-quotation.ts";

/** Milliseconds beside its moment that a quotation bound to it may still reach. */
const margin = 4000;
const most = 20;

/**
 * Where a quotation that is being written was said: in the whole archive, or, bound to a moment, there alone. What stands
 * in the saved story is for examine-quotations.ts to judge. Null: there is no such moment.
 */
export const findQuotationOf = async (
  db: Database,
  asked: Pick<QuotationAsked, "pieces" | "language" | "speaker">,
  momentId: string | null,
): Promise<FoundQuotation[] | null> => {
  if (momentId === null) return await findQuotation(db, { ...asked, audience: "staff" });
  const moment = await findMoment(db, momentId);
  if (moment === null) return null;
  const found = await findQuotation(db, {
    ...asked,
    cutId: moment.cutId,
    limit: most,
    audience: "staff",
  });
  return found.filter((one) => isAt(moment, one)).map((one) => Object.assign({}, one, { ambiguous: false }));
};

/** By time; by the numbers of its words where none is known. */
const isAt = (
  { start, end, firstWord, lastWord }: Pick<Moment, "start" | "end" | "firstWord" | "lastWord">,
  { judgement: { place } }: FoundQuotation,
): boolean => {
  if (place.start !== null && place.end !== null)
    return place.start < end + margin && place.end > start - margin;
  return (
    firstWord !== null && lastWord !== null && place.firstWord <= lastWord && place.lastWord >= firstWord
  );
};
