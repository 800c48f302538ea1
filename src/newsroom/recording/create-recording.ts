import { ok, type Result } from "../../kit/result.ts";
import { type By, change } from "../staff/change.ts";
import { recordingKey } from "../staff/keys.ts";
import { insertRecording, type NewRecording } from "./new-recording.ts";

/** A draft without media ("watch at …"), or to which a cut is added later. */
export const createRecording = async (
  by: By,
  input: NewRecording,
): Promise<Result<{ id: string; slug: string }>> =>
  await change(by, "recording.add", async (trx) => {
    const made = await insertRecording(trx, input);
    if (!made.ok) return made;
    return ok({
      value: made.value,
      audit: { action: "recording.added", subject: "recording", subjectId: made.value.id, after: input },
      // A draft shows nowhere.
      keys: [recordingKey(made.value.id)],
    });
  });
