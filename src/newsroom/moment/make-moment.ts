import { idFrom } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findPublicCut, type PublicCut } from "../recording/public-cut.store.ts";
import type { Rights } from "../recording/rights.ts";
import { type AuditLine, type By, change } from "../staff/change.ts";
import { momentKey } from "../staff/keys.ts";
import { askForStills } from "./still-job.ts";
import { listSentences } from "../transcript/transcript.store.ts";
import { momentFromSentences, momentFromSpan, momentFromWords, type Span } from "./span.ts";

/** What a moment is made from: words, sentences (numbers, both ends included) or a stretch of time (milliseconds). */
export type Selection =
  | { readonly of: "words"; readonly first: number; readonly last: number }
  | { readonly of: "sentences"; readonly first: number; readonly last: number }
  | { readonly of: "time"; readonly start: number; readonly end: number };

/** A moment's address for ever: the same cut and span have the same, on every machine. */
export const momentId = (cutId: string, startUnits: number, endUnits: number): string =>
  idFrom(cutId, startUnits, endUnits);

/**
 * A reader's moment, of the current cut of a recording that is public and may be streamed whole on this day
 * (YYYY-MM-DD): moment after moment anybody could else make themselves the whole. Doing it again gives the same id. Null:
 * there is no such public cut.
 */
export const shareMoment = async (
  by: By,
  cutId: string,
  selection: Exclude<Selection, { of: "time" }>,
  day: string,
): Promise<Result<string> | null> => {
  const cut = await findPublicCut(by.db, cutId, day);
  if (cut === null) return null;
  if (!cut.current) return fail("There is a newer cut of this recording. Load the page again, then select.");
  if (!cut.rights.whole) return fail(noMoreMoments(cut.rights));
  return await makeMoment(by, cut, selection);
};

/** Why readers make no moments of what may not be streamed whole. */
export const noMoreMoments = ({ excerpts }: Pick<Rights, "excerpts">): string =>
  excerpts
    ? "New moments of it are made by the newsroom alone, since it may no longer be shown whole. Those that were made before still play."
    : "No moments of it are made any more, since it may no longer be shown.";

/** A moment of any ready cut, for staff. Refused: no such words or time, too long, withdrawn before. */
export const makeMoment = async (
  by: By,
  cut: Pick<PublicCut, "id" | "recordingId" | "rate" | "lengthUnits">,
  selection: Selection,
): Promise<Result<string>> => {
  const span = await selectSpan(by.db, cut, selection);
  return span.ok ? await keepMoment(by, cut, span.value) : span;
};

const selectSpan = async (
  db: Database | Trx,
  cut: Pick<PublicCut, "id" | "rate" | "lengthUnits">,
  selection: Selection,
): Promise<Result<Span>> => {
  const sentences = await listSentences(db, cut.id);
  if (selection.of === "words") return momentFromWords(sentences, selection.first, selection.last, cut);
  if (selection.of === "time") return momentFromSpan(sentences, selection.start, selection.end, cut);
  const first = sentences.findIndex((sentence) => sentence.number === selection.first);
  const last = sentences.findIndex((sentence) => sentence.number === selection.last);
  if (first < 0 || last < 0)
    return fail("These sentences are not in the transcript (any more). Select them again.");
  return momentFromSentences(sentences, Math.min(first, last), Math.max(first, last), cut);
};

/** Keeps a span of a cut as a moment. The same cut and span is the same moment. */
export const keepMoment = async (
  by: By,
  cut: Pick<PublicCut, "id" | "recordingId" | "rate">,
  span: Span,
): Promise<Result<string>> =>
  await change(by, "moment.make", async (trx) => {
    const kept = await keepMomentWithin(trx, by, cut, span);
    if (!kept.ok) return kept;
    const { id, audit } = kept.value;
    // A reader's moment shows the film's poster: readers could make them without end.
    if (by.actor.staffId !== null) await askForStills(trx, [id]);
    return ok({ value: id, audit, keys: audit === null ? [] : [momentKey(id)] });
  });

interface KeptMoment {
  readonly id: string;
  /** What the audit must say of it; null: it was there already. */
  readonly audit: AuditLine | null;
}

/** The same inside a larger change, which writes the audit line. */
export const keepMomentWithin = async (
  trx: Trx,
  by: Pick<By, "actor">,
  cut: Pick<PublicCut, "id" | "recordingId" | "rate">,
  span: Span,
): Promise<Result<KeptMoment>> => {
  // Withholding holds the recording: nobody makes a moment of words while they are taken out.
  await trx.selectFrom("recording").select("id").where("id", "=", cut.recordingId).forKeyShare().execute();
  const withheld = await trx
    .selectFrom("withholding")
    .select("id")
    .where("cut_id", "=", cut.id)
    .where("start_units", "<", span.endUnits)
    .where("end_units", ">", span.startUnits)
    .executeTakeFirst();
  if (withheld !== undefined) return fail("A part of this stretch was taken off for legal reasons.");
  const id = momentId(cut.id, span.startUnits, span.endUnits);
  const inserted = await trx
    .insertInto("moment")
    .values({
      id,
      cut_id: cut.id,
      recording_id: cut.recordingId,
      start_units: span.startUnits,
      end_units: span.endUnits,
      rate_numerator: cut.rate.numerator,
      rate_denominator: cut.rate.denominator,
      first_word: span.firstWord,
      last_word: span.lastWord,
      text: span.text,
      made_by: by.actor.staffId,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return await standingMoment(trx, id);
  const { startUnits, endUnits } = span;
  const after = { cut: cut.id, startUnits, endUnits };
  return ok({ id, audit: { action: "moment.made", subject: "moment", subjectId: id, after } });
};

/** Held, so that it is not withdrawn before the change that counts on it is done. */
const standingMoment = async (trx: Trx, id: string): Promise<Result<KeptMoment>> => {
  const standing = await trx
    .selectFrom("moment")
    .select("withdrawn_at")
    .where("id", "=", id)
    .forShare()
    .executeTakeFirstOrThrow();
  return standing.withdrawn_at === null
    ? ok({ id, audit: null })
    : fail("This moment was withdrawn by the newsroom.");
};
