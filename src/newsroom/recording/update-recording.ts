import { isLanguage } from "../../kit/language.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { announceCut } from "./ingest/cut-jobs.ts";
import { findAddressOwner, keepAddress, recordingPath } from "./keep-address.ts";
import { columnsOf, type RecordingColumns, type RecordingFields } from "./recording-fields.ts";
import { noLanguage, setTopics } from "./new-recording.ts";
import { keysOfPlace, keysOfRecording } from "./recording-keys.store.ts";

/** What is to be changed of a recording; what is left out stays. */
export interface RecordingPatch extends Partial<RecordingFields> {
  readonly topicIds?: readonly string[];
}

/** Changes what is given. Refused: an empty title, a slug that another recording has, or had while it was live. */
export const updateRecording = async (
  by: By,
  recordingId: string,
  patch: RecordingPatch,
): Promise<Result<null>> =>
  await change(by, "recording.edit", async (trx) => {
    const before = await trx
      .selectFrom("recording")
      .selectAll()
      .where("id", "=", recordingId)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return fail("There is no such recording.");
    const refusal = await refuse(trx, before, patch);
    if (refusal !== null) return fail(refusal);
    const changed = Object.entries(columnsOf(patch)).filter(
      ([column, value]) => value !== before[column as keyof RecordingColumns],
    );
    if (changed.length === 0 && patch.topicIds === undefined) return unchanged(null);
    const topics = patch.topicIds === undefined ? null : await topicsOf(trx, recordingId);
    const shownIn = await keysOfRecording(trx, recordingId);
    await trx
      .updateTable("recording")
      .set({ ...Object.fromEntries(changed), updated_at: new Date() })
      .where("id", "=", recordingId)
      .execute();
    if (patch.topicIds !== undefined) await setTopics(trx, recordingId, patch.topicIds);
    if (patch.slug !== undefined && before.state === "published")
      await keepAddress(trx, recordingPath(before.kind, patch.slug), { recordingId }, new Date());
    if (changed.some(([column]) => column === "made_for_id") && before.current_cut_id !== null) {
      await announceCut(trx, { cutId: before.current_cut_id, previousCutId: null });
    }
    const isElsewhere = changed.some(([column]) => column === "broadcast_on" || column === "recorded_on");
    const places = isElsewhere ? keysOfPlace(before.kind) : [];
    return ok({
      value: null,
      audit: {
        action: "recording.changed",
        subject: "recording",
        subjectId: recordingId,
        before: {
          ...Object.fromEntries(changed.map(([column]) => [column, before[column as keyof typeof before]])),
          ...(topics === null ? {} : { topics }),
        },
        after: {
          ...Object.fromEntries(changed),
          ...(patch.topicIds === undefined ? {} : { topics: patch.topicIds }),
        },
      },
      keys: [...new Set([...shownIn, ...(await keysOfRecording(trx, recordingId)), ...places])],
      // What may no longer be shown must not be, not even for a moment.
      payload: { takesAway: changed.some(([column]) => column.includes("rights_last_day")) },
    });
  });

const topicsOf = async (trx: Trx, recordingId: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom("recording_topic")
    .select("topic_id")
    .where("recording_id", "=", recordingId)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.topic_id);
};

const refuse = async (
  trx: Trx,
  before: { readonly id: string; readonly kind: string; readonly slug: string },
  patch: RecordingPatch,
): Promise<string | null> => {
  if (patch.title?.trim() === "") return "A recording needs a title.";
  if (patch.language !== undefined && !isLanguage(patch.language)) return noLanguage(patch.language);
  if (patch.showId !== undefined && patch.showId !== null && before.kind !== "episode")
    return "Only an episode belongs to a show.";
  if (patch.madeForId === before.id) return "A recording is not made for itself.";
  if (patch.slug === undefined || patch.slug === before.slug) return null;
  if (patch.slug === "" || slugify(patch.slug) !== patch.slug)
    return `“${patch.slug}” cannot be part of an address.`;
  const taken = await trx
    .selectFrom("recording")
    .select("id")
    .where("slug", "=", patch.slug)
    .executeTakeFirst();
  if (taken !== undefined) return `There is a recording “${patch.slug}” already.`;
  const owner = await findAddressOwner(trx, recordingPath(before.kind, patch.slug));
  return owner === null || owner === before.id
    ? null
    : `“${patch.slug}” was the address of something else while that was live, and still leads there.`;
};
