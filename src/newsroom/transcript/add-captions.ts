import { ok, type Result } from "../../kit/result.ts";
import type { Cue } from "../../media/captions/cue.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { keepCaptions, languageLabel } from "../recording/caption-track.store.ts";
import type { CaptionKind } from "../recording/recording.ts";
import { newsroomItself } from "../staff/actor.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { recordingKey, transcriptKey } from "../staff/keys.ts";
import { wordsFromCues } from "./from-captions.ts";
import { importWithin } from "./import-transcript.ts";
import { findCurrentVersion } from "./transcript.store.ts";

export interface AddedCaptions {
  readonly cutId: string;
  readonly kind: CaptionKind;
  /** BCP 47. */
  readonly language: string;
  readonly label?: string;
  readonly cues: readonly Cue[];
  readonly sourceFormat: string;
}

/** Keeps captions as the next version of their track. Returns the version. */
export const addCaptions = async (by: By, captions: AddedCaptions): Promise<Result<number>> =>
  await change(by, "captions.edit", async (trx) => {
    const cut = await trx
      .selectFrom("cut")
      .select("recording_id")
      .where("id", "=", captions.cutId)
      .executeTakeFirstOrThrow();
    const version = await addCaptionsWithin(trx, by.actor.staffId, captions);
    return ok({
      value: version,
      audit: {
        action: "captions.changed",
        subject: "cut",
        subjectId: captions.cutId,
        before: version === 1 ? null : { version: version - 1 },
        after: { kind: captions.kind, language: captions.language, version },
      },
      keys: [recordingKey(cut.recording_id), transcriptKey(captions.cutId)],
    });
  });

/** The same inside a larger change. */
export const addCaptionsWithin = async (
  trx: Trx,
  madeBy: string | null,
  captions: AddedCaptions,
): Promise<number> =>
  await keepCaptions(trx, { ...captions, label: captions.label ?? languageLabel(captions.language), madeBy });

/**
 * A cut with captions and no transcript gets one from them: those in the recording's language, else the first. Sounds
 * that captions describe are not words. Nothing happens where there is a transcript.
 */
export const transcriptFromCaptions = async (db: Database, cutId: string): Promise<void> => {
  const by: By = { db, actor: newsroomItself, via: "job" };
  const made = await change(by, "transcript.correct", async (trx) => {
    if ((await findCurrentVersion(trx, cutId)) !== null) return unchanged(null);
    const track = await findSpokenCaptions(trx, cutId);
    if (track === undefined) return unchanged(null);
    const language = track.language === "und" ? track.spoken : track.language;
    const words = wordsFromCues(track.cues as unknown as Cue[], language);
    if (words.length === 0) return unchanged(null);
    const note = "From the captions";
    const kept = await importWithin(trx, by, cutId, { origin: "captions", language, words, note });
    return kept.ok ? ok({ ...kept.value, value: null }) : kept;
  });
  if (!made.ok) throw new Error(made.problem);
};

const findSpokenCaptions = async (trx: Trx, cutId: string) =>
  await trx
    .selectFrom("caption_track as track")
    .innerJoin("cut", "cut.id", "track.cut_id")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["track.language", "track.cues", "recording.language as spoken"])
    .where("track.cut_id", "=", cutId)
    .where("track.kind", "=", "captions")
    .orderBy((of) => of("track.language", "=", of.ref("recording.language")), "desc")
    .orderBy("track.language")
    .orderBy("track.version", "desc")
    .limit(1)
    .executeTakeFirst();
