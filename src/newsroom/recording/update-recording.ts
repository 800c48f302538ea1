import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { announceCut } from "./ingest/cut-jobs.ts";
import { setTopics } from "./new-recording.ts";
import { keysOfRecording } from "./recording-keys.store.ts";

/** What may be changed of a recording. What is left out stays. Days are YYYY-MM-DD. */
export interface RecordingPatch {
  readonly title?: string;
  /** Only until it is first published: an address that was live answers for ever. */
  readonly slug?: string;
  readonly summary?: string;
  readonly language?: string;
  readonly broadcastOn?: string | null;
  readonly recordedOn?: string | null;
  readonly madeForId?: string | null;
  readonly seriesId?: string | null;
  readonly season?: number | null;
  readonly episodeNumber?: number | null;
  readonly rightsNote?: string;
  readonly rightsLastDay?: string | null;
  readonly excerptRightsLastDay?: string | null;
  readonly watchUrl?: string | null;
  readonly watchLabel?: string | null;
  readonly productionNote?: string;
  readonly topicIds?: readonly string[];
}

const columns = {
  title: "title",
  slug: "slug",
  summary: "summary",
  language: "language",
  broadcastOn: "broadcast_on",
  recordedOn: "recorded_on",
  madeForId: "made_for_id",
  seriesId: "series_id",
  season: "season",
  episodeNumber: "episode_number",
  rightsNote: "rights_note",
  rightsLastDay: "rights_last_day",
  excerptRightsLastDay: "excerpt_rights_last_day",
  watchUrl: "watch_url",
  watchLabel: "watch_label",
  productionNote: "production_note",
} as const satisfies Record<Exclude<keyof RecordingPatch, "topicIds">, string>;

/** Changes what is given. Refused: an empty title, a slug that is taken or was live. */
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
    const changed = Object.entries(columns).flatMap(([name, column]) => {
      const value = patch[name as keyof typeof columns];
      return value === undefined || value === before[column] ? [] : [[column, value] as const];
    });
    if (changed.length === 0 && patch.topicIds === undefined) return unchanged(null);
    const shownIn = await keysOfRecording(trx, recordingId);
    await trx
      .updateTable("recording")
      .set({ ...Object.fromEntries(changed), updated_at: new Date() })
      .where("id", "=", recordingId)
      .execute();
    if (patch.topicIds !== undefined) await setTopics(trx, recordingId, patch.topicIds);
    if (changed.some(([column]) => column === "made_for_id") && before.current_cut_id !== null) {
      await announceCut(trx, { cutId: before.current_cut_id, previousCutId: null });
    }
    return ok({
      value: null,
      audit: {
        action: "recording.changed",
        subject: "recording",
        subjectId: recordingId,
        before: Object.fromEntries(
          changed.map(([column]) => [column, before[column as keyof typeof before]]),
        ),
        after: {
          ...Object.fromEntries(changed),
          ...(patch.topicIds === undefined ? {} : { topics: patch.topicIds }),
        },
      },
      keys: [...new Set([...shownIn, ...(await keysOfRecording(trx, recordingId))])],
      // What may no longer be shown must not be, not even for a moment.
      payload: { takesAway: changed.some(([column]) => column.includes("rights_last_day")) },
    });
  });

const refuse = async (
  trx: Trx,
  before: { readonly id: string; readonly slug: string; readonly published_at: Date | null },
  patch: RecordingPatch,
): Promise<string | null> => {
  if (patch.title?.trim() === "") return "A recording needs a title.";
  if (patch.madeForId === before.id) return "A recording is not made for itself.";
  if (patch.slug === undefined || patch.slug === before.slug) return null;
  if (before.published_at !== null) return "It has been published: its address stays.";
  if (patch.slug === "" || slugify(patch.slug) !== patch.slug)
    return `“${patch.slug}” cannot be part of an address.`;
  const taken = await trx
    .selectFrom("recording")
    .select("id")
    .where("slug", "=", patch.slug)
    .executeTakeFirst();
  return taken === undefined ? null : `There is a recording “${patch.slug}” already.`;
};
