import { sql } from "kysely";
import { newId } from "../../kit/id.ts";
import { type Rate, unitAt, unitFrom, unitsToMilliseconds } from "../../kit/rate.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { wordJoint } from "../../kit/text.ts";
import type { Cue } from "../../media/captions/cue.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import { askToRecheck } from "../recording/recheck-job.ts";
import {
  momentKey,
  recordingKey,
  sharedPassagesKey,
  storyKey,
  transcriptKey,
  usesKey,
} from "../staff/keys.ts";
import { anywhere, redactCues, redactWords, type Stretch, timesBetweenInVersions } from "./redact.ts";
import type { SpokenPlace } from "./same-words.store.ts";

/** What was done at one place. */
export interface WithheldPlace extends SpokenPlace {
  readonly recordingId: string;
  readonly sentences: number;
  readonly captionTracks: number;
  readonly moments: number;
}

/** Who withholds, when and why: as every tombstone says. */
export interface Signed {
  readonly staffId: string;
  readonly at: Date;
  readonly reason: string;
}

export interface DoneAt {
  readonly place: WithheldPlace;
  readonly stories: readonly string[];
  readonly keys: readonly string[];
}

/** Withholds at one place. The recording's row must be held by the transaction. */
export const withholdAt = async (
  trx: Trx,
  { staffId, at, reason }: Signed,
  { cutId, start, end }: SpokenPlace,
): Promise<Result<DoneAt>> => {
  const cut = await trx.selectFrom("cut").selectAll().where("id", "=", cutId).executeTakeFirst();
  if (cut === undefined) return fail("There is no such cut.");
  const rate: Rate = { numerator: cut.rate_numerator, denominator: cut.rate_denominator };
  const units = { start: unitAt(start, rate), end: unitFrom(end, rate) };
  if (!(start >= 0 && units.end > units.start)) return fail("The stretch ends before it begins.");
  const recordingId = cut.recording_id;
  await trx
    .insertInto("withholding")
    .values({
      id: newId(),
      recording_id: recordingId,
      cut_id: cutId,
      start_units: units.start,
      end_units: units.end,
      reason,
      withheld_by: staffId,
      withheld_at: at,
    })
    .execute();
  const stretch = {
    start: unitsToMilliseconds(units.start, rate),
    end: unitsToMilliseconds(units.end, rate),
  };
  const moments = await withdrawMoments(trx, at, cutId, units, staffId);
  const stories = await findStories(trx, moments);
  const place: WithheldPlace = {
    cutId,
    recordingId,
    ...stretch,
    sentences: await blotSentences(trx, cutId, stretch),
    captionTracks: await blotCaptions(trx, cutId, stretch),
    moments: moments.length,
  };
  await forgetChecks(trx, moments);
  await askToRecheck(trx, { cutId });
  return ok({
    place,
    stories: stories.map(({ slug }) => slug),
    keys: [
      recordingKey(recordingId),
      transcriptKey(cutId),
      sharedPassagesKey(cutId),
      usesKey(recordingId),
      ...moments.map(momentKey),
      ...stories.map(({ id }) => storyKey(id)),
    ],
  });
};

const blotSentences = async (trx: Trx, cutId: string, stretch: Stretch): Promise<number> => {
  const rows = await trx
    .selectFrom("sentence")
    .select([
      "id",
      "place",
      "language",
      "text",
      "start_milliseconds",
      "end_milliseconds",
      "word_texts",
      "word_starts",
      "word_ends",
      "from_version",
      "until_version",
    ])
    .where("cut_id", "=", cutId)
    .orderBy("place")
    .execute();
  const before: { language: string; text: string }[] = [];
  const between = timesBetweenInVersions(rows);
  for (const [at, row] of rows.entries()) {
    const words = redactWords(row, stretch, between[at] ?? anywhere);
    if (words === null) continue;
    before.push({ language: row.language, text: row.text });
    await trx
      .updateTable("sentence")
      .set({ word_texts: words, text: words.join(wordJoint(row.language)) })
      .where("id", "=", row.id)
      .execute();
  }
  await forgetWords(trx, before);
  return before.length;
};

/** Words that now stand in no current sentence are no longer suggested to those who misspell them. */
const forgetWords = async (
  trx: Trx,
  before: readonly { readonly language: string; readonly text: string }[],
): Promise<void> => {
  for (const { language, text } of before)
    await sql`
      delete from search.vocabulary as known
      where known.language = ${language}
        and known.word = any (tsvector_to_array(search.exact_words(${text})))
        and not exists (
          select from search.spoken join sentence on sentence.id = spoken.sentence_id
          where spoken.exact @@ quote_literal(known.word)::tsquery and sentence.language = known.language)`.execute(
      trx,
    );
};

const blotCaptions = async (trx: Trx, cutId: string, stretch: Stretch): Promise<number> => {
  const tracks = await trx
    .selectFrom("caption_track")
    .select(["id", "cues"])
    .where("cut_id", "=", cutId)
    .execute();
  let changed = 0;
  for (const { id, cues } of tracks) {
    const left = redactCues(cues as unknown as Cue[], stretch);
    if (left === null) continue;
    changed += 1;
    await trx
      .updateTable("caption_track")
      .set({ cues: json(left) })
      .where("id", "=", id)
      .execute();
  }
  return changed;
};

const withdrawMoments = async (
  trx: Trx,
  at: Date,
  cutId: string,
  units: Stretch,
  staffId: string,
): Promise<string[]> => {
  const rows = await trx
    .updateTable("moment")
    .set((of) => ({
      text: "",
      still_picture_id: null,
      withdrawn_at: of.fn.coalesce("withdrawn_at", of.val(at)),
      withdrawn_by: of.fn.coalesce("withdrawn_by", of.val(staffId)),
      withdrawn_reason: of.fn.coalesce("withdrawn_reason", of.val("Withheld")),
    }))
    .where("cut_id", "=", cutId)
    .where("start_units", "<", units.end)
    .where("end_units", ">", units.start)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
};

const findStories = async (trx: Trx, momentIds: readonly string[]): Promise<{ id: string; slug: string }[]> =>
  momentIds.length === 0
    ? []
    : await trx
        .selectFrom("story_use")
        .innerJoin("story", "story.id", "story_use.story_id")
        .select(["story.id", "story.slug"])
        .distinct()
        .where("story_use.moment_id", "in", momentIds)
        .execute();

/** What checks found says what was said. */
const forgetChecks = async (trx: Trx, momentIds: readonly string[]): Promise<void> => {
  if (momentIds.length === 0) return;
  await trx
    .updateTable("quotation_check")
    .set({ findings: json([]), needs_approval: [] })
    .where("moment_id", "in", momentIds)
    .execute();
};
