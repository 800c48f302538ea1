import type { CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import type { AuditSearch } from "./audit-search.ts";
import { dayBegins } from "./day-begins.ts";

type Query = NonNullable<CallOf<Operations["listAudit"]>["query"]>;

/** What is typed, as the API is asked: days begin and end where the newsroom is, and the last one is within. */
export const auditQuery = ({ words, by, action, from, until }: AuditSearch, zone: string): Query => ({
  limit: 50,
  ...(words === undefined || words.trim() === "" ? {} : { words }),
  ...(by === undefined ? {} : { by }),
  ...(action === undefined ? {} : { action }),
  ...(from === undefined ? {} : { from: dayBegins(from, zone).toISOString() }),
  ...(until === undefined ? {} : { until: dayBegins(dayAfter(until), zone).toISOString() }),
});

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};
