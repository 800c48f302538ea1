import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type By, change } from "../staff/change.ts";
import { personKey, recordingKey, worksByPersonKey } from "../staff/keys.ts";

/** A credit as staff see it, with the id by which it can be taken away. */
export interface DeskCredit {
  readonly id: string;
  readonly role: string;
  readonly personId: string;
  readonly name: string;
}

export const listDeskCredits = async (db: Database | Trx, recordingId: string): Promise<DeskCredit[]> =>
  await db
    .selectFrom("credit")
    .innerJoin("person", "person.id", "credit.person_id")
    .select(["credit.id", "credit.role", "person.id as personId", "person.name"])
    .where("credit.recording_id", "=", recordingId)
    .orderBy("credit.position")
    .orderBy("credit.id")
    .execute();

/** Takes a credit away. */
export const uncreditPerson = async (by: By, recordingId: string, creditId: string): Promise<Result<null>> =>
  await change(by, "recording.edit", async (trx) => {
    const credit = (await listDeskCredits(trx, recordingId)).find(({ id }) => id === creditId);
    if (credit === undefined) return fail("There is no such credit (any more).");
    await trx.deleteFrom("credit").where("id", "=", creditId).execute();
    return ok({
      value: null,
      audit: {
        action: "recording.uncredited",
        subject: "recording",
        subjectId: recordingId,
        before: { person: credit.personId, name: credit.name, role: credit.role },
      },
      keys: [recordingKey(recordingId), personKey(credit.personId), worksByPersonKey(credit.personId)],
    });
  });
