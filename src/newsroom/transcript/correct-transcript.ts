import { ok, type Result, fail } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { keysOfPeople } from "../recording/recording-keys.store.ts";
import { type By, change, type Done, unchanged } from "../staff/change.ts";
import { recordingKey, transcriptKey } from "../staff/keys.ts";
import { correct, type Edit } from "./correct.ts";
import { keepVersion, type NewVersion } from "./keep-version.ts";
import { refreshCaptions } from "./refresh-captions.ts";
import { askToRecheck } from "../recording/recheck-job.ts";
import { askToCompare } from "./shared-passage-job.ts";
import { findCurrentVersion, listSentences, listSentencesOf } from "./transcript.store.ts";
import type { Sentence } from "./word.ts";

export type Corrected =
  | { readonly outcome: "kept"; readonly version: number }
  /** The edits change nothing. */
  | { readonly outcome: "same"; readonly version: number }
  /** Somebody else kept a version meanwhile: nothing is written; both versions are in hand. */
  | {
      readonly outcome: "stale";
      readonly base: { readonly version: number; readonly sentences: readonly Sentence[] };
      readonly current: { readonly version: number; readonly sentences: readonly Sentence[] };
    };

/** Corrects a transcript, starting from the version that the person saw. Kept as a new version, with who and when. */
export const correctTranscript = async (
  by: By,
  cutId: string,
  base: number,
  edits: readonly Edit[],
  note = "",
): Promise<Result<Corrected>> =>
  await change(by, "transcript.correct", async (trx) => {
    const current = await lockVersion(trx, cutId);
    if (current === null) return fail("This cut has no transcript yet. Add one: newsreel transcript import");
    const sentences = await listSentences(trx, cutId);
    if (current.version !== base) {
      return unchanged<Corrected>({
        outcome: "stale",
        base: { version: base, sentences: await listSentencesOf(trx, cutId, base) },
        current: { version: current.version, sentences },
      });
    }
    const corrected = correct(sentences, edits, current.language);
    if (!corrected.ok) return corrected;
    return await keep(trx, by, {
      cutId,
      language: current.language,
      origin: "correction",
      note,
      madeBy: by.actor.staffId,
      sentences: corrected.value,
      newTurns: false,
    });
  });

/** Lets an old version stand again, as a new one: nothing in between is lost. */
export const restoreVersion = async (by: By, cutId: string, version: number): Promise<Result<Corrected>> =>
  await change(by, "transcript.correct", async (trx) => {
    const current = await lockVersion(trx, cutId);
    const old = await listSentencesOf(trx, cutId, version);
    if (current === null || version < 1 || version > current.version || old.length === 0) {
      return fail(`This cut's transcript has no version ${version}.`);
    }
    return await keep(trx, by, {
      cutId,
      language: current.language,
      origin: "correction",
      note: `Version ${version} again`,
      madeBy: by.actor.staffId,
      sentences: old,
      newTurns: false,
    });
  });

/** The version that is current, while no other can be kept. */
const lockVersion = async (trx: Trx, cutId: string) => {
  await trx
    .selectFrom("recording")
    .innerJoin("cut", "cut.recording_id", "recording.id")
    .select("recording.id")
    .where("cut.id", "=", cutId)
    .forUpdate("recording")
    .executeTakeFirst();
  return await findCurrentVersion(trx, cutId);
};

/** Keeps a version inside a change, tells whose pages it touches and asks for what follows from it. */
export const keep = async (
  trx: Trx,
  by: Pick<By, "actor">,
  next: NewVersion,
): Promise<Result<Done<Corrected>>> => {
  const version = await keepVersion(trx, next);
  if (version === null) {
    return unchanged({ outcome: "same", version: (await findCurrentVersion(trx, next.cutId))?.version ?? 0 });
  }
  const cut = await trx
    .selectFrom("cut")
    .select("recording_id")
    .where("id", "=", next.cutId)
    .executeTakeFirstOrThrow();
  await refreshCaptions(trx, next.cutId, next.language);
  await askToCompare(trx, next.cutId);
  await askToRecheck(trx, { cutId: next.cutId });
  return ok({
    value: { outcome: "kept", version },
    audit: {
      action: "transcript.changed",
      subject: "transcript",
      subjectId: next.cutId,
      before: version === 1 ? null : { version: version - 1 },
      after: { version, origin: next.origin, note: next.note, by: by.actor.name },
    },
    keys: [
      transcriptKey(next.cutId),
      recordingKey(cut.recording_id),
      ...(await keysOfPeople(trx, cut.recording_id)),
    ],
    payload: { cut: next.cutId, recording: cut.recording_id, version },
  });
};
