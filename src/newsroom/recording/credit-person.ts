import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { ensurePersonWithin } from "../person/add-person.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { personKey, recordingKey, worksByPersonKey } from "../staff/keys.ts";

/** Says that somebody worked on a recording, in a role ("Director"). A person of a new name is added. */
export const creditPerson = async (
  by: By,
  recordingId: string,
  name: string,
  role: string,
): Promise<Result<null>> =>
  await change(by, "recording.edit", async (trx) => {
    if (role.trim() === "") return fail("Say in what role, e.g. Director.");
    const ensured = await ensurePersonWithin(trx, name);
    if (!ensured.ok) return ensured;
    const person = ensured.value.value;
    const there = await trx
      .selectFrom("credit")
      .select((of) => of.fn.max("position").as("last"))
      .where("recording_id", "=", recordingId)
      .executeTakeFirst();
    const inserted = await trx
      .insertInto("credit")
      .values({
        id: newId(),
        recording_id: recordingId,
        person_id: person.id,
        role: role.trim(),
        position: (there?.last ?? -1) + 1,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (inserted === undefined) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: "recording.credited",
        subject: "recording",
        subjectId: recordingId,
        after: { person: person.id, name: person.name, role: role.trim() },
      },
      keys: [recordingKey(recordingId), personKey(person.id), worksByPersonKey(person.id)],
    });
  });
