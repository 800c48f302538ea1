import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isWithheldMoment } from "../moment/withheld.ts";
import type { Finding, Verdict } from "../quotation/verdict.ts";

/** What is kept of a quotation's last check, whether that still holds, and who stands behind it. */
export interface QuotationCheck {
  readonly quotationId: string;
  readonly blockId: string;
  readonly source: "moment" | "document" | "link" | "none";
  /** In the recording's current cut where its words are there. */
  readonly momentId: string | null;
  readonly recordingId: string | null;
  readonly cutId: string | null;
  readonly pieces: readonly string[];
  /** Numbers of the words where it stands, both included. */
  readonly firstWord: number | null;
  readonly lastWord: number | null;
  /** Null: it has no moment. */
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
  /** Reasons for which a named editor must approve; empty: none. */
  readonly needsApproval: readonly string[];
  readonly score: number;
  /** What an approval is given to (quotation-fingerprint.ts). */
  readonly fingerprint: string;
  /**
   * The words that it was held against are still the words: no sentence of its moment was changed, added or taken away
   * since, its moment was not withheld, and no newer cut has the moment (docs/decisions/070).
   */
  readonly isCurrent: boolean;
  /** Names of those who approved exactly this, and who signed its source; null: nobody. */
  readonly approvedBy: string | null;
  readonly signedBy: string | null;
}

/** The quotations of a revision in no order. */
export const listQuotationChecks = async (
  db: Database | Trx,
  revisionId: string,
): Promise<QuotationCheck[]> => {
  const { rows } = await sql<QuotationCheck>`
    select checked.quotation_id as "quotationId", checked.block_id as "blockId", checked.source,
      checked.moment_id as "momentId", checked.recording_id as "recordingId", checked.cut_id as "cutId", checked.pieces,
      checked.first_word as "firstWord", checked.last_word as "lastWord", checked.verdict, checked.findings,
      checked.needs_approval as "needsApproval", coalesce(checked.score, 0) as score, checked.fingerprint,
      ${isCurrent} as "isCurrent", ${approver("deviation")} as "approvedBy", ${approver("source")} as "signedBy"
    from quotation_check as checked
    left join moment on moment.id = checked.moment_id
    left join recording on recording.id = moment.recording_id
    where checked.revision_id = ${revisionId}`.execute(db);
  return rows;
};

/**
 * Sentences that a correction leaves as they are keep their row, so the words of a moment are the same exactly when no row
 * among its sentences has begun or ended since. Without word numbers to go by, and after
 * an import (which may take the words' vouching from them), any new version makes a check old.
 */
const isCurrent = sql<boolean>`(
  checked.source <> 'moment' or (
    checked.moment_id is not null and moment.withdrawn_at is null
    and not ${isWithheldMoment()}
    and (moment.cut_id = recording.current_cut_id or not exists (
      select from moment as later where later.id = moment.anchored_moment_id and later.withdrawn_at is null))
    and (
      checked.transcript_version = coalesce(
        (select max(version) from transcript where transcript.cut_id = checked.cut_id), 0)
      or not exists (
        select from transcript where transcript.cut_id = checked.cut_id
          and version > checked.transcript_version and origin <> 'correction')
      and (select count(*) filter (where moment.first_word = any (word_numbers)) > 0
            and count(*) filter (where moment.last_word = any (word_numbers)) > 0
            and not exists (
              select from sentence as other
              where other.cut_id = checked.cut_id
                and other.place between min(sentence.place) and max(sentence.place)
                and (other.from_version > checked.transcript_version
                  or other.until_version > checked.transcript_version))
          from sentence
          where sentence.cut_id = checked.cut_id
            and word_numbers && array[moment.first_word, moment.last_word, checked.first_word, checked.last_word]
            and from_version <= checked.transcript_version
            and (until_version is null or until_version > checked.transcript_version))
    )))`;

const approver = (kind: "deviation" | "source") => sql<string | null>`(
  select staff.name from quotation_approval as approval join staff on staff.id = approval.staff_id
  where approval.story_id = checked.story_id and approval.quotation_id = checked.quotation_id
    and approval.fingerprint = checked.fingerprint and approval.kind = ${kind}
  order by approval.at desc limit 1)`;
