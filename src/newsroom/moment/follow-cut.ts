import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { type CutChange, followCutJob } from "../recording/ingest/cut-jobs.ts";
import { newsroomItself } from "../staff/actor.ts";
import { type By, change, unchanged, writeAudit } from "../staff/change.ts";
import { momentKey, recordingKey } from "../staff/keys.ts";
import { transcriptFromCaptions } from "../transcript/add-captions.ts";
import { compareTranscript } from "../transcript/compare-transcript.ts";
import { askToRecheck } from "../recording/recheck-job.ts";
import { findCurrentVersion, listSentences } from "../transcript/transcript.store.ts";
import { keepMomentWithin } from "./make-moment.ts";
import { askNoticesToFollow } from "./follow-notices-job.ts";
import { listMoments } from "./moment.store.ts";
import { askForStills } from "./still-job.ts";
import { findStills } from "./still.store.ts";
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
  await askNoticesToFollow(db, { cutId, previousCutId });
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
  const stills = await findStills(
    db,
    moments.map(({ id }) => id),
  );
  const decided = await findDecided(db, cutId);
  for (const moment of moments) {
    if (decided.has(moment.id)) continue;
    const span = reAnchor(moment, wordsOf(oldWords), { ...cut, words: wordsOf(words) }, language);
    const done = await change(by, "moment.make", async (trx) => {
      const found = span.ok ? await keepAnchored(trx, by, cut, span.value) : span;
      const anchored = found.ok ? found.value : null;
      const flag = found.ok ? null : found.problem;
      if (anchored !== null && stills.has(moment.id)) await askForStills(trx, [anchored]);
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
          before: { anchored: moment.anchoredMomentId, flag: moment.flag },
          after: { cut: cutId, anchored, flag },
        },
        keys: [
          recordingKey(moment.recordingId),
          momentKey(moment.id),
          ...(anchored === null ? [] : [momentKey(anchored)]),
        ],
      });
    });
    if (!done.ok) throw new Error(done.problem);
  }
};

/** Moments of which somebody has said where they stand in this cut. */
const findDecided = async (db: Database, cutId: string): Promise<ReadonlySet<string>> => {
  const rows = await db.selectFrom("moment").select("id").where("reviewed_cut_id", "=", cutId).execute();
  return new Set(rows.map(({ id }) => id));
};

/** The moment with the same words in the new cut. Where it was taken off there is none: it comes back under no other name. */
const keepAnchored = async (
  trx: Trx,
  by: By,
  cut: Awaited<ReturnType<typeof readCut>>,
  span: Span,
): Promise<Result<string>> => {
  const kept = await keepMomentWithin(trx, by, cut, span);
  if (!kept.ok) return fail(`Its words are in the new cut, but stay off there. ${kept.problem}`);
  const { id, audit } = kept.value;
  if (audit !== null) await writeAudit(trx, by, audit);
  return ok(id);
};

const readCut = async (db: Database, cutId: string) => {
  const row = await db
    .selectFrom("cut")
    .select(["recording_id", "rate_numerator", "rate_denominator", "length_units"])
    .where("id", "=", cutId)
    .executeTakeFirstOrThrow();
  return {
    id: cutId,
    recordingId: row.recording_id,
    rate: { numerator: row.rate_numerator, denominator: row.rate_denominator },
    lengthUnits: row.length_units ?? 0,
  };
};
