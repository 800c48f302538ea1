import { json, type Trx } from "../../platform/database/database.ts";
import type { RevisionToDerive } from "./derive-uses.ts";
import { type ExaminedQuotation, examineQuotations } from "./examine-quotations.ts";

/** Holds every quotation of a revision against its words and keeps how it stands. Done again it writes what stands now. */
export const checkQuotations = async (trx: Trx, revision: RevisionToDerive): Promise<void> => {
  await keepWordsStill(trx, revision);
  await writeChecks(trx, revision, await examineQuotations(trx, revision));
};

/**
 * No correction is kept while quotations are held against the words: one that came between would be seen neither here nor by
 * the check that it asks for, which looks only at what is committed.
 */
export const keepWordsStill = async (trx: Trx, { id }: Pick<RevisionToDerive, "id">): Promise<void> => {
  await trx
    .selectFrom("recording")
    .select("id")
    .where("id", "in", (of) =>
      of
        .selectFrom("story_use")
        .innerJoin("moment", "moment.id", "story_use.moment_id")
        .select("moment.recording_id")
        .where("story_use.revision_id", "=", id)
        .where("story_use.manner", "=", "quotation"),
    )
    .orderBy("id")
    .forShare()
    .execute();
};

/** Replaces what was known of the revision's quotations. */
export const writeChecks = async (
  trx: Trx,
  revision: Pick<RevisionToDerive, "id" | "storyId">,
  examined: readonly ExaminedQuotation[],
): Promise<void> => {
  await trx.deleteFrom("quotation_check").where("revision_id", "=", revision.id).execute();
  const rows = examined.map((one) => toRow(revision, one));
  for (let from = 0; from < rows.length; from += rowsInStatement)
    await trx
      .insertInto("quotation_check")
      .values(rows.slice(from, from + rowsInStatement))
      .execute();
};

/** A statement has room for 65,535 values. */
const rowsInStatement = 1000;

const toRow = (
  revision: Pick<RevisionToDerive, "id" | "storyId">,
  { placed, moment, version, judgement, fingerprint }: ExaminedQuotation,
) => {
  const place = judgement?.place ?? null;
  return {
    revision_id: revision.id,
    story_id: revision.storyId,
    quotation_id: placed.quotation.id,
    block_id: placed.blockId,
    source: placed.quotation.source.type,
    moment_id: moment?.current.id ?? null,
    recording_id: moment?.current.recordingId ?? null,
    cut_id: moment?.current.cutId ?? null,
    transcript_version: version,
    speaker_id: placed.quotation.speaker ?? null,
    pieces: [...placed.pieces],
    prefix: placed.prefix,
    suffix: placed.suffix,
    first_word: place?.firstWord ?? null,
    last_word: place?.lastWord ?? null,
    start_milliseconds: round(place?.start),
    end_milliseconds: round(place?.end),
    verdict: judgement?.verdict ?? null,
    findings: json(judgement?.findings ?? []),
    needs_approval: [...(judgement?.needsApproval ?? [])],
    score: judgement?.score ?? null,
    fingerprint,
  };
};

const round = (time: number | null | undefined): number | null =>
  time === null || time === undefined ? null : Math.round(time);
