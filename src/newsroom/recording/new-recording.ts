import { sql } from "kysely";
import { newId } from "../../kit/id.ts";
import { isLanguage } from "../../kit/language.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { freeSlug, slugify } from "../../kit/slug.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import { columnsOf, type RecordingFields } from "./recording-fields.ts";
import type { RecordingKind, SourceLine } from "./recording.ts";

/** A recording as it is first told. A slug is made from the title when none is given; the language is English. */
export interface NewRecording extends Partial<Omit<RecordingFields, "watchUrl" | "watchLabel">> {
  readonly id?: string;
  readonly kind: RecordingKind;
  readonly title: string;
  /** Milliseconds; only for a recording without media. */
  readonly runningMilliseconds?: number | null;
  readonly watch?: { readonly url: string; readonly label: string } | null;
  readonly sources?: readonly SourceLine[];
  readonly posterPictureId?: string | null;
  readonly topicIds?: readonly string[];
  readonly credits?: readonly { readonly id?: string; readonly personId: string; readonly role: string }[];
}

/** Writes a draft with its topics and credits. A slug is free over all kinds, so that a slug alone names a recording. */
export const insertRecording = async (
  trx: Trx,
  input: NewRecording,
): Promise<Result<{ id: string; slug: string }>> => {
  const title = input.title.trim();
  if (title === "") return fail("A recording needs a title.");
  if (input.language !== undefined && !isLanguage(input.language)) return fail(noLanguage(input.language));
  if (input.showId && input.kind !== "episode") return fail("Only an episode belongs to a show.");
  const slug = await chooseSlug(trx, input.slug, title);
  if (!slug.ok) return slug;
  const id = input.id ?? newId();
  await trx
    .insertInto("recording")
    .values({
      ...columnsOf(input),
      id,
      kind: input.kind,
      slug: slug.value,
      title,
      running_milliseconds: input.runningMilliseconds ?? null,
      watch_url: input.watch?.url ?? null,
      watch_label: input.watch?.label ?? null,
      poster_picture_id: input.posterPictureId ?? null,
      sources: json(input.sources ?? []),
    })
    .execute();
  await setTopics(trx, id, input.topicIds ?? []);
  await insertCredits(trx, id, input.credits ?? []);
  return ok({ id, slug: slug.value });
};

export const noLanguage = (code: string): string =>
  `“${code}” is no language code. Write it so: en, es, pt-BR.`;

const chooseSlug = async (trx: Trx, wanted: string | undefined, title: string): Promise<Result<string>> => {
  if (wanted !== undefined && slugify(wanted) !== wanted) {
    return fail(`“${wanted}” cannot be part of an address. Try “${slugify(wanted)}”.`);
  }
  const slug = wanted ?? (slugify(title) || "untitled");
  // One at a time, so that two recordings brought in together do not choose the same slug.
  await sql`select pg_advisory_xact_lock(hashtext('recording.slug'))`.execute(trx);
  const rows = await trx.selectFrom("recording").select("slug").where("slug", "like", `${slug}%`).execute();
  const live = await trx
    .selectFrom("address")
    .select("path")
    .where("path", "like", `/%/${slug}%`)
    .where("story_id", "is", null)
    .execute();
  const taken = new Set([
    ...rows.map((row) => row.slug),
    ...live.map(({ path }) => path.split("/")[2] ?? ""),
  ]);
  if (wanted !== undefined && taken.has(wanted)) return fail(`There is a recording “${wanted}” already.`);
  return ok(freeSlug(slug, taken));
};

/** Puts exactly these topics on the recording, in this order. */
export const setTopics = async (
  trx: Trx,
  recordingId: string,
  topicIds: readonly string[],
): Promise<void> => {
  await trx.deleteFrom("recording_topic").where("recording_id", "=", recordingId).execute();
  const rows = [...new Set(topicIds)].map((topicId, position) => ({
    recording_id: recordingId,
    topic_id: topicId,
    position,
  }));
  if (rows.length > 0) await trx.insertInto("recording_topic").values(rows).execute();
};

const insertCredits = async (
  trx: Trx,
  recordingId: string,
  credits: NonNullable<NewRecording["credits"]>,
): Promise<void> => {
  const rows = credits.map((credit, position) => ({
    id: credit.id ?? newId(),
    recording_id: recordingId,
    person_id: credit.personId,
    role: credit.role,
    position,
  }));
  if (rows.length > 0) await trx.insertInto("credit").values(rows).execute();
};
