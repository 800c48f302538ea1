import { ok } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { type CutChange, followCutJob } from "../recording/ingest/cut-jobs.ts";
import { newsroomItself } from "../staff/actor.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { momentKey } from "../staff/keys.ts";
import { transcriptFromCaptions } from "../transcript/add-captions.ts";
import { compareTranscript } from "../transcript/compare-transcript.ts";
import { askToRecheck } from "../transcript/recheck-job.ts";
import { findCurrentVersion, listSentences } from "../transcript/transcript.store.ts";
import { momentId } from "./make-moment.ts";
import { listMoments, type Moment } from "./moment.store.ts";
import { reAnchor, wordsOf } from "./re-anchor.ts";
import type { Span } from "./span.ts";

/**
 * What follows when a cut has become current: it gets words from its captions, its words are found in other recordings,
 * moments of the cut before find theirs, and what quotes them is checked again. Done again it changes nothing.
 */
export const followCut = async (db: Database, { cutId, previousCutId }: CutChange): Promise<void> => {
  await transcriptFromCaptions(db, cutId);
  await compareTranscript(db, cutId);
  if (previousCutId === null || previousCutId === cutId) return;
  await compareTranscript(db, previousCutId);
  await reAnchorMoments(db, previousCutId, cutId);
  await askToRecheck(db, { cutId, cutChanged: true });
};

export const followCutHandler = (db: Database): JobHandler =>
  handleJob(followCutJob, async (cut) => await followCut(db, cut));

/** Every moment of the old cut is anchored in the new one, or flagged with the reason. Nothing is moved in silence. */
const reAnchorMoments = async (db: Database, oldCutId: string, cutId: string): Promise<void> => {
  const by: By = { db, actor: newsroomItself, via: "job" };
  const moments = await listMoments(db, oldCutId);
  if (moments.length === 0) return;
  const cut = await readCut(db, cutId);
  const [oldWords, words] = await Promise.all([listSentences(db, oldCutId), listSentences(db, cutId)]);
  const language = (await findCurrentVersion(db, cutId))?.language ?? "en";
  for (const moment of moments) {
    const span = reAnchor(moment, wordsOf(oldWords), { ...cut, words: wordsOf(words) }, language);
    const done = await change(by, "moment.make", async (trx) => {
      const anchored = span.ok ? await insertAnchored(trx, moment, cutId, cut, span.value) : null;
      const flag = span.ok ? null : span.problem;
      if (moment.anchoredMomentId === anchored && moment.flag === flag) return unchanged(null);
      await trx
        .updateTable("moment")
        .set({ anchored_moment_id: anchored, flag })
        .where("id", "=", moment.id)
        .execute();
      return ok({
        value: null,
        audit: {
          action: flag === null ? "moment.anchored" : "moment.flagged",
          subject: "moment",
          subjectId: moment.id,
          after: { cut: cutId, anchored, flag },
        },
        keys: [momentKey(moment.id)],
      });
    });
    if (!done.ok) throw new Error(done.problem);
  }
};

const readCut = async (db: Database, cutId: string) => {
  const row = await db
    .selectFrom("cut")
    .select(["rate_numerator", "rate_denominator", "length_units"])
    .where("id", "=", cutId)
    .executeTakeFirstOrThrow();
  return {
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
  };
};

const insertAnchored = async (
  trx: Trx,
  moment: Moment,
  cutId: string,
  cut: Awaited<ReturnType<typeof readCut>>,
  span: Span,
): Promise<string> => {
  const id = momentId(cutId, span.startUnits, span.endUnits);
  await trx
    .insertInto("moment")
    .values({
      id,
      cut_id: cutId,
      recording_id: moment.recordingId,
      start_units: span.startUnits,
      end_units: span.endUnits,
      rate_numerator: cut.rate.numerator,
      rate_denominator: cut.rate.denominator,
      first_word: span.firstWord,
      last_word: span.lastWord,
      text: span.text,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return id;
};
