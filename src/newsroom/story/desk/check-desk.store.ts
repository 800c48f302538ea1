import { isDay } from "../../../kit/day.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type DeskChange, longestPitch, longestWhy, waitingRoles } from "./desk-facts.ts";

/** What is asked for can be: a day that there is, people who work here. */
export const checkDesk = async (trx: Trx, change: DeskChange): Promise<Result<null>> => {
  const { dueOn, ownerId, waiting, pitch } = change;
  if (typeof dueOn === "string" && !isDay(dueOn))
    return fail(`“${dueOn}” is no day. Write it as year, month, day: 2026-12-01.`);
  if (pitch !== undefined && pitch.trim().length > longestPitch)
    return fail(`A pitch has at most ${longestPitch} characters.`);
  if (waiting !== undefined && waiting !== null) {
    if (waiting.why.trim().length > longestWhy)
      return fail(`What it waits for is said in at most ${longestWhy} characters.`);
    if ("role" in waiting && !waitingRoles.includes(waiting.role))
      return fail(`Nobody is waited for as ${waiting.role}. There are: ${waitingRoles.join(", ")}.`);
  }
  const waited = waiting !== undefined && waiting !== null && "staffId" in waiting ? [waiting.staffId] : [];
  const people = [...(typeof ownerId === "string" ? [ownerId] : []), ...waited];
  for (const staffId of people) {
    const present = await isPresent(trx, staffId);
    if (!present.ok) return present;
  }
  return ok(null);
};

const isPresent = async (trx: Trx, staffId: string): Promise<Result<null>> => {
  const row = await trx
    .selectFrom("staff")
    .select(["name", "disabled_at"])
    .where("id", "=", staffId)
    .executeTakeFirst();
  if (row === undefined) return fail("There is no such member of staff.");
  return row.disabled_at === null ? ok(null) : fail(`${row.name} works here no longer.`);
};
